import type { FindingDetail } from '../../model/finding.ts';
import type { ReadInvoice } from './readInvoice.ts';

/**
 * A note that could go to the client where the charge is right after all, or was put right. It speaks of
 * lines by their numbers and of figures, and stays in the browser with its finding. Null where nothing
 * can be said to a client.
 */
export function noteToClient(
  type: string,
  { lines, baseline }: FindingDetail,
  invoice: ReadInvoice,
): string | null {
  const named = (lines ?? []).map((index) => `${index + 1}`);
  const currency = invoice.currency === null ? '' : ` ${invoice.currency}`;
  switch (type) {
    case 'DUPLICATE_CHARGE':
      return named.length === 1
        ? `Line ${named.join()} of this invoice is charged for a day that you were invoiced for before. It is for …; if it is not yours, please tell us and we take it off before you pay.`
        : `Lines ${named.join(' and ')} of this invoice look alike. They are for … and …; if one of them is not yours, please tell us and we take it off before you pay.`;
    case 'UNUSUAL_RISE': {
      const sum = (lines ?? []).reduce((total, index) => total + (invoice.lines[index]?.amount ?? 0), 0);
      return baseline === undefined
        ? null
        : `${named.length === 1 ? 'Line' : 'Lines'} ${named.join(', ')} of this invoice: ${amount(sum)}${currency}, where it was ${amount(baseline.value)} ${baseline.unit} before. The reason is: …`;
    }
    case 'LINE_SUM':
    case 'TOTAL_SUM':
    case 'TAX_SUM':
      return 'An earlier copy of this invoice had a sum that was not right. This one replaces it; please pay the total that stands here.';
    case 'ODD_DATE':
      return named.length === 0
        ? null
        : `Line ${named.join(', ')} of this invoice is for work on another day than usual: …`;
    default:
      return null;
  }
}

function amount(value: number): string {
  return value.toFixed(2);
}
