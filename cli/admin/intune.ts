import { admx, policyName } from './admx.ts';
import { type AdminKey, adminKeys } from './keys.ts';
import { WINDOWS_BROWSERS } from './registry.ts';
import type { AdminSettings, PushedConfiguration } from './settings.ts';
import { element, xmlLine } from './xml.ts';

/** Between a list's name and value, as the policy CSP writes it. */
const SEPARATOR = '\uf000';
const APP = 'Countersign';

/**
 * A custom profile for Windows, as Intune (Microsoft Graph, `windows10CustomConfiguration`) takes it: the
 * definitions, and a setting for each key that is configured, in Chrome.
 */
export function intuneProfile(settings: AdminSettings, pushed: PushedConfiguration): string {
  const [chrome] = WINDOWS_BROWSERS;
  if (chrome === undefined) throw new Error('no browser to configure');
  const setting = (displayName: string, omaUri: string, value: string) => ({
    '@odata.type': '#microsoft.graph.omaSettingString',
    displayName,
    omaUri,
    value,
  });
  const keys = adminKeys().filter(({ name }) => pushed[name] !== undefined);
  const category = `${APP}~Policy~countersign~countersign_${chrome.id}`;
  const profile = {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: 'Countersign in Google Chrome',
    description: 'The definitions of Countersign, and what the organisation configures.',
    omaSettings: [
      setting(
        'Definitions',
        `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${APP}/Policy/CountersignAdmx`,
        admx(settings),
      ),
      ...keys.map((key) =>
        setting(
          key.name,
          `./Device/Vendor/MSFT/Policy/Config/${category}/${policyName(chrome, key)}`,
          enabledWith(key, pushed[key.name]),
        ),
      ),
    ],
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

function enabledWith(key: AdminKey, value: unknown): string {
  const data = dataOf(key, value).map(([id, text]) => xmlLine(element('data', { id, value: text })));
  return `<enabled/>${data.join('')}`;
}

function dataOf(key: AdminKey, value: unknown): [id: string, text: string][] {
  if (key.kind === 'text') return [[key.name, String(value)]];
  if (key.kind === 'list' && Array.isArray(value)) {
    const parts = value.flatMap((item, index) => [String(index + 1), String(item)]);
    return [[key.name, parts.join(SEPARATOR)]];
  }
  if (key.kind === 'members' && typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, part]) => [name, String(part)]);
  return [[key.name, JSON.stringify(value)]];
}
