import { describe, expect, test } from 'vitest';
import { DraftDeclaration } from '../../../lib/core/model/registeredDraft.ts';
import { fingerprintsOf } from '../../../lib/core/provenance/fingerprints.ts';
import { type RegisteredPrints, registeredText } from '../../../lib/core/provenance/registeredText.ts';

/**
 * How well registered drafts are told from others, and known again after edits. The figures stand in
 * docs/provenance.md; run with `--reporter=verbose` to see them.
 */
const KEY = new Uint8Array(32).fill(9);
const DRAFTS = 80;
const PATIENCE = 60_000;

/** Random numbers that are the same on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

const OPENINGS = [
  'Thank you for reaching out to us about this.',
  'Thank you for getting in touch with the service desk.',
  'I hope this message finds you well.',
];
const CLOSINGS = [
  'Please do not hesitate to contact us should you have any further questions.',
  'If there is anything else we can help you with, please let us know.',
  'We apologise for any inconvenience this may have caused.',
];
const SUBJECTS = [
  'the invoice',
  'your licence',
  'the backup',
  'the second monitor',
  'your mailbox',
  'the router in the cellar',
  'the order of last week',
  'the shared folder',
  'your new laptop',
  'the phone line',
];
const DEEDS = [
  'was checked by',
  'has been replaced by',
  'was moved over to',
  'is now watched by',
  'will be collected by',
  'was sent back to',
  'has been ordered from',
  'was booked again with',
];
const WHOM = [
  'our technician',
  'the warehouse',
  'the maker',
  'a colleague in Leeds',
  'the night shift',
  'the accounts team',
  'the courier',
  'the second line',
];
const WHEN = [
  'on Monday',
  'this morning',
  'late last night',
  'before noon',
  'two days ago',
  'at the end of the week',
  'right after your call',
  'during the break',
];
const WHY = [
  'because the old one was worn out',
  'since the numbers did not agree',
  'so that you can work from home',
  'as the contract asks for it',
  'because nobody had signed for it',
  'since it kept losing its settings',
  'so that the alarm stays quiet',
  'because the cable was too short',
];

const NAMES = [
  'Dana',
  'Robin',
  'Priya',
  'Tomas',
  'Aiko',
  'Lena',
  'Samir',
  'Ines',
  'Oleg',
  'Maeve',
  'Jonas',
  'Femi',
];
const STREETS = [
  'Mill Lane',
  'Harbour Road',
  'the north office',
  'Kiln Street',
  'the warehouse in Hull',
  'Elm Court',
];
const number = (random: () => number, most: number) => String(1 + Math.floor(random() * most));

/** Sentences of a few forms, with the names and numbers of a case in them. */
const sentence = (random: () => number): string =>
  pick(random, [
    () =>
      `${pick(random, ['Today', 'First', 'Meanwhile'])} ${pick(random, SUBJECTS)} ${pick(random, DEEDS)} ${pick(random, NAMES)} from ${pick(random, STREETS)} ${pick(random, WHY)}.`,
    () =>
      `We saw that ${pick(random, SUBJECTS)} of ${pick(random, NAMES)} cost ${number(random, 900)} pounds and not ${number(random, 900)}, ${pick(random, WHY)}.`,
    () =>
      `${pick(random, NAMES)} will call you ${pick(random, WHEN)} at ${number(random, 12)}:${number(random, 59)} about case ${number(random, 9000)} and ${pick(random, SUBJECTS)}.`,
    () =>
      `Please send ${pick(random, WHOM)} the number ${number(random, 90000)} that stands on ${pick(random, SUBJECTS)} at ${pick(random, STREETS)}.`,
  ])();

/** A mail with an opening and a closing that many others have too. */
function mail(random: () => number): string {
  const own = Array.from({ length: 4 + Math.floor(random() * 5) }, () => sentence(random));
  return [pick(random, OPENINGS), ...own, pick(random, CLOSINGS)].join(' ');
}

const random = numbers(20);
const written = Array.from({ length: DRAFTS }, () => mail(random));
const registered = written.map(
  (text, index): RegisteredPrints => ({
    fingerprints: fingerprintsOf(text, KEY).map(({ print }) => print),
    declaration: DraftDeclaration.parse({ disclosure: 'ai-generated', system: `system ${index}` }),
  }),
);

/** The systems whose drafts a body is taken for. */
const recognised = (body: string): (string | null)[] =>
  registeredText(fingerprintsOf(body, KEY), body, registered).map(({ name }) => name);
const share = (count: number, of: number) => Math.round((1000 * count) / of) / 10;

describe('false matches', () => {
  test(
    'mails that share openings, closings and turns of phrase with registered ones',
    () => {
      const others = numbers(77);
      const bodies = Array.from({ length: DRAFTS }, () => mail(others));
      const found = bodies.filter((body) => recognised(body).length > 0).length;
      process.stdout.write(
        `false matches: ${found} of ${bodies.length} mails against ${DRAFTS} registered drafts\n`,
      );
      expect(share(found, bodies.length)).toBeLessThanOrEqual(1);
    },
    PATIENCE,
  );

  test('nothing but an opening and a closing', () => {
    for (const opening of OPENINGS) {
      for (const closing of CLOSINGS) {
        const body = `Hi Dana, ${opening} I closed the ticket after we spoke. ${closing} Priya`;
        expect(recognised(body), body).toEqual([]);
      }
    }
  });
});

describe('recall after edits', () => {
  const replaced = (part: number) => (text: string) =>
    text
      .split(' ')
      .map((word) =>
        random() < part ? pick(random, ['quite', 'rather', 'perhaps', 'we', 'there', 'again']) : word,
      )
      .join(' ');
  const sentences = (text: string) => text.split(/(?<=\.) /);

  test.each<[string, number, (text: string) => string]>([
    ['as it was', 100, (text) => text],
    [
      'with a greeting and a signature',
      100,
      (text) => `Hi Dana,\n\n${text}\n\n--\nPriya Raman\nService desk`,
    ],
    ['in other lines and punctuation', 100, (text) => text.replaceAll('. ', '!\n\n').replaceAll(',', ' –')],
    ['above a quoted message', 100, (text) => `${text}\n\n> ${sentence(random)}\n> ${sentence(random)}`],
    ['every twentieth word another', 99, replaced(0.05)],
    ['every tenth word another', 90, replaced(0.1)],
    ['every fifth word another', 15, replaced(0.2)],
    [
      'without its first half',
      95,
      (text) =>
        sentences(text)
          .slice(Math.floor(sentences(text).length / 2))
          .join(' '),
    ],
    ['with its sentences in another order', 95, (text) => sentences(text).toReversed().join(' ')],
    [
      'within as many words of a person’s',
      95,
      (text) => `${Array.from({ length: 6 }, () => sentence(random)).join(' ')} ${text}`,
    ],
  ])(
    '%s',
    (name, atLeast, edit) => {
      const found = written.filter((text, index) =>
        recognised(edit(text)).includes(`system ${index}`),
      ).length;
      process.stdout.write(`recall, ${name}: ${share(found, DRAFTS)} %\n`);
      expect(share(found, DRAFTS)).toBeGreaterThanOrEqual(atLeast);
    },
    PATIENCE,
  );
});
