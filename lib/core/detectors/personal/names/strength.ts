import { isCommonWord, isCountry, isGivenName, isPlace, isSurname } from '../lexicon/lexicon.ts';
import { likenessOf } from '../lexicon/likeness.ts';
import { plainSpelling } from '../lexicon/spelling.ts';
import { isNever, isOrdinary, type Word } from './words.ts';

/** How much a word by itself speaks for a person's name: about -2 to 3. */
export function nameStrength(word: Word): number {
  if (isNever(word)) return -4;
  const parts = word.plain.split('-');
  const given = isGivenName(word.plain) || (parts.length > 1 && parts.every(isGivenName));
  const family = isSurname(word.plain) || (parts.length > 1 && parts.some(isSurname));
  const ordinary = isOrdinary(word);
  // `IP`, `CPU`: amid small letters few capitals are an abbreviation, whoever else is called so.
  if (word.kind === 'upper' && word.text.length <= 3 && !word.shouted && !(given && !ordinary)) return -1;
  if (given) return ordinary ? 1.5 : isCountry(word.plain) ? 1.4 : 3;
  const like = likenessOf(word.plain).person;
  if (isCountry(word.plain)) return family ? 0.8 : ordinary ? -2 : 0;
  if (family) return ordinary ? 0.4 : 2.2 + 0.2 * Math.max(-2, Math.min(3, like));
  if (ordinary) return -2;
  if (/\p{Ll}\p{Lu}/u.test(word.text)) return camelStrength(word.text);
  if (word.kind === 'upper' && word.text.length <= 5) return -1;
  return Math.max(-0.5, Math.min(1.6, 0.8 + like * 0.3));
}

/** `JessieVale` is somebody, `McAllister` a family; other words with a capital inside are products. */
function camelStrength(text: string): number {
  if (/^(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])\p{Lu}/u.test(text)) return 2;
  const first = plainSpelling(text.split(/(?<=\p{Ll})(?=\p{Lu})/u)[0] ?? '');
  return first.length > 2 && isGivenName(first) && !isCommonWord(first) ? 2.2 : -1.5;
}

/** How much words together speak for a place's name. */
export function placeStrength(words: readonly Word[]): number {
  const whole = words.map(({ plain }) => plain.replaceAll('-', ' ')).join(' ');
  if (words.every(isNever)) return -4;
  const isGiven = words.length === 1 && isGivenName(whole);
  if (isCountry(whole)) return isGiven ? 2.4 : 3.5;
  if (isPlace(whole)) return isGiven ? 1.6 : words.length === 1 && words.some(isOrdinary) ? 0.8 : 3;
  const known = words.filter(({ plain }) => isPlace(plain)).length;
  if (words.every(isOrdinary)) return -1.5;
  const like = Math.max(...words.map(({ plain }) => likenessOf(plain).place));
  return Math.min(1.4, known * 0.8 + 0.3 + Math.max(-4, like) * 0.12);
}

/** A word that names a country by itself. */
export function isCountryWord(word: Word): boolean {
  return word.kind !== 'lower' && isCountry(word.plain);
}
