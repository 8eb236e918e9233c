import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { type Context, emptyContext } from '../../../lib/core/model/context.ts';
import type { Draft } from '../../../lib/core/model/draft.ts';
import type { Finding } from '../../../lib/core/model/finding.ts';
import type { Policy } from '../../../lib/core/model/policy.ts';
import type { InputEvidence, Provenance } from '../../../lib/core/model/provenance.ts';
import type { Situation } from '../../../lib/core/model/situation.ts';
import { decide } from '../../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { withBasis } from '../../../lib/core/policy/gates/basis.ts';
import { reduceProvenance } from '../../../lib/core/provenance/reduce.ts';

/** Specimens for the core's tests: made up by us, in November 2026. */

export const NOW = '2026-11-20T09:00:00.000Z';

export function mail(over: Partial<Draft> = {}): Draft {
  return {
    kind: 'email',
    visibility: 'client',
    sender: { address: 'robin.vale@northgate.example', name: 'Robin Vale' },
    recipients: [{ role: 'to', address: 'dana.whitfield@alderfinch.example', name: 'Dana Whitfield' }],
    subject: 'Re: Duplicate charge on invoice 2041',
    body: 'Hello Dana,\n\nthe second payment goes back the way it came.\n\nKind regards,\nRobin',
    links: [],
    attachments: [],
    record: null,
    account: null,
    fields: [],
    action: null,
    ...over,
  };
}

export const context = (over: Partial<Context> = {}): Context => ({ ...emptyContext, ...over });

export const typed = (characters: number): InputEvidence => ({ type: 'typed', characters });
export const pasted = (characters: number, marks = false): InputEvidence => ({
  type: 'pasted',
  characters,
  marks,
});
export const inserted = (characters: number, control: string | null = null): InputEvidence => ({
  type: 'inserted',
  characters,
  control,
});
export const preset = (characters: number): InputEvidence => ({ type: 'preset', characters });
export const replaced = (characters: number): InputEvidence => ({ type: 'replaced', characters });

type Declared = Extract<InputEvidence, { type: 'declared' }>;
export const declared = (over: Partial<Declared> = {}): Declared => ({
  type: 'declared',
  disclosure: 'ai-generated',
  model: null,
  provider: null,
  prompt: null,
  promptVersion: null,
  confidence: null,
  sources: [],
  ...over,
});

/** So many UTF-16 units of a body whose words do not matter. */
export const letters = (units: number): string => 'x'.repeat(units);

export const byHand: Provenance = reduceProvenance([typed(400)], letters(400));
export const byMachine: Provenance = reduceProvenance(
  [inserted(842, 'Help me write'), typed(31)],
  letters(873),
);
export const fromNowhere: Provenance = reduceProvenance([inserted(500)], letters(500));
export const sure = (confidence: number): Provenance =>
  reduceProvenance([declared({ confidence }), preset(400)], letters(400));

export function situation(over: Partial<Situation> = {}): Situation {
  return {
    now: NOW,
    actor: { id: 'robin.vale@northgate.example', name: 'Robin Vale', roles: [], how: 'host' },
    host: 'practice-desk',
    workflow: null,
    history: { askedToday: 0 },
    ...over,
  };
}

/** Judges a draft as the worker does, by the built-in policy unless another is given. */
export function judged(
  draft: Draft,
  provenance: Provenance,
  by: { policy?: Policy; context?: Context; situation?: Situation } = {},
): { verdict: ReturnType<typeof decide>; findings: Finding[] } {
  const { policy = defaultPolicy, situation: now = situation() } = by;
  const given = { now: now.now, ...(by.context ?? emptyContext) };
  const context = withBasis(given, { draft, provenance, policy, situation: now });
  const findings = detectAll(draft, context);
  const verdict = decide({ draft, context, provenance, findings, policy, situation: now });
  return { verdict, findings };
}
