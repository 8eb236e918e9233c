import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import type { AuditEvent } from '../../../lib/core/model/event.ts';
import type { RunningEndpoint } from '../../support/endpoint.ts';
import type { Outcome } from '../paths.ts';
import { composers } from './composers.ts';
import { outcomeOf } from './outcomes.ts';
import type { ToolPages } from './serve.ts';
import { type Place, places } from './stage.ts';
import type { ToolComposer } from './tool.ts';
import { type Driver, pressAsides, type Seen, send } from './walk.ts';
import { type Way, waysOf } from './ways.ts';

/** Every cell takes minutes: `COUNTERSIGN_MATRIX=all` walks them, and without it each tool's main ones are. */
const isLong = process.env.COUNTERSIGN_MATRIX === 'all';

type Browser = 'chromium' | 'firefox';

/** What became of a cell at last, and at the first try. */
interface Tried {
  seen: Seen;
  first: Seen;
}

/**
 * The tools, by the test that walks them. Each test begins with a browser of its own, which takes longer than a cell;
 * Chromium has two at a time.
 */
export function walksIn(browser: Browser): readonly (readonly BuiltInPack[])[] {
  const tools = BuiltInPack.options;
  if (isLong) return tools.map((tool) => [tool]);
  return browser === 'firefox'
    ? [tools]
    : [tools.filter((_, at) => at % 2 === 0), tools.filter((_, at) => at % 2 === 1)];
}

/** What a test of these tools is called. */
export const titleOf = (tools: readonly BuiltInPack[]) =>
  `${tools[0]}${isLong ? '' : ' and others'}: every gesture by every path is held, recorded or known to be out of reach`;

/** Milliseconds that such a test may take. */
export const PATIENCE = isLong ? 1_200_000 : 120_000;

/** Walks the cells of some tools in a browser, and expects what the tables say of each. */
export async function expectAsPublished(
  browser: Browser,
  tools: readonly BuiltInPack[],
  driver: Omit<Driver, 'sent' | 'recorded'>,
  { toolPages, endpoint }: { toolPages: ToolPages; endpoint: RunningEndpoint },
): Promise<void> {
  const isSaid = ({ type }: AuditEvent) => type === 'draft.unreviewed' || type === 'draft.allowed';
  const whole: Driver = {
    ...driver,
    sent: () => toolPages.sent().length,
    recorded: async () => (await endpoint.events()).filter(isSaid).length,
  };
  const { observed, expected } = await walkTools(whole, browser, tools);
  expect(observed).toEqual(expected);
}

const REPORT = join(import.meta.dirname, '../../../test-results/matrix');

/**
 * Walks the cells of some tools: all of them, or the main ones. What was seen and what should be, by the cell's name;
 * each is a line of the report as well.
 */
async function walkTools(
  driver: Driver,
  browser: Browser,
  tools: readonly BuiltInPack[],
): Promise<{ observed: Record<string, Seen>; expected: Record<string, Seen> }> {
  const observed: Record<string, Seen> = {};
  const expected: Record<string, Seen> = {};
  const only = process.env.COUNTERSIGN_MATRIX_ONLY ?? '';

  async function note(
    { tool, name }: ToolComposer,
    what: string,
    place: Place,
    { seen, first }: Tried,
    wanted: Seen,
  ) {
    const cell = [tool, name, what, place.name].join(' | ');
    observed[cell] = seen;
    expected[cell] = wanted;
    await mkdir(REPORT, { recursive: true });
    const line = { tool, composer: name, what, place: place.name, seen, ...(first !== seen && { first }) };
    await appendFile(join(REPORT, `${browser}.jsonl`), `${JSON.stringify(line)}\n`);
  }

  /**
   * A busy browser loses a key now and then, so that nothing comes of it; and what a script sends before a draft was
   * read once is out of reach, where another composer of the page was read first. Then it is tried once more,
   * and the report says what was seen `first`.
   */
  async function sendSurely(composer: ToolComposer, way: Way, place: Place, wanted: Outcome): Promise<Tried> {
    const first = await send(driver, composer, way, place, wanted);
    const isTooSoon = way.by === 'request' && first === 'out of reach' && wanted === 'recorded';
    const isAgain = first === 'nothing happened' || isTooSoon;
    return { first, seen: isAgain ? await send(driver, composer, way, place, wanted) : first };
  }

  for (const composer of composers.filter(({ tool }) => tools.includes(tool))) {
    for (const place of places) {
      for (const way of waysOf(composer)) {
        if (!isLong && !isMain(composer, way, place, browser)) continue;
        if (![composer.tool, composer.name, way.name, place.name].join(' | ').includes(only)) continue;
        const wanted = outcomeOf(composer, way);
        await note(composer, way.name, place, await sendSurely(composer, way, place, wanted), wanted);
      }
      if (!isLong || only !== '') continue;
      for (const [name, seen] of Object.entries(await pressAsides(driver, composer, place)))
        await note(composer, name, place, { seen, first: seen }, 'untouched');
    }
  }
  return { observed, expected };
}

/**
 * True for the main gesture of a tool's first composer in one place, another one for each tool. In Chromium, for the
 * same in the tool's page, with a key and its form's `submit()`, and a bare request for one tool in four.
 */
function isMain(composer: ToolComposer, way: Way, place: Place, browser: Browser): boolean {
  if (composer !== composers.find(({ tool }) => tool === composer.tool)) return false;
  const at = BuiltInPack.options.indexOf(composer.tool);
  const elsewhere = places.filter((one) => one !== places[0]);
  const isGesture = way.name === waysOf(composer)[0]?.name;
  if (isGesture && place === elsewhere[at % elsewhere.length]) return true;
  if (browser === 'firefox' || place !== places[0]) return false;
  if (way.by === 'request') return at % 4 === 0;
  return isGesture || [composer.keys?.[0]?.name, 'submit() of its form'].includes(way.name);
}
