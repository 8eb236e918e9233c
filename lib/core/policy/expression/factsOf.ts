import type { Case, CaseFinding } from '../case.ts';
import { severityRank } from '../order.ts';
import { ActorFacts, DraftFacts, type Facts, FindingFacts, ProvenanceFacts } from './fields.ts';

/** A case under the names that expressions use. CEL counts in bigint. */
export function factsOf(one: Case): Facts {
  const { provenance, actor } = one;
  const { disclosure } = provenance;
  return {
    draft: new DraftFacts({
      kind: one.kind,
      visibility: one.visibility,
      workflow: one.workflow?.id ?? '',
      host: one.host,
      account: one.account,
      record: one.recordType,
      sender: one.sender ?? '',
      recipients: [...one.recipients],
      outside: [...one.outside],
      subject: one.subject,
      text: one.text,
      length: BigInt(one.text.length),
      amount: one.amount,
      links: [...one.links],
      attachments: [...one.attachments],
      changed: [...one.changed],
      action: one.action,
      target: one.target,
    }),
    provenance: new ProvenanceFacts({
      disclosure,
      typed: disclosure === 'none',
      machine: disclosure !== 'none' && disclosure !== 'unknown',
      declared: provenance.confidence !== null,
      confidence: provenance.confidence ?? one.gates.confidence.undeclared,
      model: provenance.model ?? '',
      provider: provenance.provider ?? '',
      prompt: provenance.prompt ?? '',
      control: provenance.control ?? '',
      sources: BigInt(provenance.sources.length),
    }),
    actor: new ActorFacts({
      id: actor.id ?? '',
      groups: [...one.groups],
      how: actor.how,
      askedToday: BigInt(one.askedToday),
    }),
  };
}

/** One finding under the names that expressions use. */
export function findingFactsOf({
  type,
  category,
  severity,
  score,
  part,
  detector,
}: CaseFinding): FindingFacts {
  return new FindingFacts({
    type,
    category,
    severity: BigInt(severityRank(severity)),
    score,
    part,
    detector,
  });
}
