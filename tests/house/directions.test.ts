import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Breaking each direction between rooms is an error. The files below are written into an empty copy of the
 * house (the lint's own files and nothing else), and Biome and TypeScript are asked about them.
 */
const BROKEN = {
  'lib/core/ours.ts': "import { say } from '../messages/say.ts';",
  'lib/core/deep/ours.ts': "import type { Say } from '../../gate/say.ts';",
  'lib/core/node.ts': "import { readFileSync } from 'node:fs';",
  'lib/core/package.ts': "import { v7 } from 'uuid';",
  'lib/core/lazy.ts': "export const lazy = () => import('dexie');",
  'lib/core/clock.ts': 'export const now = () => Date.now();',
  'lib/core/date.ts': 'export const now = () => new Date();',
  'lib/core/dice.ts': 'export const dice = () => Math.random();',
  'lib/core/global.ts': 'export const all = globalThis;',
  'lib/messages/gate.ts': "import { say } from '../gate/say.ts';",
  'lib/messages/browser.ts': "import { browser } from 'wxt/browser';",
  'lib/gate/core.ts': "import { Draft } from '../core/model/draft.ts';",
  'lib/gate/messages.ts': "import { COMPOSER_PORT } from '../messages/composerPort.ts';",
  'lib/gate/inline.ts': "import { type Draft } from '../core/model/draft.ts';",
  'lib/gate/again.ts': "export { Draft } from '../core/model/draft.ts';",
  'lib/gate/host.ts': "import type { Gmail } from '../hosts/gmail.ts';",
  'lib/gate/worker.ts': "import type { Store } from '../worker/store.ts';",
  'lib/gate/zod.ts': "import { z } from 'zod';",
  'lib/gate/view.ts': "import { Panel } from '../../components/panel/Panel.tsx';",
  'lib/editors/core.ts': "import { Draft } from '../core/model/draft.ts';",
  'lib/editors/gate.ts': "import { hold } from '../gate/hold.ts';",
  'lib/editors/zod.ts': "import { z } from 'zod';",
  'lib/editors/page/core.ts': "import { Draft } from '../../core/model/draft.ts';",
  'lib/editors/writing/gate.ts': "import { hold } from '../../gate/hold.ts';",
  'lib/editors/writing/zod.ts': "import { z } from 'zod';",
  'lib/hosts/core.ts': "import { Draft } from '../core/model/draft.ts';",
  'lib/hosts/gate.ts': "import { hold } from '../gate/hold.ts';",
  'lib/hosts/worker.ts': "import type { Store } from '../worker/store.ts';",
  'lib/hosts/zod.ts': "import { z } from 'zod';",
  'lib/worker/gate.ts': "import { hold } from '../gate/hold.ts';",
  'lib/worker/view.ts': "import { Panel } from '../../components/panel/Panel.tsx';",
  'lib/worker/server.ts': "import { app } from '../../server/app.ts';",
  'lib/worker/script.ts': "import { manifest } from '../../scripts/build/manifest.ts';",
  'lib/pages/worker.ts': "import { store } from '../worker/store.ts';",
  'lib/pages/gate.ts': "import { hold } from '../gate/hold.ts';",
  'lib/worker/page.ts': "import { link } from '../pages/workerLink.ts';",
  'components/page.ts': "import { link } from '../lib/pages/workerLink.ts';",
  'components/messages.ts': "import { FromPanel } from '../lib/messages/panelPort.ts';",
  'components/browser.ts': "import { browser } from 'wxt/browser';",
  'components/store.ts': "import Dexie from 'dexie';",
  'server/messages.ts': "import { FromGate } from '../lib/messages/composerPort.ts';",
  'server/worker.ts': "import { store } from '../lib/worker/store.ts';",
  'cli/server.ts': "import { app } from '../server/app.ts';",
  'cli/worker.ts': "import { store } from '../lib/worker/store.ts';",
  'entrypoints/server.ts': "import { app } from '../server/app.ts';",
  'lib/worker/entrypoint.ts': "import { start } from '../../entrypoints/background.ts';",
  'components/entrypoint.ts': "import { start } from '../entrypoints/review/main.tsx';",
  'scripts/entrypoint.ts': "import { start } from '../entrypoints/background.ts';",
  'tests/unit/entrypoint.test.ts': "import { start } from '../../entrypoints/background.ts';",
};

const SOUND = {
  'lib/core/sound.ts':
    "import { z } from 'zod';\nexport const at = (text: string) => [z, new Date(text), Date.parse(text)];",
  'lib/messages/sound.ts': "export { Draft } from '../core/model/draft.ts';",
  'lib/gate/sound.ts':
    "export type { Draft } from '../core/model/draft.ts';\nexport { read } from '../editors/read.ts';",
  'lib/editors/sound.ts': "export type { Draft } from '../core/model/draft.ts';",
  'lib/editors/writing/sound.ts': "export { textChanges } from '../../core/diff/textChanges.ts';",
  'lib/hosts/sound.ts':
    "export type { Host } from '../gate/host.ts';\nexport { read } from '../editors/read.ts';",
  'lib/worker/sound.ts':
    "export { FromGate } from '../messages/composerPort.ts';\nexport { Draft } from '../core/model/draft.ts';",
  'lib/pages/sound.ts':
    "export { FromPanel } from '../messages/panelPort.ts';\nexport { state } from '../../components/panel/state.ts';",
  'components/sound.ts': "export { ReviewView } from '../lib/core/review/view.ts';",
  'server/sound.ts': "export { AuditEvent } from '../lib/core/model/event.ts';",
  'cli/sound.ts': "export { Policy } from '../lib/core/model/policy.ts';",
  'entrypoints/sound.ts':
    "export { hold } from '../lib/gate/hold.ts';\nexport { store } from '../lib/worker/store.ts';",
};

const IMPURE = {
  'document.ts': 'export const title = () => document.title;',
  'fetch.ts': "export const get = () => fetch('https://example.test/');",
  'timer.ts': 'export const wait = () => setTimeout(() => undefined, 1);',
  'process.ts': 'export const home = () => process.env;',
  'browser.ts': 'export const id = () => chrome.runtime.id;',
};

const run = promisify(execFile);
const bin = (name: string) => resolve('node_modules/.bin', name);

/** What a command prints, whether or not it was content. */
async function output(command: string, parameters: string[], cwd: string): Promise<string> {
  try {
    return (await run(command, parameters, { cwd })).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), `${content}\n`);
  }
}

describe('the directions between rooms', () => {
  let house: string;
  let complaints: string[];

  /** The complaints about imports, clocks and globals in one file; unused imports and the like aside. */
  const about = (file: string) =>
    complaints.filter(
      (line) =>
        line.includes(`/${file},`) && /title=(plugin|lint\/style\/noRestricted(Imports|Globals)),/.test(line),
    );

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'countersign-house-'));
    for (const path of ['biome.json', '.gitignore', 'scripts/lint', 'lib/core/tsconfig.json']) {
      await cp(path, join(house, path), { recursive: true });
    }
    await write(house, { ...BROKEN, ...SOUND });
    const lines = await output(
      bin('biome'),
      ['lint', '.', '--reporter=github', '--max-diagnostics=none'],
      house,
    );
    complaints = lines.split('\n').filter((line) => line.startsWith('::error'));
  });
  afterAll(() => rm(house, { recursive: true }));

  it.each(Object.entries(BROKEN))('refuses %s', (file) => {
    expect(about(file)).not.toEqual([]);
  });

  it.each(Object.keys(SOUND))('allows %s', (file) => {
    expect(about(file)).toEqual([]);
  });

  it('compiles the core with nothing but the language', async () => {
    await rm(join(house, 'lib/core'), { recursive: true });
    await cp('lib/core/tsconfig.json', join(house, 'lib/core/tsconfig.json'));
    await write(join(house, 'lib/core'), { ...IMPURE, 'pure.ts': 'export const one = 1;' });
    const lines = await output(bin('tsc'), ['-p', 'lib/core', '--pretty', 'false'], house);
    const refused = new Set(lines.split('\n').map((line) => line.replace(/^lib\/core\/([^(]+)\(.*$/, '$1')));
    expect([...refused].filter((line) => line.endsWith('.ts')).sort()).toEqual(Object.keys(IMPURE).sort());
  });
});

describe('the rooms of the page side', () => {
  const TOOLS =
    /gmail|hubspot|connectwise|autotask|halopsa|syncro|zendesk|freshdesk|jira|servicenow|outlook|intercom|roundcube/i;

  it.each(['lib/gate', 'lib/editors'])('%s names no tool', async (room) => {
    const files = (await readdir(room, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const named = await Promise.all(
      files.map(async (file) => (TOOLS.test(await readFile(join(room, file), 'utf8')) ? file : null)),
    );
    expect(files).not.toEqual([]);
    expect(named.filter((file) => file !== null)).toEqual([]);
  });
});
