import { type AdminKey, adminKeys, EXPLAINED, type Member } from './keys.ts';
import { type Browser, configurationKey, WINDOWS_BROWSERS } from './registry.ts';
import type { AdminSettings } from './settings.ts';
import { type Element, element, xmlDocument } from './xml.ts';

const SCHEMA = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const ROOT = { revision: '1.0', schemaVersion: '1.0', xmlns: SCHEMA };
/** The longest text that a value takes: a policy in JSON is long. */
const LONGEST = '1048576';

/** The name of a key's policy for one browser. */
export const policyName = (browser: Browser, key: AdminKey): string => `${browser.id}_${key.name}`;

/** The definitions (ADMX): for each browser a category, with a policy for each key of the configuration. */
export function admx(settings: AdminSettings): string {
  return xmlDocument(
    element(
      'policyDefinitions',
      ROOT,
      element(
        'policyNamespaces',
        {},
        element('target', { prefix: 'countersign', namespace: 'Countersign.Policies' }),
        element('using', { prefix: 'windows', namespace: 'Microsoft.Policies.Windows' }),
      ),
      element('resources', { minRequiredRevision: '1.0' }),
      element(
        'supportedOn',
        {},
        element(
          'definitions',
          {},
          element('definition', { name: 'supported', displayName: '$(string.supported)' }),
        ),
      ),
      element(
        'categories',
        {},
        element('category', { name: 'countersign', displayName: '$(string.countersign)' }),
        ...WINDOWS_BROWSERS.map(({ id }) =>
          element(
            'category',
            { name: `countersign_${id}`, displayName: `$(string.countersign_${id})` },
            element('parentCategory', { ref: 'countersign' }),
          ),
        ),
      ),
      element(
        'policies',
        {},
        ...WINDOWS_BROWSERS.flatMap((browser) => adminKeys().map((key) => policy(browser, key, settings))),
      ),
    ),
  );
}

function policy(browser: Browser, key: AdminKey, { chromiumId }: AdminSettings): Element {
  const root = configurationKey(browser, chromiumId);
  const below = `${root}\\${key.name}`;
  const name = policyName(browser, key);
  return element(
    'policy',
    {
      name,
      class: 'Both',
      displayName: `$(string.${key.name})`,
      explainText: `$(string.${key.name}_explained)`,
      key: key.kind === 'members' ? below : root,
      presentation: `$(presentation.${key.name})`,
    },
    element('parentCategory', { ref: `countersign_${browser.id}` }),
    element('supportedOn', { ref: 'supported' }),
    element('elements', {}, ...elementsOf(key, below)),
  );
}

function elementsOf(key: AdminKey, below: string): Element[] {
  switch (key.kind) {
    case 'list':
      return [element('list', { id: key.name, key: below, valuePrefix: '' })];
    case 'members':
      return key.members.map(memberElement);
    default:
      return [element('text', { id: key.name, valueName: key.name, maxLength: LONGEST, required: 'true' })];
  }
}

function memberElement(member: Member): Element {
  const { name } = member;
  if (member.kind === 'number') {
    const limits = { minValue: String(Math.ceil(member.min)), maxValue: String(Math.floor(member.max)) };
    return element('decimal', { id: name, valueName: name, ...limits });
  }
  return element(
    'enum',
    { id: name, valueName: name, required: 'true' },
    ...member.options.map((option) =>
      element(
        'item',
        { displayName: `$(string.option_${option})` },
        element('value', {}, element('string', {}, option)),
      ),
    ),
  );
}

/** The words of the definitions (ADML), in English. */
export function adml(): string {
  const keys = adminKeys();
  const members = keys.flatMap((key) => (key.kind === 'members' ? key.members : []));
  const options = new Set(members.flatMap((member) => (member.kind === 'choice' ? member.options : [])));
  const text = (id: string, words: string) => element('string', { id }, words);
  return xmlDocument(
    element(
      'policyDefinitionResources',
      ROOT,
      element('displayName', {}, 'Countersign'),
      element('description', {}, 'What an organisation configures of the Countersign extension'),
      element(
        'resources',
        {},
        element(
          'stringTable',
          {},
          text('countersign', 'Countersign'),
          text('supported', 'Google Chrome 130 or Microsoft Edge 130, or later'),
          ...WINDOWS_BROWSERS.map(({ id, name }) => text(`countersign_${id}`, name)),
          ...[...options].map((option) => text(`option_${option}`, OPTIONS[option] ?? option)),
          ...keys.flatMap(({ name }) => [
            text(name, EXPLAINED[name].title),
            text(`${name}_explained`, EXPLAINED[name].text),
          ]),
        ),
        element('presentationTable', {}, ...keys.map(presentation)),
      ),
    ),
  );
}

const OPTIONS: Readonly<Record<string, string>> = {
  hold: 'Hold the draft',
  release: 'Release it, and record it as unjudged',
};

function presentation(key: AdminKey): Element {
  const { title } = EXPLAINED[key.name];
  switch (key.kind) {
    case 'list':
      return element('presentation', { id: key.name }, element('listBox', { refId: key.name }, title));
    case 'members':
      return element(
        'presentation',
        { id: key.name },
        ...key.members.map(({ name, kind }) =>
          kind === 'number'
            ? element('decimalTextBox', { refId: name, defaultValue: '5' }, MEMBERS[name] ?? name)
            : element('dropdownList', { refId: name, defaultItem: '0' }, MEMBERS[name] ?? name),
        ),
      );
    default:
      return element(
        'presentation',
        { id: key.name },
        element('textBox', { refId: key.name }, element('label', {}, title)),
      );
  }
}

const MEMBERS: Readonly<Record<string, string>> = {
  client: 'Drafts to clients',
  internal: 'Drafts that stay inside',
  afterSeconds: 'After how many seconds',
};
