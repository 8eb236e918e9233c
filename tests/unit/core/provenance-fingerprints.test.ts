import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FINGERPRINTED,
  fingerprintsOf,
  knownRanges,
  SHINGLE,
  WINDOW,
} from '../../../lib/core/provenance/fingerprints.ts';

const KEY = new Uint8Array(32).fill(3);
const printsOf = (text: string, key = KEY) => fingerprintsOf(text, key).map(({ print }) => print);
const word = fc.stringMatching(/^[a-z]{2,9}$/);
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });

describe('fingerprints', () => {
  test('do not see punctuation, spaces, case or what is quoted', () => {
    const plain = 'The second payment goes back to the card within three working days';
    expect(
      printsOf('> so you said\n“The second  payment” goes back\nto THE card, within three working days.'),
    ).toEqual(printsOf(plain));
  });

  test('say nothing without the key', () => {
    const text = 'The second payment goes back to the card within three working days';
    const others = new Set(printsOf(text, new Uint8Array(32).fill(4)));
    expect(printsOf(text).some((print) => others.has(print))).toBe(false);
    expect(printsOf(text).every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
  });

  test('a text of fewer words than a shingle has none; one shingle has one', () => {
    expect(printsOf('')).toEqual([]);
    expect(printsOf('Thanks, see you')).toEqual([]);
    expect(printsOf('one two three four five')).toHaveLength(1);
  });

  test('two texts that share enough words in a row share one, wherever they stand', () => {
    const enough = SHINGLE + WINDOW - 1;
    fc.assert(
      fc.property(words(0, 20), words(0, 20), words(enough, 30), words(0, 20), (a, b, shared, c) => {
        const one = new Set(printsOf([...a, ...shared, ...b].join(' ')));
        expect(printsOf([...c, ...shared].join(' ')).some((print) => one.has(print))).toBe(true);
      }),
    );
  });

  test('know the whole of the same text again, as one range', () => {
    fc.assert(
      fc.property(words(12, 80), (all) => {
        const text = all.join(' ');
        const prints = fingerprintsOf(text, KEY);
        const known = new Set(prints.map(({ print }) => print));
        const ranges = knownRanges(prints, (print) => known.has(print));
        expect(ranges).toHaveLength(1);
        // Only a few words at either end may be left out.
        const cut = (text.slice(0, ranges[0]?.start) + text.slice(ranges[0]?.end)).split(' ').length;
        expect(cut).toBeLessThanOrEqual(2 * WINDOW);
      }),
    );
  });

  test('what was put between known words is not known', () => {
    const text = 'we book the refund today and it reaches your card on friday at the latest this week';
    const known = new Set(printsOf(text));
    const between = 'and nobody has ever said any of this in such a long and winding way before';
    const longer = `${text} ${between} ${text}`;
    const ranges = knownRanges(fingerprintsOf(longer, KEY), (print) => known.has(print));
    expect(ranges).toHaveLength(2);
    expect(ranges.every(({ start, end }) => !longer.slice(start, end).includes('nobody'))).toBe(true);
  });

  test('are made of the beginning of what is very long', () => {
    const long = 'a few words more and then '.repeat(5000);
    expect(fingerprintsOf(long, KEY).at(-1)?.end).toBeLessThanOrEqual(FINGERPRINTED);
  });
});
