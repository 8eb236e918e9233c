import { z } from 'zod';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { Context, emptyContext } from '../../lib/core/model/context.ts';
import { Draft } from '../../lib/core/model/draft.ts';
import type { Policy } from '../../lib/core/model/policy.ts';
import { Provenance } from '../../lib/core/model/provenance.ts';
import { Situation } from '../../lib/core/model/situation.ts';
import type { Verdict } from '../../lib/core/model/verdict.ts';
import { decide } from '../../lib/core/policy/decide.ts';
import { withBasis } from '../../lib/core/policy/gates/basis.ts';
import { present } from '../../lib/core/policy/present.ts';

/** One line of the input: a draft with everything that it is judged by. What is left out of `context` is empty. */
export const DecideRequest = z.object({
  id: z.union([z.string(), z.number()], { error: 'expected a string or a number' }),
  draft: Draft,
  provenance: Provenance,
  context: Context.partial().default({}),
  situation: Situation,
});
export type DecideRequest = z.infer<typeof DecideRequest>;

export type DecideAnswer = { id: string | number } & Omit<Verdict, 'policy'>;

/** What policy says of one line. It is the worker's own code, on the same detectors. */
export function decideLine(
  { id, draft, provenance, context, situation }: DecideRequest,
  policy: Policy,
): DecideAnswer {
  const given: Context = { ...emptyContext, now: situation.now, ...present(context) };
  const whole = withBasis(given, { draft, provenance, policy, situation });
  const findings = detectAll(draft, whole);
  const { policy: _, ...verdict } = decide({
    draft,
    context: whole,
    provenance,
    findings,
    policy,
    situation,
  });
  return { id, ...verdict };
}
