import { Hono } from 'hono';
import { z } from 'zod';
import {
  EvidenceDelivery,
  EvidenceOpening,
  type EvidenceReceipt,
  SealedWords,
} from '../../lib/core/model/sealed.ts';
import { Id } from '../../lib/core/model/text.ts';
import { admissionRefusal, type ProvenContext } from '../deviceProof.ts';
import { parseInput } from '../parseInput.ts';
import { readBody } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';

const Named = z.strictObject({ id: Id });

/** Sealed words, handed over to be opened. The endpoint has no key that would open them. */
export const OpenedEvidence = z.strictObject({ id: Id, sealed: SealedWords });
export type OpenedEvidence = z.infer<typeof OpenedEvidence>;

/**
 * `POST /` (a device): EvidenceDelivery → EvidenceReceipt; the same again is acknowledged again.
 * `POST /:id/opening` (the administrator): EvidenceOpening → OpenedEvidence, once the event that says so
 * stands in the log.
 */
export function evidenceRoute({ store, clock, ownEvents, ...ready }: Ready): Hono<ProvenContext> {
  return new Hono<ProvenContext>()
    .post('/', ready.provenDevice, async (context) => {
      const call = context.get('call');
      const { id, sealed } = await readBody(context, EvidenceDelivery);
      const fault = await store.admit(call);
      if (fault !== null) throw admissionRefusal(fault);
      const added = await store.addEvidence({
        id,
        device: call.device,
        sealed: JSON.stringify(sealed),
        receivedAt: clock().toISOString(),
      });
      if ('fault' in added) {
        throw new Refusal('doubled-id', 'Other evidence has this id already. Nothing was stored.');
      }
      return context.json({ id, stored: added.stored } satisfies EvidenceReceipt);
    })
    .post('/:id/opening', ready.administrator, async (context) => {
      const { id } = parseInput(Named, context.req.param());
      const { by } = await readBody(context, EvidenceOpening);
      const evidence = await store.evidence(id);
      if (evidence === null) throw new Refusal('not-found', 'No evidence with this id has arrived.');
      await ownEvents.record({
        type: 'evidence.opened',
        actor: { id: by, roles: ['administrator'], how: 'self-declared' },
        evidence: id,
      });
      const sealed = SealedWords.parse(JSON.parse(evidence.sealed));
      return context.json({ id, sealed } satisfies OpenedEvidence);
    });
}
