import { extensionSettings } from './registry.ts';
import { type AdminSettings, FIREFOX_ID, type PushedConfiguration } from './settings.ts';

/** The policy file of Chrome, Chromium or Edge on Linux. */
export function chromiumPolicies(
  settings: AdminSettings,
  pushed: PushedConfiguration,
  privateWindows: 'IncognitoModeAvailability' | 'InPrivateModeAvailability',
): Record<string, unknown> {
  return {
    ExtensionSettings: extensionSettings(settings),
    ...(settings.privateWindows === 'off' ? { [privateWindows]: 1 } : {}),
    ...(settings.guests === 'off' ? { BrowserGuestModeEnabled: false } : {}),
    '3rdparty': { extensions: { [settings.chromiumId]: pushed } },
  };
}

/** What stands under `policies` in Firefox's policies.json, on every system. */
export function firefoxPolicies(
  settings: AdminSettings,
  pushed: PushedConfiguration,
): Record<string, unknown> {
  return {
    ExtensionSettings: {
      [FIREFOX_ID]: {
        installation_mode: 'force_installed',
        install_url: settings.firefoxUrl,
        // Where private windows are left open, the extension works in them.
        private_browsing: true,
      },
    },
    ...(settings.privateWindows === 'off' ? { DisablePrivateBrowsing: true } : {}),
    '3rdparty': { Extensions: { [FIREFOX_ID]: pushed } },
  };
}

/** What the Google Admin console takes as "Policy for extensions": each key with its value beside it. */
export function googleAdminPolicy(pushed: PushedConfiguration): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pushed).map(([key, value]) => [key, { Value: value }]));
}
