import type { Look } from '../../core/alike/look.ts';
import { keyedDigest } from '../../core/audit/canonical.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Database, StoredReview } from '../store/database.ts';

/** No policy lets a look count for longer, in milliseconds. */
export const LOOK_LASTS = 72 * 3_600_000;

/**
 * What people let out on this device lately, for drafts that are near-identical. It is kept in memory as well,
 * since a verdict is waited for; a worker that starts reads it back.
 */
export async function createLooks(from: { database: Database; key: () => Uint8Array }) {
  let looks: Look[] = await from.database.looks.orderBy('at').toArray();
  return {
    all: (): readonly Look[] => looks,

    /** Remembers a draft that a person looked at in full and let out themselves. */
    async remember({ review }: Pick<StoredReview, 'review'>, judgement: Judgement): Promise<void> {
      const { likeness } = judgement;
      const { verdict } = review;
      const decision = review.decisions.at(-1);
      if (likeness === null || verdict === null || decision === undefined || decision.actor.id === null)
        return;
      // What stands there may have been read anew since: only what was approved was seen.
      if (judgement.digest !== review.release?.payload.digest) return;
      // A look in one line is none for the next: what is asked about once was seen in full.
      if (verdict.alike !== undefined || verdict.route !== 'review' || decision.breakGlass) return;
      const { shape, ...own } = likeness;
      const look: Look = {
        ...own,
        review: review.id,
        at: decision.at,
        actor: decision.actor.id,
        shape: keyedDigest(shape, from.key()),
        reason: decision.outcome === 'approve' ? decision.reason : null,
        verdict: { route: verdict.route, reasons: verdict.reasons, findings: verdict.findings },
      };
      const since = new Date(Date.parse(decision.at) - LOOK_LASTS).toISOString();
      looks = [...looks.filter(({ at }) => at >= since), look];
      await from.database.looks.put(look);
    },
  };
}
export type Looks = Awaited<ReturnType<typeof createLooks>>;
