/** The 95th percentile by the nearest rank; throws for an empty list. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new RangeError('p95: nothing was measured');
  return value;
}
