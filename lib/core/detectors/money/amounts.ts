import { CURRENCY_MARK, currencyOf } from './currencies.ts';
import { numberAt, numberBefore } from './numbers.ts';
import { spelledNumberBefore } from './spelledNumbers.ts';

/** An amount of money in a text: half-open, in UTF-16 units. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  /** An ISO 4217 code. */
  currency: string;
}

/** The amounts of a folded text, in order: each currency mark with the number beside it. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  let read = 0;
  for (const mark of text.matchAll(CURRENCY_MARK)) {
    const amount = amountAt(text, mark.index, mark[0]);
    if (amount === null || amount.start < read) continue;
    found.push(amount);
    read = amount.end;
  }
  return found;
}

function amountAt(text: string, start: number, mark: string): Amount | null {
  const { code, leads } = currencyOf(mark);
  const end = start + mark.length;
  if (leads) {
    const from = text.charAt(end) === ' ' ? end + 1 : end;
    const after = isDigit(text.charAt(from)) ? numberAt(text, from) : null;
    // `$1}` is the first field of a line in a script.
    if (after !== null && text.charAt(after.end) === '}') return null;
    if (after !== null) return { start, end: after.end, ...counted(after.value, code) };
  }
  const near = text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '-' ? start - 1 : start;
  const isFigure = /[\dkmnd]/i.test(text.charAt(near - 1));
  const before = isFigure ? numberBefore(text, near) : null;
  if (before !== null) return { start: before.start, end, ...counted(before.value, code) };
  const spelled = leads ? null : spelledNumberBefore(text, start);
  return spelled === null ? null : { start: spelled.start, end, ...counted(spelled.value, code) };
}

/** Cents are counted in their dollars or euros; which of them, they do not say. */
function counted(value: number, code: string): { value: number; currency: string } {
  return code === 'cent' ? { value: value / 100, currency: 'USD' } : { value, currency: code };
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** One spelling of an amount, to compare by. */
export function amountKey(amount: Amount): string {
  return `${amount.value} ${amount.currency}`;
}
