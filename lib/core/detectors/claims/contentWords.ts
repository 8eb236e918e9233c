import { MONTHS, plainSet } from '../words/plainWords.ts';
import { stem } from './facts.ts';

/** Words that say nothing of what is spoken of. */
const EMPTY = plainSet('small', ...MONTHS);

/** The words of a text that say what it is about, each in one spelling. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    const word = match[0];
    if (word.length >= 4 && !EMPTY.has(word)) words.add(stem(word));
    else if (word === 'fee' || word === 'due' || word === 'end') words.add(word);
  }
  return words;
}
