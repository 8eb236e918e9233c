/** A line of the input: its number, from 1, and its text, or what was expected in its place. */
export type Line = { number: number } & ({ text: string } | { expected: string });

/** The longest line that is read, in bytes: far more than any draft; what is longer is passed over, not kept. */
export const LINE_LIMIT = 4 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** Splits UTF-8 into lines, with no more than one line in memory. Blank lines are passed over, and counted. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const pending = new PendingLine();
  for await (const piece of input) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      pending.add(piece.subarray(from, at));
      yield* pending.take();
      from = at + 1;
    }
    pending.add(piece.subarray(from));
  }
  yield* pending.take();
}

/** The line that is being read. */
class PendingLine {
  #number = 0;
  #pieces: Uint8Array[] = [];
  #length = 0;

  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length <= LINE_LIMIT) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  /** Ends the line: the line itself, or nothing where it is blank. */
  take(): Line[] {
    this.#number += 1;
    const line = this.#length > LINE_LIMIT ? tooLong : decoded(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return 'text' in line && line.text.trim() === '' ? [] : [{ number: this.#number, ...line }];
  }
}

const tooLong = { expected: `expected at most ${LINE_LIMIT / 1024 / 1024} MB in one line` };
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(pieces: readonly Uint8Array[]): { text: string } | { expected: string } {
  try {
    return { text: utf8.decode(Buffer.concat(pieces)) };
  } catch (error) {
    if (error instanceof TypeError) return { expected: 'expected UTF-8' };
    throw error;
  }
}
