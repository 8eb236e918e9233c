import { type AdminKey, adminKeys } from './keys.ts';
import type { AdminSettings, PushedConfiguration } from './settings.ts';

export interface Browser {
  id: 'chrome' | 'edge';
  name: string;
  /** Below HKEY_LOCAL_MACHINE or HKEY_CURRENT_USER. */
  policies: string;
  /** What the browser calls the setting for private windows. */
  privateWindows: string;
}

export const WINDOWS_BROWSERS: readonly Browser[] = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    policies: 'Software\\Policies\\Google\\Chrome',
    privateWindows: 'IncognitoModeAvailability',
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    policies: 'Software\\Policies\\Microsoft\\Edge',
    privateWindows: 'InPrivateModeAvailability',
  },
];

/** Where the extension's own configuration stands, below the browser's policies. */
export function configurationKey(browser: Browser, extension: string): string {
  return `${browser.policies}\\3rdparty\\extensions\\${extension}\\policy`;
}

/** One value of the registry: a text, or a number from 0 to 2^32 - 1. */
export interface RegistryValue {
  key: string;
  name: string;
  value: string | number;
}

/**
 * Every value that the settings ask for in one browser. Chromium reads a list as numbered values below a key
 * of its own, and an object or a list of objects also from JSON in a text.
 */
export function registryValues(
  settings: AdminSettings,
  pushed: PushedConfiguration,
  browser: Browser,
): RegistryValue[] {
  const root = configurationKey(browser, settings.chromiumId);
  return [
    {
      key: browser.policies,
      name: 'ExtensionSettings',
      value: JSON.stringify(extensionSettings(settings)),
    },
    ...(settings.privateWindows === 'off'
      ? [{ key: browser.policies, name: browser.privateWindows, value: 1 }]
      : []),
    ...(settings.guests === 'off'
      ? [{ key: browser.policies, name: 'BrowserGuestModeEnabled', value: 0 }]
      : []),
    ...adminKeys().flatMap((key) => valuesOf(key, pushed[key.name], root)),
  ];
}

/** Chrome's and Edge's `ExtensionSettings`: installed by force, and not to be removed. */
export function extensionSettings({ chromiumId, updateUrl }: AdminSettings): Record<string, unknown> {
  return { [chromiumId]: { installation_mode: 'force_installed', update_url: updateUrl } };
}

function valuesOf(key: AdminKey, value: unknown, root: string): RegistryValue[] {
  if (value === undefined) return [];
  const { name } = key;
  if (key.kind === 'text') return [{ key: root, name, value: String(value) }];
  if (key.kind === 'list' && Array.isArray(value))
    return value.map((item, index) => ({
      key: `${root}\\${name}`,
      name: String(index + 1),
      value: String(item),
    }));
  if (key.kind === 'members' && typeof value === 'object' && value !== null)
    return Object.entries(value).map(([member, part]) => ({
      key: `${root}\\${name}`,
      name: member,
      value: Number.isInteger(part) ? (part as number) : String(part),
    }));
  return [{ key: root, name, value: JSON.stringify(value) }];
}

/** A file for `regedit` and `reg import`: UTF-16 with its mark, lines ending in CR LF, as Windows writes them. */
export function registryFile(values: readonly RegistryValue[]): Uint8Array {
  const keys = new Map<string, RegistryValue[]>();
  for (const value of values) keys.set(value.key, [...(keys.get(value.key) ?? []), value]);
  const blocks = [...keys].map(([key, own]) =>
    [`[HKEY_LOCAL_MACHINE\\${key}]`, ...own.map(line)].join('\r\n'),
  );
  return Buffer.from(
    `\ufeff${['Windows Registry Editor Version 5.00', ...blocks].join('\r\n\r\n')}\r\n`,
    'utf16le',
  );
}

function line({ name, value }: RegistryValue): string {
  const data =
    typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : `"${quoted(value)}"`;
  return `"${quoted(name)}"=${data}`;
}

function quoted(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
