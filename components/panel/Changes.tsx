import type { ReviewView } from '../../lib/core/review/view.ts';
import { Diff } from './Diff.tsx';
import { FieldTable } from './FieldTable.tsx';
import type { Footnotes } from './footnotes.ts';
import { Part } from './Part.tsx';

/** Changed fields and changed places in the text together. */
export const changeCount = (view: ReviewView) => view.fields.length + (view.changes?.count ?? 0);

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
