import { type Amount, findAmounts } from '../money/amounts.ts';
import { readFigure } from '../money/numbers.ts';
import { MONTHS, plainParts, plainSet } from '../words/plainWords.ts';
import { type FoundDate, findDates, isSameDay } from './dates.ts';

export type FactKind = 'amount' | 'date' | 'version' | 'id' | 'share' | 'number';

/** Something in a text that can be looked up elsewhere. */
export interface Fact {
  kind: FactKind;
  start: number;
  end: number;
  /** Two facts of one kind are the same where their keys are; dates are compared by `date`. */
  key: string;
  /** Facts of one kind and family speak of the same sort of thing: a currency, a prefix, what is counted. */
  family: string;
  date: FoundDate | null;
}

const VERSION =
  /(?<![\w.,€$£-])v?(\d{1,4}(?:\.\d{1,5}){2})(?![\w.]*\d|\.\d)|\b(?:version|release|firmware|v\.?) ?(\d{1,4}(?:\.\d{1,5}){1,3})(?![\d.]*\d)/gi;
const LETTERED_ID =
  /(?<![\w-])((?:[A-Z]{1,8}-){1,3})(\d{2,10})(?![\w-]*[A-Za-z])|(?<!\w)(KB|CVE-\d{4}-|INC|REQ|CHG|PRB|SR|TKT|CS)(\d{4,10})(?!\w)/g;
const NAMED_ID = new RegExp(
  `(?<![\\p{L}\\p{N}_])(${plainParts('numbered')})(?: (?:no\\.?|number|nr\\.?|id))?:? #?(\\d{3,12})(?![\\d.,]*\\d|\\.\\d)`,
  'giu',
);
const SHARE = new RegExp(
  `(?<![\\w.])(\\d{1,3}(?:[.,]\\d{1,4})?) ?(?:%|${plainParts('percent')}(?![\\p{L}\\p{N}_]))`,
  'giu',
);
const COUNTED =
  /(?<![\w.,:/-])(\d{1,3}(?:[,.]\d{3})+|\d{1,9}) ((?:gb|tb|mb|mbit|gbit|mbps|gbps|ghz)\b|\p{L}{4,20})/giu;
/** Counted things that nobody looks up: time, steps, manners of speaking. */
const IDLE = plainSet('idle-count', 'small', ...MONTHS);

/** What a folded text states that can be looked up, in order and apart; an amount is no number as well. `amounts`, if they were found before. */
export function findFacts(text: string, amounts?: readonly Amount[]): Fact[] {
  if (!/\d/.test(text)) return [];
  const facts: Fact[] = [];
  const add = (fact: Fact) => {
    if (!facts.some((other) => other.start < fact.end && fact.start < other.end)) facts.push(fact);
  };
  for (const amount of amounts ?? findAmounts(text)) {
    add({
      kind: 'amount',
      start: amount.start,
      end: amount.end,
      key: `${amount.value}`,
      family: amount.currency,
      date: null,
    });
  }
  for (const date of findDates(text)) {
    add({ kind: 'date', start: date.start, end: date.end, key: '', family: 'date', date });
  }
  for (const match of text.matchAll(VERSION)) {
    const key = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].lastIndexOf(key);
    add({ kind: 'version', start: at, end: at + key.length, key, family: 'version', date: null });
  }
  for (const match of text.matchAll(LETTERED_ID)) {
    const family = match[1] ?? match[3] ?? '';
    add({
      kind: 'id',
      start: match.index,
      end: match.index + match[0].length,
      key: match[0],
      family,
      date: null,
    });
  }
  for (const match of text.matchAll(NAMED_ID)) {
    const family = (match[1] ?? '').toLowerCase().replace(/s$/, '');
    const key = `${family} ${match[2]}`;
    add({ kind: 'id', start: match.index, end: match.index + match[0].length, key, family, date: null });
  }
  for (const match of text.matchAll(SHARE)) {
    const key = `${Number((match[1] ?? '').replace(',', '.'))}`;
    add({
      kind: 'share',
      start: match.index,
      end: match.index + match[0].length,
      key,
      family: '%',
      date: null,
    });
  }
  for (const match of text.matchAll(COUNTED)) {
    const unit = match[2] ?? '';
    if (IDLE.has(unit.toLowerCase())) continue;
    const key = `${readFigure(match[1] ?? '')}`;
    add({
      kind: 'number',
      start: match.index,
      end: match.index + match[0].length,
      key,
      family: stem(unit),
      date: null,
    });
  }
  return facts.sort((a, b) => a.start - b.start);
}

export function isSameFact(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.family !== b.family) return false;
  return a.date !== null && b.date !== null
    ? isSameDay(a.date, b.date)
    : a.key.toLowerCase() === b.key.toLowerCase();
}

/** One spelling of singular and plural: "licences", "license". */
export function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/licens/, 'licenc')
    .replace(/(?:es|s|en|n)$/, '')
    .replace(/e$/, '');
}
