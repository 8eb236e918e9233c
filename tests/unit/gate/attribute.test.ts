import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, type Given } from '../../../lib/gate/attribute.ts';
import { bodyRanges } from '../../../lib/gate/bodyRanges.ts';
import { HANDS, type Run, type Source } from '../../../lib/gate/runs.ts';
import { createTaken } from '../../../lib/gate/taken.ts';
import { coarseChange, fineChanges } from '../../../lib/gate/textChange.ts';

const AI: Source = { type: 'assistant', control: 'Help me write' };
const PAGE: Source = { type: 'page', control: null };
const given = (over: Partial<Given> = {}): Given => ({
  hand: 0,
  keys: 0,
  pasted: 0,
  marked: 0,
  undone: 0,
  ...over,
});

const MACHINE = 'Thank you for your patience, the refund was booked on Monday.';

/** A composer whose words change step by step, each with what the input events of it account for. */
function composer() {
  const taken = createTaken();
  let before = '';
  let runs: Run[] = [];
  return {
    becomes(after: string, over: Partial<Given>, page: Source = PAGE): Record<string, number> {
      runs = attribute({ before, after, runs, given: given(over), hands: HANDS, page, taken });
      before = after;
      const amounts: Record<string, number> = {};
      for (const { length, source } of runs) amounts[source.type] = (amounts[source.type] ?? 0) + length;
      return amounts;
    },
    runs: () => runs,
  };
}

test('where two long texts differ, to the unit', () => {
  const part = fc.string({ maxLength: 20 });
  const filler = fc.integer({ min: 0, max: 1600 }).map((length) => 'Checked. '.repeat(200).slice(0, length));
  fc.assert(
    fc.property(filler, part, part, filler, (head, one, other, tail) => {
      const [before, after] = [head + one + tail, head + other + tail];
      const change = coarseChange(before, after);
      if (change === null) {
        expect(after).toBe(before);
        return;
      }
      const { at, removed, inserted } = change;
      expect(before.slice(0, at) + after.slice(at, at + inserted) + before.slice(at + removed)).toBe(after);
      // No wider than it has to be.
      expect(removed > 0 && inserted > 0 ? before[at] !== after[at] : true).toBe(true);
      const [last, lastThen] = [before[at + removed - 1], after[at + inserted - 1]];
      expect(removed > 0 && inserted > 0 ? last !== lastThen : true).toBe(true);
    }),
  );
});

describe('what stands there is given to who put it in', () => {
  test('a machine’s text keeps its origin through a person’s edits', () => {
    const one = composer();
    expect(one.becomes(MACHINE, {}, AI)).toEqual({ assistant: MACHINE.length });
    const greeted = `Hi Dana, ${MACHINE}`;
    expect(one.becomes(greeted, { hand: 9 })).toEqual({ typed: 9, assistant: MACHINE.length });
    const changed = greeted.replace('booked on Monday', 'sent on Friday');
    expect(one.becomes(changed, { hand: 14 }).assistant).toBeGreaterThan(40);
    expect(one.becomes(changed, { hand: 14 }).typed).toBeGreaterThan(15);
  });

  test('typing at both ends with no look between leaves the middle alone', () => {
    const one = composer();
    one.becomes(MACHINE, {}, AI);
    expect(one.becomes(`Well then: ${MACHINE} Bye now.`, { hand: 20 })).toEqual({
      typed: 20,
      assistant: MACHINE.length,
    });
  });

  test('undo and a move bring a text back as what it was', () => {
    const one = composer();
    one.becomes(MACHINE, {}, AI);
    one.becomes('', {});
    expect(one.becomes(MACHINE, { undone: 1 })).toEqual({ assistant: MACHINE.length });
    one.becomes('', {});
    one.becomes('Hi ', { hand: 3 });
    expect(one.becomes(`Hi ${MACHINE}`, { pasted: MACHINE.length })).toEqual({
      typed: 3,
      assistant: MACHINE.length,
    });
  });

  test('a paste is a paste, and what the page adds beside it is the page’s', () => {
    const one = composer();
    expect(one.becomes(MACHINE, { pasted: MACHINE.length })).toEqual({ pasted: MACHINE.length });
    const more = `${MACHINE} And here is much more that nobody has typed or pasted.`;
    expect(one.becomes(more, {})).toEqual({ pasted: MACHINE.length, page: more.length - MACHINE.length });
  });

  test('what a page mends in a person’s words stays the person’s, and a machine’s mending does not', () => {
    const [wrong, right] = ['I recieve teh parts tomorow.', 'I receive the parts tomorrow.'];
    const one = composer();
    one.becomes(wrong, { hand: wrong.length });
    expect(one.becomes(right, {})).toEqual({ typed: right.length });
    const other = composer();
    other.becomes(wrong, { hand: wrong.length });
    expect(other.becomes(right, {}, AI).assistant).toBeGreaterThan(0);
  });

  test('keys that an editor takes for itself count as typing', () => {
    expect(composer().becomes('typed in an editor of its own', { keys: 29 })).toEqual({ typed: 29 });
  });

  test('whatever happens, the runs are as long as the text', () => {
    const step = fc.record({
      text: fc.array(fc.constantFrom('we', 'pay', 'you', 'back', 'on', 'Friday', 'at', 'noon'), {
        maxLength: 30,
      }),
      hand: fc.nat(60),
      pasted: fc.nat(60),
      undone: fc.nat(1),
      page: fc.constantFrom(AI, PAGE),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const one = composer();
        for (const { text, page, ...over } of steps) {
          const words = text.join(' ');
          one.becomes(words, over, page);
          expect(one.runs().reduce((sum, { length }) => sum + length, 0)).toBe(words.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('where two texts differ', () => {
  test('applying the parts to the earlier gives the later', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'longer', ' ', '  ', '\n', 'word', '.'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (old, now) => {
        const [before, after] = [old.join(''), now.join('')];
        const coarse = coarseChange(before, after);
        if (coarse === null) {
          expect(before).toBe(after);
          return;
        }
        let result = '';
        let from = 0;
        for (const { at, removed, start, inserted } of fineChanges(before, after, coarse)) {
          result += before.slice(from, at) + after.slice(start, start + inserted);
          from = at + removed;
        }
        // White space of one length is as good as another.
        const plain = (text: string) => text.replace(/\s/g, ' ');
        expect(plain(result + before.slice(from))).toBe(plain(after));
      }),
    );
  });
});

describe('where a source stands in the body', () => {
  test('whatever lines, marks and quotes the body has between', () => {
    const words = 'Hi Dana,First thingSecond thing';
    const body = 'Hi Dana,\n> you wrote: First thing\n• First thing\n2. Second thing\n';
    const runs: Run[] = [
      { length: 8, source: HANDS.typed },
      { length: 11, source: AI },
      { length: 12, source: HANDS.pasted },
    ];
    const ranges = bodyRanges(words, body, runs);
    const text = (source: Source) => ranges.get(source)?.map(({ start, end }) => body.slice(start, end));
    expect(text(HANDS.typed)).toEqual(['Hi Dana,']);
    expect(text(AI)).toEqual(['First thing']);
    expect(text(HANDS.pasted)).toEqual(['Second thing']);
  });
});
