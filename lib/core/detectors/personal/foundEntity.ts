import type { Severity } from '../../model/finding.ts';

/** Personal data in a folded text. */
export interface FoundEntity {
  start: number;
  end: number;
  /** Presidio's name for it. */
  type: string;
  /** One spelling of it, to compare by. */
  value: string;
  /** Names its kind for the reader, with its article: `A bank account number`. */
  what: string;
  /** How grave it is where the reader does not have it already. */
  severity: Severity;
  score: number;
}
