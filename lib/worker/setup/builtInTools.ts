import type { Site } from '../../core/model/configuration.ts';

/** The tools that the store build is gated on. Each is read by the generic host until its pack comes. */
export const builtInTools: readonly Site[] = [
  { id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*'], kind: 'email' },
  { id: 'hubspot', name: 'HubSpot', matches: ['https://app.hubspot.com/*'] },
  { id: 'connectwise', name: 'ConnectWise PSA', matches: ['https://*.myconnectwise.net/*'] },
  { id: 'autotask', name: 'Autotask', matches: ['https://*.autotask.net/*'] },
  { id: 'halopsa', name: 'HaloPSA', matches: ['https://*.halopsa.com/*'] },
  { id: 'syncro', name: 'Syncro', matches: ['https://*.syncromsp.com/*'] },
];
