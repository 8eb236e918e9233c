/** Replace `[start, end)` of the old text, in UTF-16 units, with `insert`. */
export interface TextChange {
  start: number;
  end: number;
  insert: string;
}

/**
 * The changes that turn `before` into `after`, in order, touching as little as can be seen cheaply: what is
 * alike at both ends stays; with as many lines on both sides, each line is changed by itself.
 */
export function smallestChange(before: string, after: string): TextChange[] {
  const old = before.split('\n');
  const wanted = after.split('\n');
  if (old.length !== wanted.length) return [changeWithin(before, after, 0)];
  let offset = 0;
  const changes: TextChange[] = [];
  old.forEach((line, index) => {
    const next = wanted[index] ?? '';
    if (line !== next) changes.push(changeWithin(line, next, offset));
    offset += line.length + 1;
  });
  return changes;
}

function changeWithin(from: string, to: string, offset: number): TextChange {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  if (splitsPair(from, head) || splitsPair(to, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  if (splitsPair(from, from.length - tail) || splitsPair(to, to.length - tail)) tail -= 1;
  return { start: offset + head, end: offset + from.length - tail, insert: to.slice(head, to.length - tail) };
}

/** True where a cut at `index` would fall inside a surrogate pair. */
function splitsPair(text: string, index: number): boolean {
  return index < text.length && /[\ud800-\udbff]/.test(text[index - 1] ?? '');
}
