import type { ToGate } from '../messages/composerPort.ts';

export type KnownVerdict = Pick<Extract<ToGate, { type: 'verdict' }>, 'revision' | 'route' | 'scope'>;

/** What stood in a composer at one revision. */
export interface Revision {
  number: number;
  raw: string;
  rawClass: string;
  /** Changes with everything that a person did not type. */
  untyped: string;
}

/** What stands there now; the class and the evidence are read only where they decide. */
export interface Standing {
  raw: string;
  rawClass(): string;
  untyped(): string;
}

/**
 * True where the newest verdict lets through what stands there now: these exact words, or any words that a
 * person typed since while kind, visibility, recipients and provenance hold.
 */
export function mayPass(now: Standing, verdict: KnownVerdict | null, judged: Revision | undefined): boolean {
  if (verdict?.route !== 'allow' || judged === undefined) return false;
  if (now.raw === judged.raw) return true;
  return verdict.scope === 'class' && now.rawClass() === judged.rawClass && now.untyped() === judged.untyped;
}
