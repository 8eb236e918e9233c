import type { ReviewView } from '../../lib/core/review/view.ts';
import { FieldTable } from './FieldTable.tsx';
import type { Footnotes } from './footnotes.ts';
import { Part } from './Part.tsx';

/** Changed fields and changed places in the text together. */
export const changeCount = (view: ReviewView) => view.fields.length + (view.changes?.count ?? 0);

type DiffPiece = NonNullable<ReviewView['changes']>['parts'][number];

/** True on a review that opened again with something new since the last look: what was seen is folded away. */
export const showsOnlyNew = (view: ReviewView) =>
  view.reopened !== null && view.changes?.since === 'last-look' && view.changes.count > 0;

const since = {
  machine: 'by hand, since the page put it in',
  'last-look': 'since your last look',
} as const;

/** What changed: fields before and after, links and lists in a sentence each, and the text against an earlier one. */
export function Changes({ view, footnotes }: { view: ReviewView; footnotes: Footnotes }) {
  const { changes, fields } = view;
  if (changeCount(view) === 0) return <Part id="changes" name="Changes" aside={nothingChanged(changes)} />;
  const many = fields.length;
  const inText = changes && changes.count > 0 ? changes : null;
  return (
    <Part
      id="changes"
      name="Changes"
      aside={many === 0 ? undefined : many === 1 ? '1 field' : `${many} fields`}
      end={inText && since[inText.since]}
    >
      {many > 0 && <FieldTable fields={fields} footnotes={footnotes} />}
      {inText?.formatting && (
        <ul class="formatting">
          {inText.formatting.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {inText && inText.parts.length > 0 && <Diff parts={inText.parts} />}
    </Part>
  );
}

function nothingChanged(changes: ReviewView['changes']): string {
  if (!changes) return 'No earlier version of this text is known.';
  return changes.since === 'machine'
    ? 'Nobody has changed a word since the page put it in.'
    : 'The text is as it was at your last look.';
}

/** How much of a block is shown in the place that it left, in characters. */
const LEFT = 32;

/** Words that stand elsewhere now: whole in their new place, and as a trace in the old one. */
function Moved({ piece, number }: { piece: DiffPiece; number: number }) {
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

function Diff({ parts }: { parts: NonNullable<ReviewView['changes']>['parts'] }) {
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
