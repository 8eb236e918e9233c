import { createHash } from 'node:crypto';
import { firefoxPolicies } from './browserJson.ts';
import { extensionSettings } from './registry.ts';
import type { AdminSettings, PushedConfiguration } from './settings.ts';
import { type Element, element, xmlDocument } from './xml.ts';

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** A configuration profile for macOS: a payload for each preference domain of Chrome, Edge and Firefox. */
export function macProfile(settings: AdminSettings, pushed: PushedConfiguration): string {
  const browser = (domain: string, privateWindows: string) =>
    payload(domain, {
      ExtensionSettings: extensionSettings(settings),
      ...(settings.privateWindows === 'off' ? { [privateWindows]: 1 } : {}),
      ...(settings.guests === 'off' ? { BrowserGuestModeEnabled: false } : {}),
    });
  const payloads = [
    browser('com.google.Chrome', 'IncognitoModeAvailability'),
    payload(`com.google.Chrome.extensions.${settings.chromiumId}`, pushed),
    browser('com.microsoft.Edge', 'InPrivateModeAvailability'),
    payload(`com.microsoft.Edge.extensions.${settings.chromiumId}`, pushed),
    payload('org.mozilla.firefox', { EnterprisePoliciesEnabled: true, ...firefoxPolicies(settings, pushed) }),
  ];
  const profile = {
    PayloadContent: payloads,
    PayloadDescription: 'Installs and configures Countersign in Chrome, Edge and Firefox.',
    PayloadDisplayName: 'Countersign',
    PayloadIdentifier: 'example.countersign.profile',
    PayloadOrganization: typeof pushed.organisation === 'string' ? pushed.organisation : 'Countersign',
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf('profile'),
    PayloadVersion: 1,
  };
  return xmlDocument(element('plist', { version: '1.0' }, plistOf(profile)), DOCTYPE);
}

function payload(domain: string, content: Record<string, unknown>): Record<string, unknown> {
  return {
    ...content,
    PayloadDisplayName: domain,
    PayloadIdentifier: `example.countersign.profile.${domain}`,
    PayloadType: domain,
    PayloadUUID: uuidOf(domain),
    PayloadVersion: 1,
  };
}

/** The same name gives the same id, so that a new version of the profile takes the place of the old one (RFC 9562, version 8). */
function uuidOf(name: string): string {
  const digits = createHash('sha256').update(`countersign ${name}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
    .join('-')
    .toUpperCase();
}

/** A JSON value as a property list says it. It has no null: what is null is left out. */
function plistOf(value: unknown): Element {
  if (typeof value === 'boolean') return element(value ? 'true' : 'false');
  if (typeof value === 'number')
    return element(Number.isInteger(value) ? 'integer' : 'real', {}, String(value));
  if (Array.isArray(value))
    return element('array', {}, ...value.filter((part) => part !== null).map(plistOf));
  if (typeof value !== 'object' || value === null) return element('string', {}, String(value));
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return element('dict', {}, ...parts.flatMap(([key, part]) => [element('key', {}, key), plistOf(part)]));
}
