import { keyedDigest } from '../../audit/canonical.ts';
import type { Context, EarlierInvoice } from '../../model/context.ts';
import type { Draft } from '../../model/draft.ts';
import type { Digest, Id, Instant } from '../../model/text.ts';
import { accountOf } from '../harm/accountOf.ts';
import { type ReadInvoice, type ReadLine, readInvoice } from './readInvoice.ts';

/**
 * What this browser keeps of an invoice that was let out: figures, and digests under a key of the device. Neither
 * the client nor what was charged can be read from it.
 */
export interface KeptInvoice {
  /** The review that let it out. */
  review: Id;
  at: Instant;
  account: Digest;
  number: Digest | null;
  currency: string | null;
  lines: { name: Digest; day: Digest | null; quantity: number | null; amount: number | null }[];
}

/** What is kept of an invoice; null where the draft is none, or where nobody can tell whose it is. */
export function keptInvoice(
  draft: Draft,
  context: Context,
  key: Uint8Array,
  { review, at }: { review: Id; at: Instant },
): KeptInvoice | null {
  const invoice = readInvoice(draft);
  const account = accountDigest(draft, context, key);
  if (invoice === null || account === null) return null;
  const lines = invoice.lines.map((line) => ({
    name: nameDigest(line, key),
    day: dayDigest(line, key),
    quantity: line.quantity,
    amount: line.amount,
  }));
  return { review, at, account, number: numberDigest(draft, key), currency: invoice.currency, lines };
}

/** The earlier invoices of a draft's own account, each with the lines that charge what the draft charges too. */
export function earlierInvoices(
  draft: Draft,
  context: Context,
  key: Uint8Array,
  kept: readonly KeptInvoice[],
): EarlierInvoice[] {
  const invoice = kept.length === 0 ? null : readInvoice(draft);
  const account = accountDigest(draft, context, key);
  if (invoice === null || account === null) return [];
  const number = numberDigest(draft, key);
  return (
    kept
      .filter((one) => one.account === account)
      // The same invoice once more, put right or sent again: nothing is charged twice by it.
      .filter((one) => number === null || one.number !== number)
      .filter(
        (one) => one.currency === null || invoice.currency === null || one.currency === invoice.currency,
      )
      .map((one) => ({ at: one.at, lines: linesInCommon(one, invoice, key) }))
  );
}

function linesInCommon(
  { lines }: KeptInvoice,
  invoice: ReadInvoice,
  key: Uint8Array,
): EarlierInvoice['lines'] {
  const own = invoice.lines.map((line) => ({
    index: line.index,
    amount: line.amount,
    name: nameDigest(line, key),
    day: dayDigest(line, key),
  }));
  return lines.flatMap(({ name, day, quantity, amount }) => {
    const first = own.find((line) => line.name === name);
    if (first === undefined) return [];
    const again = own.find(
      (line) => line.name === name && day !== null && line.day === day && line.amount === amount,
    );
    return [{ line: first.index, quantity, amount, repeated: again?.index ?? null }];
  });
}

function accountDigest(draft: Draft, context: Context, key: Uint8Array): Digest | null {
  const account = accountOf(draft, context)?.id ?? draft.account?.id ?? draft.account?.name ?? null;
  return account === null ? null : keyedDigest(`account ${account}`, key);
}

function numberDigest(draft: Draft, key: Uint8Array): Digest | null {
  const number = draft.invoice?.number ?? null;
  return number === null || number.trim() === '' ? null : keyedDigest(`number ${number.trim()}`, key);
}

function nameDigest({ name }: ReadLine, key: Uint8Array): Digest {
  return keyedDigest(`line ${name}`, key);
}

function dayDigest({ dateWords }: ReadLine, key: Uint8Array): Digest | null {
  return dateWords === '' ? null : keyedDigest(`day ${dateWords}`, key);
}
