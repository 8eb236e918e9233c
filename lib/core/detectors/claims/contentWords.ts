import { stem } from './facts.ts';

/** Words that say nothing of what is spoken of. */
const EMPTY = new Set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre about after again also because been before being between both could does done down during each every from have having here into just like more most much need next only other over please should some such than that their them then there these they this those through under until very want well were what when where which while will with would your yours ours mine dana hello dear regards thanks thank kind best aber auch bitte damit dann dass dein denn diese dieser dieses durch eine einem einen einer haben hier ihre ihren ihrer kann können noch oder schon sein sich sind über unter viel wenn werden wird wurde como cuando desde donde esta este estos para pero porque sobre también tiene todo todos'.split(
    ' ',
  ),
);

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
