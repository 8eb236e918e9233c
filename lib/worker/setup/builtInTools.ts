import type { Site } from '../../core/model/configuration.ts';

/** The tools that the store build is gated on, each with the pack that reads it. */
export const builtInTools: readonly Site[] = [
  tool('gmail', 'Gmail', ['https://mail.google.com/*'], 'email'),
  tool('hubspot', 'HubSpot', ['https://app.hubspot.com/*']),
  tool('connectwise', 'ConnectWise PSA', ['https://*.myconnectwise.net/*']),
  tool('autotask', 'Autotask', ['https://*.autotask.net/*']),
  tool('halopsa', 'HaloPSA', ['https://*.halopsa.com/*', 'https://*.haloitsm.com/*']),
  tool('syncro', 'Syncro', ['https://*.syncromsp.com/*']),
  tool('zendesk', 'Zendesk', ['https://*.zendesk.com/*']),
  tool(
    'outlook',
    'Outlook',
    ['https://outlook.office.com/*', 'https://outlook.office365.com/*', 'https://outlook.live.com/*'],
    'email',
  ),
  tool('freshdesk', 'Freshdesk', ['https://*.freshdesk.com/*']),
  tool('jira', 'Jira Service Management', ['https://*.atlassian.net/*']),
  tool('servicenow', 'ServiceNow', ['https://*.service-now.com/*']),
];

function tool(id: NonNullable<Site['tool']>, name: string, matches: string[], kind?: Site['kind']): Site {
  return { id, name, matches, tool: id, ...(kind !== undefined && { kind }) };
}
