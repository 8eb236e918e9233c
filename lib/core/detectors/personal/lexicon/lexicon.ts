import { remember } from '../../../remember.ts';
import { AMBIGUOUS, COMMON, COUNTRIES, GIVEN, MISTAKEN, PLACES, SURNAMES } from './lexicon.generated.ts';
import { likenessOf, looksPlain } from './likeness.ts';
import { stemsOf } from './stems.ts';
import { tieredSet } from './tieredSet.ts';
import { wordSet } from './wordSet.ts';

/** How many words' answers are kept: most of a mail are the same few hundred. */
const WORDS = 4000;

// Each takes a word (places: also several, with blanks between) in `plainSpelling`.

const isAmbiguous = wordSet(AMBIGUOUS);
const isListed = tieredSet(COMMON, (word) => likenessOf(word).person);
/** Names that seem to be among the everyday words by chance. */
const isMistaken = wordSet(MISTAKEN);
const isPlain = (word: string) => isListed(word) && !isMistaken(word);
const isListedCountry = wordSet(COUNTRIES);
const isListedPlace = tieredSet(PLACES, (word) => likenessOf(word).place);
/** Some words seem to be in a packed set by chance: everyday words that are no names are told apart. */
const names = (isIn: (word: string) => boolean) => (word: string) => isIn(word) && !isPlain(word);

/** A given name somewhere in the world. */
export const isGivenName = names(tieredSet(GIVEN, (word) => likenessOf(word).person));
/** A family name somewhere in the world. */
export const isSurname = names(tieredSet(SURNAMES, (word) => likenessOf(word).person));
/** A country, a state, or a city of 100,000 people. */
export const isPlace = names(isListedPlace);
/** A country, a state of an English-speaking country, a part of the world, or a city of half a million. */
export const isCountry = names((word) => isListedPlace(word) && isListedCountry(word));
/** A word of everyday English, also where it is a name. */
export const isCommonWord = remember(
  (word) =>
    isAmbiguous(word) ||
    isPlain(word) ||
    ((looksPlain(likenessOf(word)) || stemsOf(word).some(isPlain)) && !isName(word)),
  WORDS,
);

function isName(word: string): boolean {
  return isGivenName(word) || isSurname(word) || isPlace(word);
}
