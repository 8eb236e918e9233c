import type { ReviewView } from '../../lib/core/review/view.ts';

type Parts = NonNullable<ReviewView['changes']>['parts'];

/** How much of a block is shown in the place that it left, in characters. */
const LEFT = 32;

/** Words that stand elsewhere now: whole in their new place, and as a trace in the old one. */
function Moved({ piece, number }: { piece: Parts[number]; number: number }) {
  if (piece.op === 'insert') {
    return (
      <span class="moved">
        <span class="hidden-words">Moved here: </span>
        {piece.text}
      </span>
    );
  }
  const words = piece.text.trim();
  const begin = words.length > LEFT ? `${words.slice(0, LEFT).toWellFormed()}…` : words;
  return (
    <span class="moved-away" data-block={number}>
      {`moved: “${begin}”`}
      {piece.text.endsWith('\n') && '\n'}
    </span>
  );
}

/** A text against an earlier one, as one reading: what came in, what went, what stands elsewhere. */
export function Diff({ parts }: { parts: Parts }) {
  return (
    <div class="diff line">
      {parts.map((piece) => {
        if (piece.moved !== undefined) return <Moved piece={piece} number={piece.moved} />;
        if (piece.op === 'insert') return <ins>{piece.text}</ins>;
        if (piece.op === 'delete') return <del>{piece.text}</del>;
        return piece.text.replace(/\n{2,}/g, '\n');
      })}
    </div>
  );
}
