/** The text is measured this often at most while it grows by itself, in milliseconds. */
const APART = 50;
/** Growth that rests this long is another one. */
const REST = 3000;
/** A text that comes piece by piece, this fast, is being written by a machine: nobody types 20 characters a second. */
const STREAM = { steps: 4, units: 60, unitsPerSecond: 20 } as const;

/**
 * Tells a text that streams in from one that is put in at once. Asked only where the page changes the text by
 * itself, never at a key.
 */
export function createGrowth(length: () => number, now: () => number) {
  let began = 0;
  let last = Number.NEGATIVE_INFINITY;
  let first = 0;
  let longest = 0;
  let steps = 0;

  function measure(): void {
    const at = now();
    if (at - last < APART) return;
    const units = length();
    if (at - last > REST) {
      [began, first, longest, steps] = [at, units, units, 0];
    } else if (units > longest) {
      steps += 1;
      longest = units;
    }
    last = at;
  }

  return {
    measure,
    /** True while the growth that goes on, or has just ended, is a stream. */
    isStream(): boolean {
      const units = longest - first;
      const seconds = (last - began) / 1000;
      const isRecent = now() - last < REST;
      return (
        isRecent && steps >= STREAM.steps && units >= STREAM.units && units >= seconds * STREAM.unitsPerSecond
      );
    },
    /** Names the growth that goes on: another number is another growth. */
    began: (): number => (now() - last < REST ? began : now()),
  };
}
export type Growth = ReturnType<typeof createGrowth>;
