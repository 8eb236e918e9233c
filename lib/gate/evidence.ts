import type { InputEvidence } from '../core/model/provenance.ts';
import { newPart } from '../editors/newPart.ts';
import type { Composer } from './host.ts';
import type { Inputs } from './inputs.ts';

/** Text that the page puts in this soon after a composer appears, before anyone touched the page, stood there at first. */
const FIRST_SIGHT = 1500;
/** Changes without an input event that come this soon after one are an editor drawing what was typed. */
const DRAWING = 60;
/** An AI control accounts for what the page puts in within this time after its press. */
const CONTROL_LASTS = 120_000;
/** Less than this is punctuation that an editor mended. UTF-16 units. */
const SLIGHT = 3;

/** Amounts in UTF-16 units. */
interface Totals {
  typed: number;
  replaced: number;
  preset: number;
  pasted: number;
  marked: number;
  inserted: Map<string | null, number>;
}

const none = (): Totals => ({
  typed: 0,
  replaced: 0,
  preset: 0,
  pasted: 0,
  marked: 0,
  inserted: new Map(),
});

/**
 * How the words of one composer came to stand there. It keeps the words as they stood at the last look, to
 * tell how much is new, and compares that with what input events account for; the rest came from the page.
 * Called when typing has settled, at a paste and at a gesture, not at a key.
 */
export function createEvidence(composer: Composer, inputs: Inputs, now: () => number) {
  const firstSeen = now();
  let totals = none();
  let words = '';
  let counted = inputs.sum(composer.editables());
  /** When nodes of the editor last changed with no input event beside it. */
  let quietChange = false;

  function look(): void {
    const standing = composer.words();
    const sum = inputs.sum(composer.editables());
    const given = {
      typed: sum.typed - counted.typed,
      replaced: sum.replaced - counted.replaced,
      pasted: sum.pasted - counted.pasted,
      marked: sum.marked - counted.marked,
      keys: sum.keys - counted.keys,
      events: sum.events - counted.events,
      undone: sum.undone - counted.undone,
    };
    counted = sum;
    if (standing === words) return;
    const before = words;
    words = standing;
    if (standing === '') {
      totals = none();
      return;
    }
    const grown = newPart(before, standing).length;
    // A key that an editor takes for itself brings no input event with its text.
    const typed = Math.max(given.typed, Math.min(given.keys, grown));
    const account = typed + given.replaced + given.pasted + given.marked;
    totals.typed += typed;
    totals.replaced += given.replaced;
    totals.pasted += given.pasted;
    totals.marked += given.marked;
    const isQuiet = quietChange || given.events === 0;
    const growth = isQuiet ? grown : standing.length - before.length;
    // Undo brings back what was counted before.
    if (given.undone === 0 && growth - account >= SLIGHT) {
      const bare = bareGrowth(before, standing, isQuiet);
      if (bare - account >= SLIGHT) addFromPage(growth - account);
    }
    quietChange = false;
  }

  function addFromPage(amount: number): void {
    const control = inputs.lastControl();
    if (now() - firstSeen < FIRST_SIGHT && inputs.lastPress() < firstSeen) totals.preset += amount;
    else {
      const name = control !== null && now() - control.at < CONTROL_LASTS ? control.name : null;
      totals.inserted.set(name, (totals.inserted.get(name) ?? 0) + amount);
    }
  }

  // What stood there when it was first seen, less what was typed before there was a control beside it.
  words = composer.words();
  const account = counted.typed + counted.replaced + counted.pasted + counted.marked;
  totals = {
    ...none(),
    typed: counted.typed,
    replaced: counted.replaced,
    pasted: counted.pasted,
    marked: counted.marked,
    preset: Math.max(0, words.length - account),
  };
  if (totals.preset < SLIGHT) totals.preset = 0;

  return {
    look,
    /** Nodes of the editor changed. True where that is an editor drawing what a person put in. */
    changed(): boolean {
      const isByHand = now() - inputs.lastInput() < DRAWING;
      if (!isByHand) quietChange = true;
      return isByHand;
    },
    /** Takes what stands there as it is, after a change of our own. */
    rebase(): void {
      words = composer.words();
      counted = inputs.sum(composer.editables());
      quietChange = false;
    },
    /** Everything noticed until the last look; amounts are totals since the composer was empty. */
    list(): InputEvidence[] {
      const { typed, replaced, preset, pasted, marked, inserted } = totals;
      const list: InputEvidence[] = [
        ...composer.declared(),
        { type: 'preset', characters: preset },
        { type: 'typed', characters: typed },
        { type: 'pasted', characters: pasted, marks: false },
        { type: 'pasted', characters: marked, marks: true },
        { type: 'replaced', characters: replaced },
        ...[...inserted].map(([control, characters]) => ({ type: 'inserted' as const, characters, control })),
      ];
      return list.filter((item) => item.type === 'declared' || item.characters > 0);
    },
    /** Changes with everything that a person did not type. */
    untyped(): string {
      const { preset, pasted, marked, inserted } = totals;
      return [preset, pasted, marked, ...[...inserted].flat()].join();
    },
  };
}
export type Evidence = ReturnType<typeof createEvidence>;

/**
 * Growth with white space left out: an editor that turns its blocks into lines of text, or back, has written
 * nothing.
 */
function bareGrowth(before: string, after: string, isQuiet: boolean): number {
  const [old, now] = [before.replace(/\s+/g, ''), after.replace(/\s+/g, '')];
  return isQuiet ? newPart(old, now).length : now.length - old.length;
}
