import type { InputEvidence } from '../core/model/provenance.ts';
import { attribute, type Given } from './attribute.ts';
import { evidenceItems } from './evidenceItems.ts';
import { createGrowth } from './growth.ts';
import type { Composer } from './host.ts';
import type { Inputs, Tally } from './inputs.ts';
import { HANDS, joined, type Run, type Source } from './runs.ts';
import { createTaken } from './taken.ts';

/** Text that the page puts in this soon after a composer appears, before anyone touched the page, stood there at first. */
const FIRST_SIGHT = 1500;
/** Changes without an input event that come this soon after one are an editor drawing what was typed. */
const DRAWING = 60;
/** An editor may draw what was typed a little later; after this, what was not drawn never will be. */
const DRAWN = 300;

const nothing = (): Given => ({ hand: 0, keys: 0, pasted: 0, marked: 0, undone: 0 });

/**
 * How the words of one composer came to stand there. It keeps the words as they stood at the last look, with
 * where each part came from, and compares that with what input events account for; the rest came from the
 * page. It looks when typing has settled, at a paste and at a gesture, not at a key. `firstSeen` is when the composer came.
 */
export function createEvidence(composer: Composer, inputs: Inputs, now: () => number, firstSeen: number) {
  const counted = new WeakMap<Element, Tally>();
  const growth = createGrowth(() => composer.words().length, now);
  const given = nothing();
  let words = '';
  let runs: Run[] = [];
  const taken = createTaken();
  /** Grows with everything that a person did not type. */
  let arrivals = 0;
  let amounts = new Map<Source, number>();
  /** What the page puts in now; one object a growth, so that a stream is one also where it was looked at before. */
  let coming: { source: Source; growth: number } | null = null;

  /** Adds what was counted since the last look. An editor may have put other elements in the place of its own. */
  function collect(): void {
    for (const element of composer.editables()) {
      const tally = inputs.tally(element);
      const before = counted.get(element);
      const since = (name: keyof Tally) => tally[name] - (before?.[name] ?? 0);
      given.hand += since('typed') + since('composing') + since('replaced');
      given.keys += since('keys');
      given.pasted += since('pasted');
      given.marked += since('marked');
      given.undone += since('undone');
      counted.set(element, { ...tally });
    }
    given.hand = Math.max(0, given.hand);
  }

  /** Takes what stands there now, each new part by what accounts for it. */
  function take(by: Given, page: () => Source): void {
    const before = words;
    words = composer.words();
    collect();
    if (words === before) return;
    runs = attribute({ before, after: words, runs, given: by, hands: HANDS, page: page(), taken });
    count();
  }

  function look(): void {
    take(given, fromPage);
    if (now() - inputs.lastInput() > DRAWN) Object.assign(given, nothing());
  }

  function count(): void {
    const before = amounts;
    amounts = new Map();
    for (const { length, source } of runs) amounts.set(source, (amounts.get(source) ?? 0) + length);
    for (const [source, units] of amounts) {
      if (source !== HANDS.typed && units > (before.get(source) ?? 0)) arrivals += 1;
    }
  }

  /** Where that comes from which the page puts in now, as far as can be told. */
  function fromPage(): Source {
    const control = inputs.control(composer.key);
    const isStream = growth.isStream();
    if (control !== null && (control.kind !== 'template' || !isStream)) {
      return sourceOf(control.kind === 'assistant' ? 'assistant' : 'chosen', control.name);
    }
    const isFirstSight = now() - firstSeen < FIRST_SIGHT && inputs.lastPress() < firstSeen;
    const type = isStream ? 'streamed' : isFirstSight ? 'preset' : 'page';
    if (coming === null || coming.growth !== growth.began()) {
      coming = { source: { type, control: null }, growth: growth.began() };
    } else if (isStream) coming.source.type = 'streamed';
    return coming.source;
  }

  function sourceOf(type: Source['type'], control: string): Source {
    const known = runs.find(({ source }) => source.type === type && source.control === control);
    return known?.source ?? { type, control };
  }

  function begin(): void {
    words = composer.words();
    collect();
    let left = words.length;
    const take = (amount: number, source: Source): Run => {
      const length = Math.min(left, amount);
      left -= length;
      return { length, source };
    };
    // Typed before there was a control beside it; what is left stood there when it was first seen.
    const [typed, pasted, marked] = [
      take(given.hand, HANDS.typed),
      take(given.pasted, HANDS.pasted),
      take(given.marked, HANDS.marked),
    ];
    const control = inputs.control(composer.key);
    const source: Source =
      control?.kind === 'assistant'
        ? { type: 'assistant', control: control.name }
        : { type: 'preset', control: null };
    runs = joined([take(left, left < 3 ? HANDS.typed : source), typed, pasted, marked]);
    count();
    Object.assign(given, nothing());
  }
  begin();

  return {
    look,
    /** Nodes of the editor changed. True where that is an editor drawing what a person put in. */
    changed(): boolean {
      const isByHand = now() - inputs.lastInput() < DRAWING;
      if (!isByHand) growth.measure();
      return isByHand;
    },
    /** Takes what stands there as an approver's own words, after a change of ours. */
    rebase(): void {
      take({ ...nothing(), hand: composer.words().length, undone: 1 }, () => HANDS.typed);
      Object.assign(given, nothing());
    },
    /** Everything noticed until the last look: how much of what stands there came in which way, and where in `body`. */
    list(body: string): InputEvidence[] {
      return [...composer.declared(), ...evidenceItems(words, body, runs, amounts)];
    },
    /** True where words stood there at the last look. */
    hasWords: (): boolean => words !== '',
    /** Changes with everything that a person did not type. */
    untyped: (): string => String(arrivals),
  };
}
export type Evidence = ReturnType<typeof createEvidence>;
