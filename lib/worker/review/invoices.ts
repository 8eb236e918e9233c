import { type KeptInvoice, keptInvoice } from '../../core/detectors/invoice/earlierInvoices.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Database, StoredReview } from '../store/database.ts';

/**
 * What is kept of the invoices that were let out on this device, so that later ones to the same client can be held
 * against them. It is kept in memory as well, since a verdict is waited for; a worker that starts reads it back.
 */
export async function createInvoices(from: { database: Database; key: () => Uint8Array }) {
  let invoices: KeptInvoice[] = await from.database.invoices.orderBy('at').toArray();
  return {
    all: (): readonly KeptInvoice[] => invoices,

    /** Keeps the figures of an invoice that a person let out; of any other draft nothing. */
    async remember({ review }: Pick<StoredReview, 'review'>, judgement: Judgement): Promise<void> {
      const decision = review.decisions.at(-1);
      // What stands there may have been read anew since: only what was approved was let out.
      if (decision === undefined || judgement.digest !== review.release?.payload.digest) return;
      const told = { review: review.id, at: decision.at };
      const kept = keptInvoice(judgement.draft, judgement.context, from.key(), told);
      if (kept === null) return;
      invoices = [...invoices.filter((one) => one.review !== kept.review), kept];
      await from.database.invoices.put(kept);
    },
  };
}
export type Invoices = Awaited<ReturnType<typeof createInvoices>>;
