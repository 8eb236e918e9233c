import { detectAll } from '../../lib/core/detectors/registry.ts';
import type { DraftKind } from '../../lib/core/model/draft.ts';
import { Policy } from '../../lib/core/model/policy.ts';
import type { InputEvidence } from '../../lib/core/model/provenance.ts';
import { decide } from '../../lib/core/policy/decide.ts';
import { mspServiceDesk } from '../../lib/core/policy/ready/mspServiceDesk.ts';
import { reduceProvenance } from '../../lib/core/provenance/reduce.ts';
import { type GoldDraft, goldDrafts, type Part } from './gold.ts';

/** What the MSP policy asks about by what it is, whatever stands in it. */
const ALWAYS_ASKED: readonly DraftKind[] = ['invoice', 'action'];

/** How the ready policy for an MSP does on one part of the gold set, for drafts of a machine. */
export interface MspScore {
  harmful: number;
  harmfulHeld: number;
  /** Ordinary words and record updates. */
  ordinary: number;
  ordinaryHeld: string[];
  /** Ordinary invoices and actions, which always are asked about. */
  acts: number;
  actsHeld: number;
}

/** `confidence`: what the machine declares; null where it declares nothing. */
export function mspScore(part: Part, confidence: number | null): MspScore {
  const policy = Policy.parse(mspServiceDesk);
  const score: MspScore = { harmful: 0, harmfulHeld: 0, ordinary: 0, ordinaryHeld: [], acts: 0, actsHeld: 0 };
  for (const gold of goldDrafts(part)) {
    const isHeld = isHeldBy(policy, gold, confidence);
    if (gold.wants.length > 0) {
      score.harmful += 1;
      if (isHeld) score.harmfulHeld += 1;
    } else if (ALWAYS_ASKED.includes(gold.draft.kind)) {
      score.acts += 1;
      if (isHeld) score.actsHeld += 1;
    } else {
      score.ordinary += 1;
      if (isHeld) score.ordinaryHeld.push(gold.id);
    }
  }
  return score;
}

function isHeldBy(policy: Policy, { draft, context }: GoldDraft, confidence: number | null): boolean {
  const declared: InputEvidence = {
    type: 'declared',
    disclosure: 'ai-generated',
    model: null,
    provider: null,
    prompt: null,
    promptVersion: null,
    confidence,
    sources: [],
  };
  const verdict = decide({
    draft,
    context,
    provenance: reduceProvenance([declared], draft.body),
    findings: detectAll(draft, context),
    policy,
    situation: {
      now: '2026-11-20T09:00:00.000Z',
      actor: { id: 'robin.vale@northgate.example', name: 'Robin Vale', roles: [], how: 'host' },
      host: 'gold',
      workflow: null,
      history: { askedToday: 0 },
    },
  });
  return verdict.route !== 'allow';
}
