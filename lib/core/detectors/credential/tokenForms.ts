/**
 * A token that its issuer made recognisable: `prefix` as it stands in the text, and the whole token, matched
 * from there. Forms are those that the issuers document themselves. Every repetition has an upper bound.
 */
export interface TokenForm {
  readonly prefix: string;
  readonly whole: RegExp;
  readonly what: string;
}

const form = (prefix: string, whole: RegExp, what: string): TokenForm => ({ prefix, whole, what });

/** One line a form. The first that fits at a place names it, so longer prefixes stand before shorter ones. */
export const TOKEN_FORMS: readonly TokenForm[] = [
  form('AKIA', /AKIA[A-Z2-7]{16}/y, 'An AWS access key'),
  form('ASIA', /ASIA[A-Z2-7]{16}/y, 'An AWS access key'),
  form('github_pat_', /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/y, 'A GitHub token'),
  form('ghp_', /ghp_[A-Za-z0-9]{36,255}/y, 'A GitHub token'),
  form('gho_', /gho_[A-Za-z0-9]{36,255}/y, 'A GitHub token'),
  form('ghu_', /ghu_[A-Za-z0-9]{36,255}/y, 'A GitHub token'),
  form('ghs_', /ghs_[A-Za-z0-9]{36,255}/y, 'A GitHub token'),
  form('ghr_', /ghr_[A-Za-z0-9]{36,255}/y, 'A GitHub token'),
  form('glpat-', /glpat-[A-Za-z0-9_-]{20,300}/y, 'A GitLab token'),
  form('glrt-', /glrt-[A-Za-z0-9_-]{20,300}/y, 'A GitLab token'),
  form('xapp-', /xapp-\d-[A-Za-z0-9-]{20,300}/y, 'A Slack token'),
  form('xox', /xox[abeoprs]-[A-Za-z0-9-]{20,300}/y, 'A Slack token'),
  form(
    'hooks.slack.com/',
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_+-]{30,120}/y,
    'A Slack webhook',
  ),
  form('sk-ant-', /sk-ant-[A-Za-z0-9_-]{30,300}/y, 'An Anthropic key'),
  form('sk-proj-', /sk-proj-[A-Za-z0-9_-]{30,300}/y, 'An OpenAI key'),
  form('sk-', /sk-[A-Za-z0-9]{32,200}/y, 'An API key'),
  form('sk_live_', /sk_live_[A-Za-z0-9]{16,300}/y, 'A Stripe key'),
  form('sk_test_', /sk_test_[A-Za-z0-9]{16,300}/y, 'A Stripe key'),
  form('rk_live_', /rk_live_[A-Za-z0-9]{16,300}/y, 'A Stripe key'),
  form('whsec_', /whsec_[A-Za-z0-9+/=]{24,100}/y, 'A webhook secret'),
  form('AIza', /AIza[A-Za-z0-9_-]{35}/y, 'A Google API key'),
  form('GOCSPX-', /GOCSPX-[A-Za-z0-9_-]{28}/y, 'A Google client secret'),
  form('ya29.', /ya29\.[A-Za-z0-9_-]{30,1000}/y, 'A Google access token'),
  form('SG.', /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/y, 'A SendGrid key'),
  form('npm_', /npm_[A-Za-z0-9]{36}/y, 'An npm token'),
  form('pypi-', /pypi-[A-Za-z0-9_-]{50,400}/y, 'A PyPI token'),
  form('dop_v1_', /dop_v1_[a-f0-9]{64}/y, 'A DigitalOcean token'),
  form('hf_', /hf_[A-Za-z]{34}/y, 'A Hugging Face token'),
  form('shpat_', /shpat_[a-fA-F0-9]{32}/y, 'A Shopify token'),
  form('sq0', /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,60}/y, 'A Square token'),
  form('ATATT3', /ATATT3[A-Za-z0-9_=-]{60,300}/y, 'An Atlassian token'),
  form('lin_api_', /lin_api_[A-Za-z0-9]{40}/y, 'A Linear key'),
  form('dapi', /dapi[a-f0-9]{32}/y, 'A Databricks token'),
  form('hvs.', /hvs\.[A-Za-z0-9_-]{24,200}/y, 'A Vault token'),
  form('glsa_', /glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}/y, 'A Grafana token'),
  form('NRAK-', /NRAK-[A-Z0-9]{27}/y, 'A New Relic key'),
  form('PMAK-', /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y, 'A Postman key'),
  form('tskey-', /tskey-[a-z]{2,10}-[A-Za-z0-9-]{10,80}/y, 'A Tailscale key'),
  form('AGE-SECRET-KEY-1', /AGE-SECRET-KEY-1[A-Z0-9]{58}/y, 'A private key'),
  form(
    'eyJ',
    /eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/y,
    'An access token',
  ),
];
