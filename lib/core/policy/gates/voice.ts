import type { Override, Reason } from '../../model/verdict.ts';

/** A reason together with whom it asks, and how it can be set aside. */
export interface Voice extends Reason {
  /** Roles of which one must decide, on `escalate`; the workflow's where this is empty. */
  roles: readonly string[];
  approvals: number;
  override: Override;
}

/** The names under which the gates themselves stand among a verdict's reasons. No rule can have them. */
export const GATE_VOICES = [
  'gate:confidence',
  'gate:missing-source',
  'gate:stale-source',
  'gate:conflict',
  'gate:unsupported-claim',
  'gate:changed-thread',
  'gate:impact',
  'gate:amount',
  'gate:recipients',
  'gate:workflow',
  'gate:sample',
] as const;
export type GateVoice = (typeof GATE_VOICES)[number];

/** A voice of a gate: no findings, nobody named and one approval, unless said otherwise. */
export function gateVoice(
  voice: Pick<Voice, 'gate' | 'route' | 'because'> & { rule: GateVoice } & Partial<Voice>,
): Voice {
  return { findings: [], roles: [], approvals: 1, override: 'reason', ...voice };
}
