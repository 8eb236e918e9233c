import type { EarlierInvoice } from '../../model/context.ts';
import type { FindingDetail, Severity } from '../../model/finding.ts';
import type { ReadInvoice, ReadLine } from './readInvoice.ts';

/** A rise over this share of the baseline is unusual, and over the second one grave. */
export const RISE = 0.25;
export const GRAVE_RISE = 1;

/** How many of the latest invoices the usual amount is taken from. */
const LATEST = 6;

export interface EarlierCharge {
  type: 'DUPLICATE_CHARGE' | 'UNUSUAL_RISE';
  severity: Severity;
  line: number;
  sentence: string;
  detail: FindingDetail;
}

/** Lines that an earlier invoice of the same account has charged already: the same thing for the same day. */
export function chargedBefore(
  earlier: readonly EarlierInvoice[],
  { lines, currency }: ReadInvoice,
): EarlierCharge[] {
  const told = new Map<number, EarlierCharge>();
  for (const { at, lines: before } of earlier) {
    for (const { repeated, amount } of before) {
      if (repeated === null || amount === null || amount <= 0 || told.has(repeated)) continue;
      const name = lines[repeated]?.name ?? '';
      told.set(repeated, {
        type: 'DUPLICATE_CHARGE',
        severity: 'high',
        line: repeated,
        sentence: `Line ${repeated + 1} stands on an invoice of ${at.slice(0, 10)} already, for the same day.`,
        detail: { lines: [repeated], baseline: { name, value: amount, unit: currency ?? '' } },
      });
    }
  }
  return [...told.values()];
}

/** Services that cost far more than on the latest invoices of the same account. `skipped` are judged elsewhere. */
export function risesSince(
  earlier: readonly EarlierInvoice[],
  { lines, currency }: ReadInvoice,
  skipped: ReadonlySet<number>,
): EarlierCharge[] {
  const latest = [...earlier].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, LATEST);
  return lines.flatMap((first): EarlierCharge[] => {
    if (skipped.has(first.index) || lines.findIndex(({ name }) => name === first.name) !== first.index)
      return [];
    const sums = latest.flatMap((invoice) => {
      const own = invoice.lines.filter(({ line }) => line === first.index);
      return own.length === 0 ? [] : [own.reduce((sum, { amount }) => sum + (amount ?? 0), 0)];
    });
    const usual = median(sums);
    const own = lines.filter(({ name }) => name === first.name);
    const sum = own.reduce((total, { amount }) => total + (amount ?? 0), 0);
    if (usual === null || usual <= 0) return [];
    const rise = (sum - usual) / usual;
    if (rise <= RISE) return [];
    const when = sums.length === 1 ? 'its last invoice' : `its last ${sums.length} invoices`;
    return [
      {
        type: 'UNUSUAL_RISE',
        severity: rise > GRAVE_RISE ? 'high' : 'medium',
        line: first.index,
        sentence: `${linesCharge(own)} ${Math.round(rise * 100)} % more than ${when} to this client.`,
        detail: {
          baseline: { name: first.name, value: usual, unit: currency ?? '' },
          lines: own.map(({ index }) => index),
        },
      },
    ];
  });
}

/** "Line 3 charges", "Lines 1 and 3 charge". */
export function linesCharge(lines: readonly Pick<ReadLine, 'index'>[]): string {
  const numbers = lines.map(({ index }) => index + 1);
  return numbers.length === 1
    ? `Line ${numbers.join()} charges`
    : `Lines ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} charge`;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
