/** Milliseconds in full view before Approve works. FACTS-browser: what happens to a panel that is covered. */
export const ARM_AFTER = 500;

export interface Arming {
  /** Whether the whole panel is in view now. */
  see(inView: boolean): void;
  /** What is to be approved is another than before: it counts from here. */
  startOver(): void;
  stop(): void;
}

/**
 * Tells when the panel has been in full view long enough for an approval to mean something. A click
 * arrives, trusted, also through an overlay that lets pointers pass; so being seen is measured apart.
 *
 * @param later runs something after so many milliseconds, and gives back what calls it off
 * @param onChange told at each change whether Approve is armed; it begins as not armed
 */
export function createArming(
  later: (milliseconds: number, run: () => void) => () => void,
  onChange: (armed: boolean) => void,
): Arming {
  let inView = false;
  let callOff: (() => void) | null = null;

  const disarm = () => {
    callOff?.();
    callOff = null;
    onChange(false);
  };
  const begin = () => {
    callOff = later(ARM_AFTER, () => onChange(true));
  };
  return {
    see(seen) {
      if (seen === inView) return;
      inView = seen;
      if (seen) begin();
      else disarm();
    },
    startOver() {
      disarm();
      if (inView) begin();
    },
    stop: disarm,
  };
}
