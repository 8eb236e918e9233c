import { expect, test } from 'vitest';
import { readFrames } from '../../../../lib/core/detectors/language/frames.ts';
import { Prose } from '../../../../lib/core/detectors/language/prose.ts';
import { wordsOf } from '../../../../lib/core/detectors/words/languages.ts';

/** Whether a concept is named in a text, and the words that name it. */
function wordsOfMarks(concept: string, text: string, language = 'en'): string[] {
  const prose = new Prose(text, wordsOf(language));
  return prose.marks(concept).map((mark) => {
    const { start, end } = prose.spanOf(mark);
    return text.slice(start, end);
  });
}

test('a frame is read with its sign, what else it wants and what it does not', () => {
  expect(readFrames({ act: 'give|send > money & reader - habit' })).toEqual([
    {
      concept: 'act',
      heads: ['give', 'send'],
      topics: ['money'],
      more: [['reader']],
      less: ['habit'],
      isActive: true,
      isNoun: false,
      isNominal: false,
      isDeed: false,
    },
  ]);
  const [noun, nominal] = readFrames({ state: 'bare :\ngiving = money' });
  expect(noun).toMatchObject({ isNoun: true, topics: [''] });
  expect(nominal).toMatchObject({ isNominal: true });
});

test.each([
  ['weaken-act', 'We switched the antivirus off.', 'switched the antivirus off'],
  ['weaken-act', 'The antivirus has been switched off.', 'antivirus has been switched off'],
  ['money-act', 'I had a look at the invoice. I will drop it.', 'invoice. I will drop'],
  ['contain-act', 'FIN-LT-07 was isolated.', 'FIN-LT-07 was isolated'],
])('%s holds in "%s" on the words that say so', (concept, text, words) => {
  expect(wordsOfMarks(concept, text)).toContain(words);
});

test.each([
  // A number behind the verb: what stands before it acts.
  ['access-act', 'Login took 12 s in my test.'],
  // Another matter behind an "and".
  ['money-act', 'The charge is a mistake. The alarm was removed and your account is fine.'],
])('%s does not hold in "%s"', (concept, text) => {
  expect(wordsOfMarks(concept, text)).toEqual([]);
});
