import type { Invoice } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { ReviewView, Segment } from './view.ts';

type InvoiceView = NonNullable<ReviewView['invoice']>;

/**
 * The lines of an invoice as the page words them, each with what was found in it and the figure that it was held
 * against. `descriptions` are the lines' words as they may be shown.
 */
export function invoiceView(
  invoice: Invoice,
  findings: readonly Finding[],
  descriptions: readonly Segment[][],
): InvoiceView {
  const own = findings.filter(({ category }) => category === 'invoice');
  return {
    lines: invoice.lines.map(({ date, quantity, unitPrice, amount }, index) => {
      const about = own.filter(({ place, detail }) =>
        place.part === 'line' ? isOf(index, place.index, detail?.lines) : false,
      );
      const baseline = about.find(({ detail }) => detail?.baseline !== undefined)?.detail?.baseline;
      return {
        description: descriptions[index] ?? [],
        date,
        quantity,
        unitPrice,
        amount,
        before: baseline === undefined ? null : figureWords(baseline),
        said: about.filter(({ place }) => place.part === 'line' && place.index === index).map(sentenceOf),
        isConcerned: about.length > 0,
      };
    }),
    sums: [
      { label: 'Subtotal', value: invoice.subtotal },
      { label: invoice.taxRate === null ? 'Tax' : `Tax, ${invoice.taxRate}`, value: invoice.tax },
      { label: 'Total', value: invoice.total },
    ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    said: own.filter(({ place }) => place.part === 'whole').map(sentenceOf),
  };
}

function isOf(index: number, line: number, lines: readonly number[] | undefined): boolean {
  return index === line || lines?.includes(index) === true;
}

function sentenceOf({ sentence }: Finding): string {
  return sentence;
}

/** "1000.00 USD"; a count without its places. */
function figureWords({ value, unit }: { value: number; unit: string }): string {
  const isMoney = unit === '' || /^[A-Z]{3}$/.test(unit);
  return `${isMoney ? value.toFixed(2) : value} ${unit}`.trim();
}
