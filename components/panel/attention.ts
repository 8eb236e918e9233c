/** A clock of the time that something had a person's attention. */
export interface Attention {
  /** Whether it is visible and focused from now on. */
  set(attended: boolean): void;
  /** Whole milliseconds so far. */
  read(): number;
  reset(): void;
}

/** @param now milliseconds of a clock that never goes back (`performance.now`) */
export function createAttention(now: () => number): Attention {
  let total = 0;
  let since: number | null = null;
  return {
    set(attended) {
      if (attended) since ??= now();
      else if (since !== null) {
        total += now() - since;
        since = null;
      }
    },
    read: () => Math.round(total + (since === null ? 0 : now() - since)),
    reset() {
      total = 0;
      if (since !== null) since = now();
    },
  };
}
