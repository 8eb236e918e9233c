import {
  ALPHABET,
  equationOf,
  type PackedWords,
  WINDOW,
} from '../../lib/core/detectors/personal/lexicon/wordSet.ts';

/** How many more rows than words a table has at first, and how much it grows where it cannot be solved. */
const SPARE = 1.01;
const GROWTH = 1.004;

/** An equation whose first row is `start`: the rows that count, the lowest bit for the first, and their sum. */
interface Row {
  start: number;
  which: bigint;
  sum: number;
}

/** Packs words as `wordSet` reads them, so that one in 2^bits others seems to be among them. */
export function packWords(words: ReadonlySet<string>, bits: number): PackedWords {
  if (words.size === 0) return { rows: 0, bits, data: '' };
  for (let size = SPARE * words.size; ; size *= GROWTH) {
    const rows = Math.ceil(size) + WINDOW;
    const table = solve(
      [...words].map((word) => rowOf(word, { rows, bits })),
      rows,
    );
    if (table !== null) return { rows, bits, data: packed(table, bits) };
  }
}

function rowOf(word: string, shape: Pick<PackedWords, 'rows' | 'bits'>): Row {
  const { start, low, high, print } = equationOf(word, shape);
  return { start, which: BigInt(low >>> 0) | (BigInt(high) << 32n), sum: print };
}

/** Gaussian elimination where each equation's rows lie close together; null where two of them contradict. */
function solve(equations: readonly Row[], rows: number): Uint16Array | null {
  const pivots = new Map<number, Row>();
  for (const { start, which, sum } of equations) {
    const left = { start, which, sum };
    for (;;) {
      if (left.which === 0n) {
        if (left.sum !== 0) return null;
        break;
      }
      while ((left.which & 1n) === 0n) {
        left.which >>= 1n;
        left.start += 1;
      }
      const pivot = pivots.get(left.start);
      if (pivot === undefined) {
        pivots.set(left.start, left);
        break;
      }
      left.which ^= pivot.which;
      left.sum ^= pivot.sum;
    }
  }
  const table = new Uint16Array(rows);
  for (let at = rows - 1; at >= 0; at -= 1) {
    const pivot = pivots.get(at);
    if (pivot === undefined) continue;
    let sum = pivot.sum;
    for (let rest = pivot.which >> 1n, next = at + 1; rest !== 0n; rest >>= 1n, next += 1) {
      if ((rest & 1n) === 1n) sum ^= table[next] ?? 0;
    }
    table[at] = sum;
  }
  return table;
}

function packed(table: Uint16Array, bits: number): string {
  let text = '';
  let held = 0;
  let left = 0;
  for (const value of table) {
    left = (left << bits) | value;
    held += bits;
    while (held >= 6) {
      held -= 6;
      text += ALPHABET.charAt(left >> held);
      left &= (1 << held) - 1;
    }
  }
  return held === 0 ? text : text + ALPHABET.charAt(left << (6 - held));
}
