import { BASIS } from '../../detectors/claims/basis.ts';
import type { Asks } from '../../model/policyGates.ts';
import type { Case } from '../case.ts';
import { staysInside } from './confidence.ts';
import { type GateVoice, gateVoice, type Voice } from './voice.ts';

/** What the draft rests on, and does not: asked about what was not typed and leaves the house or changes something. */
export function contextGate(one: Case): Voice[] {
  if (one.provenance.disclosure === 'none' || staysInside(one)) return [];
  const gate = one.gates.context;
  const missing = findingsOf(one, (type) => type === BASIS.missing);
  const stale = findingsOf(one, (type) => type === BASIS.stale);
  const changed = findingsOf(one, (type) => type === BASIS.changed);
  const conflicts = findingsOf(one, (type) => type === 'RECORD_CONFLICT');
  const unsupported = findingsOf(one, (type) => type.startsWith('CLAIM_'));
  return [
    ...voice(
      missing,
      gate.missingSource,
      'gate:missing-source',
      missing.length === 1
        ? 'A source that it names cannot be found.'
        : `${missing.length} sources that it names cannot be found.`,
    ),
    ...voice(
      stale,
      gate.staleSource,
      'gate:stale-source',
      'It rests on a source that has not been read for long.',
    ),
    ...voice(conflicts, gate.conflict, 'gate:conflict', 'The record says otherwise.'),
    ...voice(
      unsupported,
      gate.unsupportedClaim,
      'gate:unsupported-claim',
      'It claims something that nothing here supports.',
    ),
    ...voice(changed, gate.changedThread, 'gate:changed-thread', 'The thread went on since this was begun.'),
  ];
}

function voice(findings: number[], asks: Asks, rule: GateVoice, because: string): Voice[] {
  return findings.length > 0 && asks !== 'off'
    ? [gateVoice({ gate: 'context', route: asks, rule, because, findings })]
    : [];
}

/** A claim that nothing was there to hold against is `low`, and no reason by itself. */
function findingsOf(one: Case, isMeant: (type: string) => boolean): number[] {
  return one.findings.flatMap(({ type, severity }, index) =>
    isMeant(type) && severity !== 'info' && severity !== 'low' ? [index] : [],
  );
}
