import type { Baseline } from '../../model/context.ts';
import type { Finding, FindingDetail, Severity } from '../../model/finding.ts';
import { dayNumber } from '../claims/dates.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { accountOf } from '../harm/accountOf.ts';
import { chargedBefore, GRAVE_RISE, linesCharge, RISE, risesSince } from './earlierCharges.ts';
import { noteToClient } from './noteToClient.ts';
import { type ReadInvoice, type ReadLine, readInvoice, spelled } from './readInvoice.ts';

const META = {
  id: 'invoice-check',
  category: 'invoice',
  types: ['DUPLICATE_CHARGE', 'UNUSUAL_RISE', 'LINE_SUM', 'TOTAL_SUM', 'TAX_SUM', 'ODD_DATE'],
} as const;
type Type = (typeof META.types)[number];

/** What rounding may make of one line, in units of the currency; sums grow it with their lines. */
const ROUNDING = 0.011;
const DAYS_BACK = 400;
/** Rates of value added and sales tax in percent, as Europe and North America have them. */
const TAX_RATES = [
  5, 5.5, 6, 7, 7.7, 8, 8.1, 8.25, 8.875, 9, 10, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 25.5, 27,
];

/** What of an invoice does not hold: charged twice, unusual, sums and tax that do not add up, odd dates. */
export const invoiceCheck: Detector = {
  meta: META,
  detect(input) {
    const invoice = readInvoice(input.draft);
    if (invoice === null) return [];
    const earlier = input.context.earlierInvoices ?? [];
    const judged = new Set(covered(input, invoice).flatMap(({ own }) => own.map(({ index }) => index)));
    return [
      ...duplicates(invoice),
      ...chargedBefore(earlier, invoice),
      ...rises(input, invoice),
      // Figures that policy gives come first.
      ...risesSince(earlier, invoice, judged),
      ...lineSums(invoice),
      ...totals(invoice),
      ...dates(input, invoice),
    ].map((told) => withNote(told, invoice));
  },
};

interface Told {
  type: Type;
  severity: Severity;
  line: number | null;
  sentence: string;
  detail: FindingDetail;
}

function withNote({ type, severity, line, sentence, detail }: Told, invoice: ReadInvoice): Finding {
  const suggestion = noteToClient(type, detail, invoice);
  return {
    detector: META.id,
    type,
    category: META.category,
    severity,
    score: 0.95,
    place: line === null ? { part: 'whole' } : { part: 'line', index: line },
    sentence,
    detail: suggestion === null ? detail : { ...detail, suggestion },
  };
}

/** The same thing, on the same day, for the same amount. Without a day, the same charge twice is a question. */
function duplicates({ lines }: ReadInvoice): Told[] {
  const first = new Map<string, ReadLine>();
  return lines.flatMap((line): Told[] => {
    if (line.amount === null || line.amount <= 0 || line.name === '') return [];
    const key = [line.name, line.dateWords, line.amount].join('|');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      return [];
    }
    return [
      {
        type: 'DUPLICATE_CHARGE',
        severity: 'high',
        line: line.index,
        sentence: `Lines ${before.index + 1} and ${line.index + 1} charge the same thing${line.dateWords === '' ? '' : ' on the same day'}.`,
        detail: { lines: [before.index, line.index] },
      },
    ];
  });
}

/** Each service that policy gives a figure for, with all its lines. */
function covered(
  { draft, context }: DetectorInput,
  { lines, currency }: ReadInvoice,
): { baseline: Baseline; own: ReadLine[] }[] {
  const account = accountOf(draft, context);
  return context.baselines.flatMap((baseline) => {
    if (baseline.account !== undefined && baseline.account !== account?.id) return [];
    if (currency !== null && isMoney(baseline) && baseline.unit !== currency) return [];
    const name = spelled(baseline.name);
    const own = lines.filter((line) => line.name === name || line.name.startsWith(`${name} `));
    return own.length === 0 || baseline.value <= 0 ? [] : [{ baseline, own }];
  });
}

function isMoney({ unit }: Baseline): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Each service against the figure that policy gives. */
function rises(input: DetectorInput, invoice: ReadInvoice): Told[] {
  return covered(input, invoice).flatMap(({ baseline, own }): Told[] => {
    const figureOf = (line: ReadLine) => (isMoney(baseline) ? line.amount : line.quantity) ?? 0;
    const sum = own.reduce((total, line) => total + figureOf(line), 0);
    const rise = (sum - baseline.value) / baseline.value;
    const first = own[0];
    if (first === undefined || rise <= RISE) return [];
    return [
      {
        type: 'UNUSUAL_RISE',
        severity: rise > GRAVE_RISE ? 'high' : 'medium',
        line: first.index,
        sentence: `${linesCharge(own)} ${Math.round(rise * 100)} % more than before.`,
        detail: {
          baseline: { name: baseline.name, value: baseline.value, unit: baseline.unit },
          lines: own.map(({ index }) => index),
        },
      },
    ];
  });
}

function lineSums({ lines }: ReadInvoice): Told[] {
  return lines.flatMap(({ index, quantity, unitPrice, amount }): Told[] => {
    if (quantity === null || unitPrice === null || amount === null) return [];
    // A unit price is rounded itself, so the tolerance grows with the quantity.
    const rounding = Math.max(ROUNDING, Math.abs(quantity) * 0.005 + 0.005);
    if (Math.abs(quantity * unitPrice - amount) <= rounding) return [];
    return [
      {
        type: 'LINE_SUM',
        severity: 'high',
        line: index,
        sentence: `In line ${index + 1} quantity times price is not the amount.`,
        detail: { lines: [index] },
      },
    ];
  });
}

function totals({ lines, subtotal, taxRate, tax, total }: ReadInvoice): Told[] {
  const told: Told[] = [];
  const amounts = lines.map(({ amount }) => amount);
  const isWhole = amounts.length > 0 && amounts.every((amount) => amount !== null);
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const rounding = ROUNDING * Math.max(1, lines.length);
  const differs = (a: number, b: number, room = rounding) => Math.abs(a - b) > room;
  if (isWhole && subtotal !== null && differs(sum, subtotal)) {
    told.push({
      type: 'TOTAL_SUM',
      severity: 'high',
      line: null,
      sentence: 'The lines do not add up to the subtotal.',
      detail: {},
    });
  }
  const net = subtotal ?? (isWhole ? sum : null);
  if (net !== null && taxRate !== null && tax !== null && differs(net * taxRate, tax, rounding + 0.005)) {
    told.push({
      type: 'TAX_SUM',
      severity: 'high',
      line: null,
      sentence: 'The tax is not the rate times the subtotal.',
      detail: {},
    });
  }
  if (net === null || total === null) return told;
  const taxed = tax ?? (taxRate === null ? null : net * taxRate);
  // Where the page shows no tax, the total may have a usual one in it.
  const isRight =
    !differs(net + (taxed ?? 0), total) ||
    (taxed === null && TAX_RATES.some((rate) => !differs(net * (1 + rate / 100), total)));
  if (!isRight) {
    told.push({
      type: 'TOTAL_SUM',
      severity: 'high',
      line: null,
      sentence: 'Lines and tax do not add up to the total.',
      detail: {},
    });
  }
  return told;
}

function dates({ context }: DetectorInput, { lines, issued, due }: ReadInvoice): Told[] {
  const told: Told[] = [];
  const issuedDay = issued === null ? null : dayNumber(issued);
  const dueDay = due === null ? null : dayNumber(due);
  const today = context.now === undefined ? null : Math.floor(Date.parse(context.now) / 86_400_000);
  const add = (severity: Severity, line: number | null, sentence: string) => {
    told.push({ type: 'ODD_DATE', severity, line, sentence, detail: line === null ? {} : { lines: [line] } });
  };
  if (issuedDay !== null && dueDay !== null && dueDay < issuedDay)
    add('medium', null, 'It is due before it is issued.');
  if (issuedDay !== null && today !== null && issuedDay > today + 31)
    add('medium', null, 'It is issued far ahead of today.');
  for (const line of lines) {
    const days = line.dates.flatMap((date) => dayNumber(date) ?? []);
    const [from] = days;
    const last = days.at(-1);
    const against = issuedDay ?? today;
    if (from === undefined || last === undefined || against === null) continue;
    if (last < from) add('medium', line.index, `Line ${line.index + 1} ends before it begins.`);
    else if (days.length === 1 && from > against + 31)
      add('medium', line.index, `Line ${line.index + 1} is dated in the future.`);
    else if (from < against - DAYS_BACK)
      add('medium', line.index, `Line ${line.index + 1} is dated more than a year ago.`);
  }
  return told;
}
