import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { adminKeys, EXPLAINED } from '../../../../cli/admin/keys.ts';
import { AdminSettings, CHROMIUM_ID, FIREFOX_ID } from '../../../../cli/admin/settings.ts';
import { templateFiles } from '../../../../cli/admin/templateFiles.ts';
import { addAdmin } from '../../../../cli/commands/admin.ts';
import { Configuration } from '../../../../lib/core/model/configuration.ts';
import { parseConfiguration } from '../../../../lib/core/model/parseConfiguration.ts';
import { mspServiceDesk } from '../../../../lib/core/policy/ready/mspServiceDesk.ts';
import { manifest } from '../../../../scripts/build/manifest.ts';
import { allNamed, parseXml, plistValue } from '../../../support/parseXml.ts';
import { streamsOver } from '../run.ts';

/** Every key, with what is hard to write: quotes, markup, backslashes, other letters. */
const configuration = {
  organisation: 'Northgate & Söhne <"desk"> \\ ‘one’',
  endpoint: 'https://audit.northgate.example',
  enrolmentToken: "it's a made-up token",
  identities: ['northgate.example', 'mail.northgate.example'],
  policyUrl: 'https://audit.northgate.example/v1/policy',
  policy: mspServiceDesk,
  policyKeys: [{ kty: 'EC', crv: 'P-256', x: 'eA', y: 'eQ' }],
  sites: [
    { id: 'psa', name: 'Our "PSA"', matches: ['https://psa.northgate.example/*'], kind: 'ticket-reply' },
  ],
  failure: { client: 'hold', internal: 'release', afterSeconds: 5 },
  oidc: { issuer: 'https://login.northgate.example', clientId: 'countersign', hours: 12 },
  person: 'desk-7@northgate.example',
  evidenceKeys: [{ kty: 'EC', crv: 'P-256', x: 'eA', y: 'eQ' }],
};
const settings = AdminSettings.parse({ configuration });
const files = new Map(templateFiles(settings).map(({ path, content }) => [path, content]));
const textOf = (path: string) => {
  const content = files.get(path);
  if (content === undefined) throw new Error(`no file ${path}`);
  return typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content);
};
const jsonOf = (path: string) => JSON.parse(textOf(path));
const pushed = jsonOf('linux/chrome/countersign.json')['3rdparty'].extensions[CHROMIUM_ID];

test('the specimen fills every key, and every key of the schema is explained', () => {
  expect(parseConfiguration(pushed).refused).toEqual([]);
  expect(Object.keys(pushed).sort()).toEqual(Object.keys(Configuration.shape).sort());
  expect(Object.keys(EXPLAINED).sort()).toEqual(Object.keys(Configuration.shape).sort());
});

test('what is null is left out, at any depth, and what is asked for is told without it', () => {
  const withNulls = {
    ...configuration,
    person: null,
    sites: [{ ...configuration.sites[0], visibility: null, assistants: ['a', null] }],
  };
  const written = templateFiles(AdminSettings.parse({ configuration: withNulls }));
  for (const path of [
    'linux/chrome/countersign.json',
    'google-admin/countersign.json',
    'firefox/policies.json',
  ])
    expect(String(written.find((file) => file.path === path)?.content)).not.toMatch(
      /:\s*null|,\s*null|\[\s*null/,
    );
  const { person: _, ...rest } = configuration;
  const sites = [{ ...configuration.sites[0], assistants: ['a'] }];
  expect(written).toEqual(templateFiles(AdminSettings.parse({ configuration: { ...rest, sites } })));
});

test('the ids are those of the builds', () => {
  const { key = '' } = manifest({ browser: 'chrome' });
  const id = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  expect(id.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))).toBe(CHROMIUM_ID);
  expect(manifest({ browser: 'firefox' }).browser_specific_settings?.gecko?.id).toBe(FIREFOX_ID);
});

describe('ADMX and ADML', () => {
  const admx = parseXml(textOf('windows/countersign.admx'));
  const adml = parseXml(textOf('windows/en-US/countersign.adml'));
  const strings = new Map(allNamed(adml, 'string').map(({ attributes, text }) => [attributes.id, text]));
  const presentations = new Map(allNamed(adml, 'presentation').map((one) => [one.attributes.id, one]));
  const policies = allNamed(admx, 'policy');

  test('each browser has a policy for each key', () => {
    const names = policies.map(({ attributes }) => attributes.name);
    expect(names).toEqual(['chrome', 'edge'].flatMap((id) => adminKeys().map(({ name }) => `${id}_${name}`)));
    expect(new Set(names).size).toBe(names.length);
  });

  test('every text that is named is there, and not empty; no text stands unused', () => {
    const used = new Set(
      [...textOf('windows/countersign.admx').matchAll(/\$\(string\.(\w+)\)/g)].map(([, id]) => id),
    );
    for (const id of used) expect(strings.get(id), id).toMatch(/\S/);
    expect([...strings.keys()].sort()).toEqual([...used].sort());
  });

  test.each(policies.map((policy) => [policy.attributes.name, policy] as const))(
    '%s has its value, presentation and category',
    (_, policy) => {
      const [elements] = allNamed(policy, 'elements');
      const ids = elements?.children.map(({ attributes }) => attributes.id) ?? [];
      expect(ids.length).toBeGreaterThan(0);
      for (const child of elements?.children ?? []) {
        const { valueName, valuePrefix, key } = child.attributes;
        expect(child.name === 'list' ? [valuePrefix, key] : [valueName]).not.toContain(undefined);
        if (child.name === 'enum') expect(allNamed(child, 'item').length).toBeGreaterThan(1);
      }
      expect(policy.attributes.key).toMatch(
        /^Software\\Policies\\(Google\\Chrome|Microsoft\\Edge)\\3rdparty\\extensions\\[a-p]{32}\\policy/,
      );
      const presentation = presentations.get(
        /\$\(presentation\.(\w+)\)/.exec(policy.attributes.presentation ?? '')?.[1] ?? '',
      );
      expect(presentation?.children.map(({ attributes }) => attributes.refId)).toEqual(ids);
      const categories = allNamed(admx, 'category').map(({ attributes }) => attributes.name);
      expect(categories).toContain(allNamed(policy, 'parentCategory')[0]?.attributes.ref);
      expect(allNamed(policy, 'supportedOn')[0]?.attributes.ref).toBe('supported');
    },
  );

  test('values are written where the registry file writes them', () => {
    const registry = textOf('windows/countersign.reg');
    for (const policy of policies) {
      for (const child of allNamed(policy, 'elements')[0]?.children ?? []) {
        const key = child.attributes.key ?? policy.attributes.key;
        const block = registry
          .split('\r\n\r\n')
          .find((part) => part.startsWith(`[HKEY_LOCAL_MACHINE\\${key}]`));
        expect(block, key).toContain(child.name === 'list' ? '"1"=' : `"${child.attributes.valueName}"=`);
      }
    }
  });
});

describe('the registry file', () => {
  /** Reads the file back as Chromium does: numbered values are a list, JSON in a text is what it says. */
  function readBack(browser: string): Record<string, unknown> {
    const root = `[HKEY_LOCAL_MACHINE\\Software\\Policies\\${browser}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`;
    const found: Record<string, unknown> = {};
    for (const block of textOf('windows/countersign.reg').split('\r\n\r\n')) {
      const [head = '', ...rows] = block.trim().split('\r\n');
      if (!head.startsWith(root)) continue;
      const values = rows.map((row) => {
        const [, name = '', text, number] =
          /^"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/.exec(row) ?? [];
        return [
          name,
          text === undefined ? Number.parseInt(number ?? '', 16) : text.replace(/\\(.)/g, '$1'),
        ] as const;
      });
      const below = head.slice(root.length).replace(/^\\|\]$/g, '');
      if (below === '')
        for (const [name, value] of values)
          found[name] = typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
      else
        found[below] = values[0]?.[0] === '1' ? values.map(([, value]) => value) : Object.fromEntries(values);
    }
    return found;
  }

  test.each(['Google\\Chrome', 'Microsoft\\Edge'])('gives %s back what was asked for', (browser) => {
    expect(readBack(browser)).toEqual(pushed);
  });

  test('installs by force, and closes private windows and guests', () => {
    const text = textOf('windows/countersign.reg');
    expect(text).toContain('"IncognitoModeAvailability"=dword:00000001');
    expect(text).toContain('"InPrivateModeAvailability"=dword:00000001');
    expect(text.match(/"BrowserGuestModeEnabled"=dword:00000000/g)).toHaveLength(2);
    expect(text).toContain(`{\\"${CHROMIUM_ID}\\":{\\"installation_mode\\":\\"force_installed\\"`);
    expect((files.get('windows/countersign.reg') as Uint8Array).subarray(0, 2)).toEqual(
      Buffer.from([0xff, 0xfe]),
    );
  });

  test('leaves private windows and guests alone where it is asked to', () => {
    const open = templateFiles(
      AdminSettings.parse({ configuration, privateWindows: 'leave', guests: 'leave' }),
    );
    for (const { path, content } of open) {
      const text = typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content);
      expect(text, path).not.toMatch(/IncognitoMode|InPrivateMode|GuestMode|DisablePrivateBrowsing/);
    }
  });
});

describe('Intune', () => {
  test('the profile has the definitions and a setting for each key, each well-formed', () => {
    const { omaSettings } = jsonOf('intune/countersign-profile.json');
    const [definitions, ...keys] = omaSettings;
    expect(definitions.value).toBe(textOf('windows/countersign.admx'));
    expect(keys).toHaveLength(Object.keys(pushed).length);
    for (const { omaUri, value } of keys) {
      const name = omaUri.split('/').at(-1);
      expect(omaUri).toBe(
        `./Device/Vendor/MSFT/Policy/Config/Countersign~Policy~countersign~countersign_chrome/${name}`,
      );
      const policy = allNamed(parseXml(textOf('windows/countersign.admx')), 'policy').find(
        ({ attributes }) => attributes.name === name,
      );
      const ids = allNamed(policy ?? parseXml('<none/>'), 'elements')[0]?.children.map(
        ({ attributes }) => attributes.id,
      );
      const data = allNamed(parseXml(`<root>${value}</root>`), 'data').map(({ attributes }) => attributes.id);
      expect(data).toEqual(ids);
    }
  });

  test('the scripts carry every value of the registry file, and quote what PowerShell would read', () => {
    for (const path of ['intune/detect.ps1', 'intune/remediate.ps1']) {
      const text = textOf(path);
      expect(text.startsWith('\ufeff$ErrorActionPreference')).toBe(true);
      const rows = text.split('\n').filter((row) => row.startsWith('  [pscustomobject]'));
      expect(rows).toHaveLength(textOf('windows/countersign.reg').match(/^".*"=/gm)?.length ?? 0);
      expect(text).toContain("Data = 'it''s a made-up token'");
      expect(text).toContain('‘‘one’’');
      for (const row of rows) {
        const quoted =
          /^ {2}\[pscustomobject\]@\{ Key = '(?:[^'‘’]|''|‘‘|’’)*'; Name = '[^']*'; Type = '(?:String|DWord)'; Data = (?:\d+|'(?:[^'‘’]|''|‘‘|’’)*') \}$/;
        expect(row).toMatch(quoted);
      }
    }
  });
});

describe('macOS', () => {
  const profile = plistValue(parseXml(textOf('macos/countersign.mobileconfig')).children[0]) as {
    PayloadContent: Record<string, unknown>[];
    PayloadUUID: string;
  };
  const payloadOf = (type: string) => profile.PayloadContent.find((payload) => payload.PayloadType === type);

  test.each(['com.google.Chrome.extensions', 'com.microsoft.Edge.extensions'])(
    '%s has the configuration',
    (domain) => {
      const { PayloadDisplayName, PayloadIdentifier, PayloadType, PayloadUUID, PayloadVersion, ...rest } =
        payloadOf(`${domain}.${CHROMIUM_ID}`) ?? {};
      expect(rest).toEqual(JSON.parse(JSON.stringify(pushed)));
      expect([PayloadDisplayName, PayloadIdentifier, PayloadType, PayloadVersion]).not.toContain(undefined);
      expect(PayloadUUID).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
    },
  );

  test('each browser installs it by force, and the ids are all different', () => {
    expect(payloadOf('com.google.Chrome')).toMatchObject({
      IncognitoModeAvailability: 1,
      BrowserGuestModeEnabled: false,
    });
    expect(payloadOf('com.microsoft.Edge')).toMatchObject({ InPrivateModeAvailability: 1 });
    expect(payloadOf('org.mozilla.firefox')).toMatchObject({
      EnterprisePoliciesEnabled: true,
      DisablePrivateBrowsing: true,
    });
    const ids = [profile.PayloadUUID, ...profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('Google Admin, Edge and Firefox have the same configuration', () => {
  expect(
    Object.fromEntries(
      Object.entries(jsonOf('google-admin/countersign.json')).map(([key, one]) => [
        key,
        (one as { Value: unknown }).Value,
      ]),
    ),
  ).toEqual(pushed);
  expect(jsonOf('linux/edge/countersign.json')['3rdparty'].extensions[CHROMIUM_ID]).toEqual(pushed);
  const { policies } = jsonOf('firefox/policies.json');
  expect(policies['3rdparty'].Extensions[FIREFOX_ID]).toEqual(pushed);
  expect(policies.ExtensionSettings[FIREFOX_ID]).toMatchObject({ installation_mode: 'force_installed' });
});

describe('the command', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-admin-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(...args: string[]) {
    const streams = streamsOver('');
    let code = 0;
    const program = new Command('countersign').exitOverride();
    addAdmin(program, streams, (end) => {
      code = end;
    });
    await program.parseAsync(['admin', 'templates', ...args], { from: 'user' });
    return { code, out: streams.out.join(''), errors: streams.err.join('') };
  }

  test('writes every file, and says which', async () => {
    const file = join(folder, 'settings.yaml');
    await writeFile(file, stringify({ configuration }));
    const { code, out } = await run('--out', join(folder, 'out'), '--settings', file);
    expect(code).toBe(0);
    const written = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file);
    expect(written).toEqual([...files.keys()]);
    for (const path of written) {
      const content = files.get(path) ?? '';
      expect(await readFile(join(folder, 'out', path))).toEqual(Buffer.from(content as string));
    }
  });

  test('without settings the files install, and configure nothing', async () => {
    expect((await run('--out', join(folder, 'bare'))).code).toBe(0);
    const chrome = JSON.parse(await readFile(join(folder, 'bare/linux/chrome/countersign.json'), 'utf8'));
    expect(chrome['3rdparty']).toEqual({ extensions: { [CHROMIUM_ID]: {} } });
  });

  test('a fault is named with its place, and nothing is written', async () => {
    const file = join(folder, 'bad.yaml');
    await writeFile(file, 'configuration:\n  endpoint: audit\n  failure: { client: perhaps }\n');
    const { code, errors, out } = await run('--out', join(folder, 'none'), '--settings', file);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(errors.split('\n')).toEqual([
      expect.stringMatching(/bad\.yaml:2:13: configuration\.endpoint: /),
      expect.stringMatching(/bad\.yaml:3:22: configuration\.failure\.client: /),
      '',
    ]);
    await expect(readFile(join(folder, 'none/linux/chrome/countersign.json'))).rejects.toThrow('ENOENT');
  });
});
