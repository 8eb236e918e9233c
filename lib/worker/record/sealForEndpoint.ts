import type { Evidence, SealedWords } from '../../core/model/sealed.ts';
import type { Id } from '../../core/model/text.ts';
import type { Services } from '../services.ts';
import { keptEvidence, sealEvidence } from './sealEvidence.ts';

/**
 * Seals what policy keeps of the words behind a decision, under a new id. Null where nothing is kept or there
 * is no key; and where a key can't be used, which the popup then says: a decision must not wait for it.
 */
export async function sealForEndpoint(
  services: Services,
  evidence: Evidence,
): Promise<{ id: Id; sealed: SealedWords } | null> {
  const { configuration } = services.configuration();
  const kept = keptEvidence(evidence, services.policy().policy.retention.evidence);
  try {
    const sealed = kept === null ? null : await sealEvidence(kept, configuration.evidenceKeys);
    services.outbox.reportSealing(null);
    return sealed === null ? null : { id: services.newId(), sealed };
  } catch {
    // What jose says may quote the key, and whoever decides can't mend it.
    services.outbox.reportSealing(
      'A key under evidenceKeys can’t be used: the words behind decisions stay on this device.',
    );
    return null;
  }
}
