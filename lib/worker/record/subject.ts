import type { Draft } from '../../core/model/draft.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { Provenance } from '../../core/model/provenance.ts';
import type { Actor } from '../../core/model/situation.ts';
import type { Instant } from '../../core/model/text.ts';

/** What events say of a draft beside the review itself: no words of it. */
export interface ReviewSubject {
  actor: AuditEvent['actor'];
  host: NonNullable<AuditEvent['host']>;
  kind: Draft['kind'];
  visibility: Draft['visibility'];
  account: string | null;
  record: string | null;
  provenance: NonNullable<AuditEvent['provenance']>;
  /** Names the key of the digests. */
  digestKey: string;
  drafted: Instant;
}

/** Takes from a draft what the log may hold of it. `drafted` is when the composer was first read. */
export function subjectOf(from: {
  draft: Draft;
  provenance: Provenance;
  actor: Actor;
  host: ReviewSubject['host'];
  digestKey: string;
  drafted: Instant;
}): ReviewSubject {
  const { draft, provenance, actor } = from;
  return {
    actor: { id: actor.id, roles: actor.roles, how: actor.how },
    host: from.host,
    kind: draft.kind,
    visibility: draft.visibility,
    account: draft.account?.id ?? draft.account?.name ?? null,
    record: draft.record === null ? null : `${draft.record.type}:${draft.record.id}`,
    provenance: {
      disclosure: provenance.disclosure,
      model: provenance.model,
      prompt: provenance.prompt,
      promptVersion: provenance.promptVersion,
      confidence: provenance.confidence,
      sources: provenance.sources,
    },
    digestKey: from.digestKey,
    drafted: from.drafted,
  };
}
