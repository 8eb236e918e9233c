import type { Policy } from '../model/policy.ts';
import type { Risk, Route, Verdict } from '../model/verdict.ts';
import type { Case } from './case.ts';
import { isDrawn, sampleVoice } from './gates/sample.ts';
import type { Voice } from './gates/voice.ts';
import { worstRoute } from './order.ts';
import { stageOf } from './stages.ts';

/** What comes of all that was said: the route is that of the worst voice. */
export interface Weighed {
  route: Route;
  voices: Voice[];
  after: NonNullable<Verdict['after']> | null;
}

/** Reasons that a spent budget may leave for afterwards, where the risk is low. */
const PUT_OFF = new Set(['gate:confidence', 'gate:sample']);

/**
 * Draws the sample of what would pass, and keeps to the person's budget: once it is spent, what is low-risk
 * and asked about for nothing but a machine's confidence, or as a sample, is looked at after it has left.
 */
export function weigh(one: Case, policy: Policy, risk: Risk, said: readonly Voice[]): Weighed {
  const stage = stageOf(policy, 'gate:sample', 'enforce', one);
  const isSampled = said.length === 0 && stage === 'enforce' && isDrawn(one);
  if (isSampled && one.gates.sample.when === 'after') return { route: 'allow', voices: [], after: 'sample' };
  const voices = isSampled ? [sampleVoice()] : [...said];
  const route = worstRoute(voices.map((voice) => voice.route));
  const { perDay } = policy.attention;
  const isSpent = perDay !== undefined && one.askedToday >= perDay;
  const canWait = risk === 'low' && route === 'review' && voices.every(({ rule }) => PUT_OFF.has(rule));
  if (isSpent && canWait) return { route: 'allow', voices: [], after: 'budget' };
  return { route, voices, after: null };
}
