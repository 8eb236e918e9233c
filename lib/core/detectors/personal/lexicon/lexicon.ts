import { remember } from '../../remember.ts';
import { AMBIGUOUS, COMMON, COUNTRIES, GIVEN, PLACES, SURNAMES } from './lexicon.generated.ts';
import { wordSet } from './wordSet.ts';

/** How many words' answers are kept: most of a mail are the same few hundred. */
const WORDS = 4000;

// Each takes a word (places: also several, with blanks between) in `plainSpelling`.

const isAmbiguous = wordSet(AMBIGUOUS);
const isPlain = wordSet(COMMON);
/** One word in 128 seems to be in a packed set by chance: everyday words that are no names are told apart. */
const names = (isIn: (word: string) => boolean) => (word: string) => isIn(word) && !isPlain(word);

/** A given name somewhere in the world. */
export const isGivenName = names(wordSet(GIVEN));
/** A family name somewhere in the world. */
export const isSurname = names(wordSet(SURNAMES));
/** A country, a state, or a city of 100,000 people. */
export const isPlace = names(wordSet(PLACES));
/** A country, a state of an English-speaking country, a part of the world, or a city of half a million. */
export const isCountry = names(wordSet(COUNTRIES));
/** A word of everyday English, also where it is a name. */
export const isCommonWord = remember((word) => isAmbiguous(word) || isPlain(word), WORDS);
