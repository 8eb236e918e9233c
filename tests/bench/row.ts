/** One measured figure beside its budget from DESIGN.md. */
export interface BenchRow {
  /** What was measured, as DESIGN.md's table of budgets has it. */
  name: string;
  value: number;
  /** Of value and budget: `ms`, `KB`, `events/s`, `%`. */
  unit: string;
  /** Null for a figure that others are held against. */
  budget: number | null;
  direction: 'at-most' | 'at-least';
  /** How it was measured, where that matters. */
  note?: string;
}
