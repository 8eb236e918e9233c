import type { FieldChange } from '../../model/draft.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { isChanged } from '../../model/isChanged.ts';
import { dayNumber, findDates } from '../claims/dates.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { foldText } from '../foldText.ts';
import { findAmounts } from '../money/amounts.ts';
import { readFigure } from '../money/numbers.ts';
import { plainly } from '../words/plainWords.ts';
import { kindOfField } from './fieldKind.ts';

const META = {
  id: 'record-change',
  category: 'record',
  types: [
    'AMOUNT_CHANGE',
    'STAGE_CHANGE',
    'OWNER_CHANGE',
    'DATE_CHANGE',
    'CONTACT_CHANGE',
    'PERMISSION_CHANGE',
    'BANK_CHANGE',
    'VALUE_CLEARED',
    'RECORD_CONFLICT',
  ],
} as const;
const DECIDED = plainly('state-decided');
type Type = (typeof META.types)[number];

/** Fields that would be saved: what kind of change each is, how large, and whether the record says otherwise. */
export const recordChange: Detector = {
  meta: META,
  detect(input) {
    return input.draft.fields.flatMap((field, index) =>
      isChanged(field) ? changes(input, field, index) : [],
    );
  },
};

function changes(input: DetectorInput, field: FieldChange, index: number): Finding[] {
  const found: Finding[] = [];
  const length = field.after?.length ?? 0;
  const add = (type: Type, severity: Severity, sentence: string) => {
    found.push({
      detector: META.id,
      type,
      category: META.category,
      severity,
      score: 0.9,
      place: { part: 'field', index, span: { start: 0, end: length } },
      sentence,
    });
  };
  const kind = kindOfField(field);
  const before = (field.before ?? '').trim();
  const after = (field.after ?? '').trim();
  const isBorne = after !== '' && (standsInThread(input, after) || newWordsStand(input, before, after));
  if (conflicts(input, field, before)) {
    add('RECORD_CONFLICT', 'medium', 'The record shows another value than the one that would be replaced.');
  }
  if (after === '') {
    if (before !== '' && kind !== 'other') add('VALUE_CLEARED', 'medium', 'It clears a value.');
    return found;
  }
  if (kind === 'bank') add('BANK_CHANGE', 'high', 'It changes where money is paid.');
  if (kind === 'permission') add('PERMISSION_CHANGE', 'high', 'It changes what somebody may do.');
  if (before === '') return found;
  if (kind === 'owner')
    add('OWNER_CHANGE', isBorne ? 'low' : 'medium', 'It gives the record to somebody else.');
  if (kind === 'contact')
    add(
      'CONTACT_CHANGE',
      isBorne || isExtension(after) ? 'low' : 'medium',
      'It changes how somebody is reached.',
    );
  if (kind === 'stage')
    add('STAGE_CHANGE', DECIDED.test(after) ? 'medium' : 'low', 'It moves the record to another stage.');
  if (kind === 'amount') {
    const share = shareOfChange(before, after);
    const severity: Severity =
      share > 0.5 ? 'high' : share > 0.1 ? (isBorne ? 'low' : 'medium') : isBorne ? 'info' : 'low';
    add('AMOUNT_CHANGE', severity, `It changes an amount by ${percent(share)}.`);
  }
  if (kind === 'date') {
    const days = daysBetween(before, after);
    if (days !== null)
      add(
        'DATE_CHANGE',
        days > 60 ? 'medium' : 'low',
        `It moves a date by ${days} ${days === 1 ? 'day' : 'days'}.`,
      );
  }
  return found;
}

/** How large a change is, as a share of what stood there. */
function shareOfChange(before: string, after: string): number {
  const from = figureOf(before);
  const to = figureOf(after);
  if (from === null || to === null) return 1;
  if (currencyOf(before) !== currencyOf(after)) return 1;
  // From nothing, the change is as large as the value: a discount in percent is one of a whole.
  if (from === 0) return /%/.test(after) ? to / 100 + 0.2 : 1;
  return Math.abs(to - from) / Math.abs(from);
}

function figureOf(value: string): number | null {
  const amount = findAmounts(foldText(value))[0];
  if (amount !== undefined) return amount.value;
  const figure = /\d[\d.,' ]*/.exec(foldText(value))?.[0].trim().replace(/[.,]$/, '');
  return figure === undefined ? null : readFigure(figure);
}

function currencyOf(value: string): string | null {
  return findAmounts(foldText(value))[0]?.currency ?? null;
}

function percent(share: number): string {
  return share >= 10 ? `${Math.round(share)} times` : `${Math.max(1, Math.round(share * 100))} %`;
}

function daysBetween(before: string, after: string): number | null {
  const [from] = findDates(foldText(before));
  const [to] = findDates(foldText(after));
  const a = from === undefined ? null : dayNumber(from);
  const b = to === undefined ? null : dayNumber(to);
  return a === null || b === null ? null : Math.abs(a - b);
}

function standsInThread({ context }: DetectorInput, value: string): boolean {
  const wanted = plain(value);
  return wanted.length > 2 && context.thread.some(({ text }) => plain(text).includes(wanted));
}

/** Every word that the value did not have before stands in the thread: "Quarry Lane 8" becomes "Quarrey Lane 8". */
function newWordsStand({ context }: DetectorInput, before: string, after: string): boolean {
  const had = new Set(wordsIn(before));
  const added = wordsIn(after).filter((word) => !had.has(word));
  if (had.size === 0 || added.length === 0 || added.every((word) => word.length < 3)) return false;
  return context.thread.some(({ text }) => {
    const said = new Set(wordsIn(text));
    return added.every((word) => said.has(word));
  });
}

function wordsIn(text: string): string[] {
  return foldText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The most digits of a number that is dialled within a house. */
const EXTENSION = 5;

/** A number within the house leads nobody astray. */
function isExtension(value: string): boolean {
  return /^[\d\s-]+$/.test(value) && value.replace(/\D/g, '').length <= EXTENSION;
}

function plain(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[\s,]+/g, '');
}

/** The record as it was read shows neither the old value nor the new one under this name. */
function conflicts({ context }: DetectorInput, field: FieldChange, before: string): boolean {
  const entry = context.record.find(({ name }) => same(name, field.label) || same(name, field.name));
  if (entry === undefined) return false;
  return !same(entry.value, before) && !same(entry.value, field.after ?? '');
}

function same(a: string, b: string): boolean {
  return plain(a).replace(/[_-]/g, '') === plain(b).replace(/[_-]/g, '');
}
