import type { ReviewView } from '../../lib/core/review/view.ts';

type Part = NonNullable<ReviewView['changes']>['parts'][number];

/** A piece of a diff as it is shown; `gap` stands for words that stayed the same and are left out. */
export type Piece = Part | { op: 'gap'; text: string };

/** Characters of unchanged text shown on each side of a change. */
const AROUND = 48;

/** The first words, up to a whole one. */
function head(text: string): string {
  const cut = text.slice(0, AROUND);
  const end = cut.search(/\s+\S*$/);
  return end > 0 ? cut.slice(0, end) : cut;
}

/** The last words, from a whole one. */
function tail(text: string): string {
  return text.slice(-AROUND).replace(/^\S*\s+/, '');
}

/** Leaves out what stayed the same, but for the words around each change. */
export function condense(parts: readonly Part[]): Piece[] {
  return parts.flatMap((part, index): Piece[] => {
    if (part.op !== 'same') return [part];
    const first = index === 0;
    const last = index === parts.length - 1;
    const shown = AROUND * (first || last ? 1 : 2);
    // A gap that saves less than a few words is not worth the break.
    if (part.text.length <= shown + 16) return [part];
    const before: Piece[] = first ? [] : [{ op: 'same', text: head(part.text) }];
    const after: Piece[] = last ? [] : [{ op: 'same', text: tail(part.text) }];
    return [...before, { op: 'gap', text: `${first ? '' : ' '}…${last ? '' : ' '}` }, ...after];
  });
}
