import { commonHead, commonTail } from './commonEnds.ts';

/** The part of `after` that is new against `before`: without what both begin and end with. */
export function newPart(before: string, after: string): string {
  if (before === '' || before === after) return before === '' ? after : '';
  const head = commonHead(before, after);
  const tail = commonTail(before, after, Math.min(before.length, after.length) - head);
  return after.slice(head, after.length - tail);
}
