/** The part of `after` that is new against `before`: without what both begin and end with. */
export function newPart(before: string, after: string): string {
  if (before === '' || before === after) return before === '' ? after : '';
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return after.slice(head, after.length - tail);
}
