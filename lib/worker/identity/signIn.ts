import * as oauth from 'oauth4webapi';
import type { Configuration } from '../../core/model/configuration.ts';

/** Who signed in, as the provider says. */
export interface SignedIn {
  /** The address, where the provider vouches for one; else its own name for the person. */
  id: string;
  name: string | null;
}

/** The browser's own flow (`identity.launchWebAuthFlow`): shows `url`, and answers the address it was sent back to. */
export type LaunchFlow = (url: string, interactive: boolean) => Promise<string>;

/**
 * Signs a person in at the organisation's provider: OpenID Connect, the code flow with PKCE (RFC 7636), as a
 * public client. Without `interactive` only where the provider still knows the person. Rejects with what
 * `oauth4webapi` or the browser says; nothing is kept of the tokens.
 */
export async function signIn(from: {
  oidc: NonNullable<Configuration['oidc']>;
  redirectUri: string;
  launch: LaunchFlow;
  fetch: typeof fetch;
  interactive: boolean;
}): Promise<SignedIn> {
  const issuer = new URL(from.oidc.issuer);
  const options = {
    [oauth.customFetch]: (url: string, init?: object) => from.fetch(url, init),
    // Without TLS a provider is taken on this machine alone: the practice provider, and tests.
    [oauth.allowInsecureRequests]: isLoopback(issuer),
  };
  const client: oauth.Client = { client_id: from.oidc.clientId };
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oidc' }),
  );
  if (server.authorization_endpoint === undefined)
    throw new TypeError('the provider names no address to sign in at');

  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const address = new URL(server.authorization_endpoint);
  const asked = {
    client_id: client.client_id,
    redirect_uri: from.redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(from.interactive ? {} : { prompt: 'none' }),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);

  const back = new URL(await from.launch(address.href, from.interactive));
  const code = oauth.validateAuthResponse(server, client, back, state);
  const tokens = await oauth.processAuthorizationCodeResponse(
    server,
    client,
    await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      code,
      from.redirectUri,
      verifier,
      options,
    ),
    { expectedNonce: nonce, requireIdToken: true },
  );
  return personOf(oauth.getValidatedIdTokenClaims(tokens));
}

function personOf(claims: oauth.IDToken | undefined): SignedIn {
  if (claims === undefined) throw new TypeError('the provider says nobody signed in');
  const { sub, email, email_verified: isVerified, name } = claims;
  const isVouchedFor = typeof email === 'string' && isVerified !== false;
  return { id: isVouchedFor ? email : sub, name: typeof name === 'string' ? name : null };
}

function isLoopback({ hostname, protocol }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
