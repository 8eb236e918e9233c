import type { Policy } from '../model/policy.ts';
import type { Exception, Stage } from '../model/policyRule.ts';
import type { Risk } from '../model/verdict.ts';
import type { Case } from './case.ts';
import { compiledRules } from './compileRules.ts';
import { activeException } from './exceptions.ts';
import { confidenceGate } from './gates/confidence.ts';
import { contextGate } from './gates/context.ts';
import { impactGate } from './gates/impact.ts';
import type { Voice } from './gates/voice.ts';
import { createMatcher } from './matchRules.ts';
import { stageOf } from './stages.ts';

/** What was said of a case: what counts, what is only recorded, and the exceptions that silenced a rule. */
export interface Heard {
  voices: Voice[];
  shadow: Voice[];
  exceptions: Exception[];
  /** Rules of which the log does not hold enough to say whether they speak: they do where they did. */
  unknown: string[];
}

/**
 * Asks every rule and gate about a case. `isApproved`: its words are a pre-approved text, so that the gates
 * do not ask how sure a machine was of them, or what they rest on; rules and the workflow's route still speak.
 */
export function heardVoices(one: Case, policy: Policy, risk: Risk, isApproved: boolean): Heard {
  const heard: Heard = { voices: [], shadow: [], exceptions: [], unknown: [] };
  const match = createMatcher(one);

  function hear(voice: Voice, own: Stage): void {
    const stage = stageOf(policy, voice.rule, own, one);
    if (stage === 'off') return;
    if (stage === 'shadow') {
      heard.shadow.push(voice);
      return;
    }
    const exception = activeException(policy, voice.rule, one);
    if (exception === undefined) heard.voices.push(voice);
    else if (!heard.exceptions.includes(exception)) heard.exceptions.push(exception);
  }

  for (const compiled of compiledRules(policy)) {
    const { rule } = compiled;
    if (rule.stage === 'off' && policy.stages.length === 0) continue;
    const matched = match(compiled);
    if (matched.state === 'unknown') heard.unknown.push(rule.id);
    const spoke = matched.state === 'unknown' && one.spoke.includes(rule.id);
    if (matched.state !== 'speaks' && !spoke) continue;
    const { id, gate, route, because, roles, approvals, override } = rule;
    const findings = matched.state === 'speaks' ? matched.findings : [];
    hear({ gate, route, rule: id, because, findings, roles, approvals, override }, rule.stage);
  }
  const confidence = isApproved ? null : confidenceGate(one, risk);
  const gates = [
    ...(confidence === null ? [] : [confidence]),
    ...(isApproved ? [] : contextGate(one)),
    ...impactGate(one, risk),
  ];
  for (const voice of gates) hear(voice, 'enforce');
  return heard;
}
