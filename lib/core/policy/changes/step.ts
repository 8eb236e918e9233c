/**
 * One difference between two versions. `unclear`: it can let out what was held, depending on the draft, so
 * that it is treated as `looser`.
 */
export interface PolicyChange {
  effect: 'looser' | 'tighter' | 'unclear';
  /** Where it stands: `rules.secret-to-client.route`. */
  place: string;
  /** From what to what, in one line. */
  says: string;
}

/** A number that is stricter the higher it is. */
export function step(
  place: string,
  from: number,
  to: number,
  shown: { from: string; to: string } = { from: String(from), to: String(to) },
): PolicyChange[] {
  if (from === to) return [];
  return [{ effect: to > from ? 'tighter' : 'looser', place, says: `${shown.from} → ${shown.to}` }];
}
