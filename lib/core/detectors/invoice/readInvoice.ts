import type { Draft, Invoice, InvoiceLine } from '../../model/draft.ts';
import { type FoundDate, findDates } from '../claims/dates.ts';
import { foldText } from '../foldText.ts';
import { findAmounts } from '../money/amounts.ts';
import { readFigure } from '../money/numbers.ts';

/** A line of an invoice with its cells as numbers; null where a cell is missing or says no number. */
export interface ReadLine {
  /** Index into `draft.invoice.lines`. */
  index: number;
  /** One spelling of what is charged. */
  name: string;
  dates: readonly FoundDate[];
  dateWords: string;
  quantity: number | null;
  unitPrice: number | null;
  amount: number | null;
}

export interface ReadInvoice {
  lines: readonly ReadLine[];
  currency: string | null;
  issued: FoundDate | null;
  due: FoundDate | null;
  subtotal: number | null;
  /** As a share: .19. */
  taxRate: number | null;
  tax: number | null;
  total: number | null;
}

/** The numbers of an invoice as the page words them; null where the draft has none. */
export function readInvoice(draft: Draft): ReadInvoice | null {
  const { invoice } = draft;
  if (invoice === null || invoice === undefined) return null;
  const cells = invoice.lines.flatMap(({ amount, unitPrice }) => [amount, unitPrice]);
  return {
    lines: invoice.lines.map(readLine),
    currency: currencyIn([...cells, invoice.total, invoice.subtotal]),
    issued: firstDate(invoice.issued),
    due: firstDate(invoice.due),
    subtotal: figure(invoice.subtotal),
    taxRate: shareOf(invoice),
    tax: figure(invoice.tax),
    total: figure(invoice.total),
  };
}

function readLine(line: InvoiceLine, index: number): ReadLine {
  return {
    index,
    name: spelled(line.description),
    dates: findDates(foldText(line.date ?? '')),
    dateWords: spelled(line.date ?? ''),
    quantity: figure(line.quantity),
    unitPrice: figure(line.unitPrice),
    amount: figure(line.amount),
  };
}

/** One spelling of a description: words alone, in lower case. */
export function spelled(description: string): string {
  return foldText(description)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The number in a cell, with its sign: `(120.00)` and `-120` are below zero. */
export function figure(cell: string | null): number | null {
  if (cell === null) return null;
  const text = foldText(cell);
  const found = /\d[\d.,' ]*\d|\d/.exec(text)?.[0];
  if (found === undefined) return null;
  const value = readFigure(found.trim());
  return /^\s*[-(]|-\s*[\d$€£]/.test(text) ? -value : value;
}

function shareOf({ taxRate }: Invoice): number | null {
  const rate = figure(taxRate);
  return rate === null ? null : rate > 1 || /%/.test(taxRate ?? '') ? rate / 100 : rate;
}

function firstDate(text: string | null): FoundDate | null {
  return text === null ? null : (findDates(foldText(text))[0] ?? null);
}

function currencyIn(cells: readonly (string | null)[]): string | null {
  for (const cell of cells) {
    const amount = cell === null ? undefined : findAmounts(foldText(cell))[0];
    if (amount !== undefined) return amount.currency;
  }
  return null;
}
