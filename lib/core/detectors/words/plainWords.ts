import { LANGUAGES } from './languages.ts';

/** Months in the order of the year, also as they are shortened. */
export const MONTHS = [
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-5',
  'month-6',
  'month-7',
  'month-8',
  'month-9',
  'month-10',
  'month-11',
  'month-12',
] as const;

/**
 * What names of controls, fields and states may mean. They stand alone, with no sentence around them that would tell
 * their language, so that the words of every language are looked for at once.
 */
export const PLAIN_MEANINGS = [
  /** Actions: what cannot be taken back, what interrupts somebody, and what only looks. */
  'act-lasting',
  'act-disrupting',
  'act-looking',
  /** The same where a language has its verb last: "Gerät anzeigen". */
  'act-looking-last',
  /** What takes a guard away where it is done to one, and what opens something whatever it is done to. */
  'act-weakening',
  'act-opening',
  'guard',
  /** Names of parameters that make an action final, and values that set one or do not. */
  'forced',
  'yes',
  'no',
  /** How much is reached: every client, everything of one, a group, and things that are counted. */
  'every-client',
  'everything',
  'group',
  'device',
  /** Names of parameters that say what is reached. */
  'reach',
  /** Names of fields. */
  'field-bank',
  'field-permission',
  'field-owner',
  'field-stage',
  'field-contact',
  'field-date',
  'field-amount',
  'field-status',
  'field-priority',
  /** Values: a deal that is decided, a ticket that is closed or escalated, and priorities, gravest first. */
  'state-decided',
  'state-closed',
  'state-escalated',
  'priority-1',
  'priority-2',
  'priority-3',
  'priority-4',
  /** Things that are attached to a mail. */
  'file',
  /** How many of them there are said to be, or that there is none. */
  'count-2',
  'count-3',
  'count-4',
  'count-5',
  'count-6',
  'nothing',
  /** Between two names that are greeted. */
  'and',
  /** Names of mailboxes behind which a whole house reads. */
  'everybody-mailbox',
  /** What a mailing calls itself. */
  'newsletter',
  /** What templates put where a value should come, in brackets and in braces, and words that a name follows. */
  'placeholder',
  'value-name',
  'greets',
  /** Claims: what says that a date is another one now, that a share is of a study, what has a number, and what nobody looks up. */
  'moved',
  'statistic',
  'numbered',
  'percent',
  'idle-count',
  /** Words that say nothing of what is spoken of. */
  'small',
  ...MONTHS,
  /** Currencies (ISO 4217), and hundredths of one. */
  'money-USD',
  'money-EUR',
  'money-GBP',
  'money-CHF',
  'money-MXN',
  'money-INR',
  'money-JPY',
  'money-cent',
  /** Says that something is so before. */
  'already',
  /** Ends a letter. */
  'closing',
] as const;
export type PlainMeaning = (typeof PLAIN_MEANINGS)[number];

/** Parted by commas. A star stands for any ending: `delet*`. Empty where a language has no word for it. */
export type PlainWords = Readonly<Record<PlainMeaning, string>>;

/** The source of an expression (flags `iu`) for the words of a meaning, each as a whole. */
export function plainWords(meaning: PlainMeaning): string {
  return `(?<![\\p{L}\\p{N}_])(?:${alternatives(meaning)})(?![\\p{L}\\p{N}_])`;
}

/** The same, where a word may stand within another: a parameter is called `forceDelete`. */
export function plainParts(meaning: PlainMeaning): string {
  return `(?:${alternatives(meaning)})`;
}

/** An expression that finds the words of a meaning anywhere in a text. */
export function plainly(meaning: PlainMeaning): RegExp {
  return new RegExp(plainWords(meaning), 'iu');
}

/** An expression for a text that is one of the words of a meaning, and nothing else. */
export function alone(meaning: PlainMeaning): RegExp {
  return new RegExp(`^${plainParts(meaning)}$`, 'iu');
}

/** The words of meanings, in lower case, for looking one up. */
export function plainSet(...meanings: readonly PlainMeaning[]): ReadonlySet<string> {
  return new Set(meanings.flatMap(phrasesOf));
}

/** Longer ones first, so that none is taken for the beginning of another. */
function alternatives(meaning: PlainMeaning): string {
  return phrasesOf(meaning)
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll('.', '\\.').replaceAll('*', '[\\p{L}\\p{N}_]*'))
    .join('|');
}

function phrasesOf(meaning: PlainMeaning): string[] {
  const phrases = LANGUAGES.flatMap(({ plain }) => plain[meaning].split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  return [...new Set(phrases)];
}
