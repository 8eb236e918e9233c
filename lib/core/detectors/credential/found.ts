/** A secret in a folded text. `what` names its kind for the reader, with its article. */
export interface FoundSecret {
  start: number;
  end: number;
  what: string;
  severity: 'high' | 'critical';
  score: number;
}
