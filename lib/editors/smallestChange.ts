/** Replace `[start, end)` of the old text, in UTF-16 units, with `insert`. */
export interface TextChange {
  start: number;
  end: number;
  insert: string;
}

/**
 * The changes that turn `before` into `after`, in order, touching as little as can be seen cheaply: lines
 * that are alike at both ends stay; where as many lines remain on both sides, each is changed by itself.
 */
export function smallestChange(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const old = before.split('\n');
  const wanted = after.split('\n');
  const head = sharedLength(old, wanted, (side, index) => side[index]);
  const rest = Math.min(old.length, wanted.length) - head;
  const tail = Math.min(
    rest,
    sharedLength(old, wanted, (side, index) => side[side.length - 1 - index]),
  );
  const start = offsetOfLine(old, head);
  const oldMiddle = old.slice(head, old.length - tail);
  const newMiddle = wanted.slice(head, wanted.length - tail);
  if (oldMiddle.length !== newMiddle.length) {
    const from = oldMiddle.join('\n');
    const to = newMiddle.join('\n');
    if (oldMiddle.length > 0 && newMiddle.length > 0) return [within(from, to, start)];
    return [wholeLines(before, start, from, to, oldMiddle.length === 0)];
  }
  let offset = start;
  const changes: TextChange[] = [];
  oldMiddle.forEach((line, index) => {
    const next = newMiddle[index] ?? '';
    if (line !== next) changes.push(within(line, next, offset));
    offset += line.length + 1;
  });
  return changes;
}

/** `text` with the changes made. They must be in order and not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end),
    text,
  );
}

/** Lines that only come or only go take one line feed with them: the one before, or after the first line. */
function wholeLines(before: string, start: number, from: string, to: string, adds: boolean): TextChange {
  const text = adds ? to : from;
  const atStart = start === 0;
  const edge = atStart ? 0 : start - 1;
  const block = atStart ? `${text}\n` : `\n${text}`;
  if (adds) return { start: edge, end: edge, insert: block };
  return { start: edge, end: Math.min(before.length, edge + block.length), insert: '' };
}

function within(from: string, to: string, offset: number): TextChange {
  let head = sharedLength(from, to, (side, index) => side[index]);
  if (splitsPair(from, head) || splitsPair(to, head)) head -= 1;
  const rest = Math.min(from.length, to.length) - head;
  let tail = Math.min(
    rest,
    sharedLength(from, to, (side, index) => side[side.length - 1 - index]),
  );
  if (splitsPair(from, from.length - tail) || splitsPair(to, to.length - tail)) tail -= 1;
  return { start: offset + head, end: offset + from.length - tail, insert: to.slice(head, to.length - tail) };
}

/** True where a cut at `index` would fall inside a surrogate pair. */
function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  return index > 0 && index < text.length && before >= 0xd800 && before <= 0xdbff;
}

function sharedLength<T extends { length: number }>(
  left: T,
  right: T,
  at: (side: T, index: number) => string | undefined,
): number {
  const most = Math.min(left.length, right.length);
  let count = 0;
  while (count < most && at(left, count) === at(right, count)) count += 1;
  return count;
}

function offsetOfLine(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
}
