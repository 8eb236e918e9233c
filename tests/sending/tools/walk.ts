import { setInterval } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Outcome } from '../paths.ts';
import { type Place, pageIn } from './stage.ts';
import type { ToolComposer } from './tool.ts';
import type { StageHand, Way } from './ways.ts';

/** What became of one cell: an outcome, `untouched` for what sends nothing, or what it was instead. */
export type Seen =
  | Outcome
  | 'untouched'
  | 'nothing happened'
  | 'held, and sent all the same'
  | 'held, and never judged';

/** A browser with the extension, as the walk uses it. */
export interface Driver {
  /** Goes to an address of the tool's host, in a page of its own where that is needed. */
  open(tool: string, path: string): Promise<void>;
  run<T>(script: string): Promise<T>;
  click(x: number, y: number): Promise<void>;
  /** Presses keys, joined by `+`, where the focus is. */
  press(combination: string): Promise<void>;
  /** The words of the panel that stands in the page; empty where its page has not come. */
  panel(): Promise<string>;
  /** How many drafts have been sent. */
  sent(): number;
  /** How many events say that something left and no person was asked. */
  recorded(): Promise<number>;
}

/** Put in by a machine; what they say of money nothing in the page bears out, so that a note for the house needs somebody too. */
const WORDS =
  'Hello Dana, the switch in rack two was replaced on 12 November 2026, and invoice 4471 over EUR 480.00 is paid.';
const NAME = 'one';
/** What the panel says at first is no more than that something was held. */
const JUDGED = /Held: (?!(?:still )?being judged)/;
/** Milliseconds that something is waited for: what should come, and what should not. */
const PATIENCE = { sure: 8000, unsure: 2000, page: 30_000 };

interface State {
  panel: 'none' | 'ready' | 'shown';
  seen: boolean[];
}

/** Opens one composer in a place. Its hand, and what can be seen of it. */
async function onStage(driver: Driver, composer: ToolComposer, place: Place) {
  const { within, body } = composer;
  const root = composer.root(NAME);
  const say = (name: string, ...given: unknown[]) => {
    const list = [...given, within].map((one) => JSON.stringify(one) ?? 'undefined').join(', ');
    return `stage.${name}(${list})`;
  };
  const script = composer.open(NAME, WORDS);
  await driver.open(composer.tool, pageIn(place, composer.page));
  await expect
    .poll(() => driver.run<boolean>(`typeof stage === 'object' && ${say('opens', script)}`), {
      message: `${composer.tool} is not there`,
      timeout: PATIENCE.page,
      intervals: [20, 50, 100],
    })
    .toBe(true);
  await driver.run(say('open', script));

  const around = (anywhere?: string) => (anywhere === undefined ? root : null);
  const hand: StageHand = {
    async press(on, anywhere) {
      const at = await driver.run<{ x: number; y: number } | null>(say('point', on, around(anywhere)));
      if (at === null) throw new Error(`nothing is ${on}`);
      await driver.click(at.x, at.y);
    },
    opens: (on) => comes(() => driver.run<boolean>(`${say('find', on, null)} !== null`), PATIENCE.unsure),
    async key(combination, on) {
      await expect
        .poll(() => driver.run<boolean>(say('focus', on, root)), { message: `${on} has no focus` })
        .toBe(true);
      await driver.press(combination);
    },
    script: {
      press: (on, anywhere) => driver.run(say('press', on, around(anywhere))),
      key: ({ key, code, alt = false }, on) =>
        driver.run(say('key', { key, code, ctrlKey: true, altKey: alt }, on, root)),
      submit: (form, how) => driver.run(say('submit', form, how, root)),
      take: () => driver.run(say('take', body, root)),
    },
  };
  return { hand, state: () => driver.run<State>(say('state')) };
}

/** Sends a draft that nobody has approved in one way, and sees what becomes of it. */
export async function send(
  driver: Driver,
  composer: ToolComposer,
  way: Way,
  place: Place,
  wanted: Outcome,
): Promise<Seen> {
  const { hand, state } = await onStage(driver, composer, place);
  // What a script sends before anyone has read the page is out of reach; a person is slower than that.
  const isReady = async () => (await state()).panel !== 'none';
  if (way.by === 'request') await comes(isReady, PATIENCE[wanted === 'out of reach' ? 'unsure' : 'sure']);
  const [sent, recorded] = [driver.sent(), await driver.recorded()];
  await way.act(hand);
  const isShown = async () => (await state()).panel === 'shown';
  const hasLeft = async () => driver.sent() > sent;
  if (!(await comes(async () => (await isShown()) || (await hasLeft())))) return 'nothing happened';
  // A verdict that comes late lets go of what was held until then.
  if (!(await (wanted === 'held' ? hasLeft() : comes(hasLeft)))) {
    const isJudged = async () => JUDGED.test(await driver.panel());
    return (await comes(isJudged)) ? 'held' : 'held, and never judged';
  }
  if (await isShown()) return 'held, and sent all the same';
  const isRecorded = async () => (await driver.recorded()) > recorded;
  const patience = PATIENCE[wanted === 'recorded' ? 'sure' : 'unsure'];
  return (await comes(isRecorded, patience)) ? 'recorded' : 'out of reach';
}

/** Presses everything beside a draft that sends nothing, and what else stands in the page. */
export async function pressAsides(
  driver: Driver,
  composer: ToolComposer,
  place: Place,
): Promise<Record<string, Seen>> {
  const { hand, state } = await onStage(driver, composer, place);
  await comes(async () => (await state()).panel !== 'none', PATIENCE.unsure);
  const found: Record<string, Seen> = {};
  const presses: [string, 'anywhere'?][] = [
    ['[role=search] button', 'anywhere'],
    ['text=Save view', 'anywhere'],
    ...composer.asides.map((on): [string] => [on]),
  ];
  for (const [on, anywhere] of presses) {
    const before = (await state()).seen.length;
    const sent = driver.sent();
    await hand.press(on, anywhere);
    // The tool's own handler saw a person's own press, whole: nothing held it.
    const isThrough = () => comes(async () => (await state()).seen.slice(before).includes(true));
    const isUntouched = (await isThrough()) && driver.sent() === sent;
    found[on.replace('text=', '')] = isUntouched
      ? 'untouched'
      : (await state()).panel === 'shown'
        ? 'held'
        : 'nothing happened';
    if (!isUntouched) break;
  }
  return found;
}

/** True once `isSo`; false where it is not in the time that is given to what may never come. */
async function comes(isSo: () => Promise<boolean>, patience = PATIENCE.sure): Promise<boolean> {
  if (await isSo()) return true;
  const end = performance.now() + patience;
  for await (const _ of setInterval(25)) {
    if (await isSo()) return true;
    if (performance.now() > end) break;
  }
  return false;
}
