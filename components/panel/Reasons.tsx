import type { ReviewView } from '../../lib/core/review/view.ts';
import { FootnoteNumber } from '../marks/FootnoteNumber.tsx';
import { showsOnlyNew } from './Changes.tsx';
import { type Footnotes, notesInDraft } from './footnotes.ts';

type Reason = ReviewView['reasons'][number];

/**
 * Why a person is asked: one sentence a reason, with its gate and the number that stands at the words.
 * On a review that opened again the new ones come first, and those already seen are folded away.
 */
export function Reasons({ view, footnotes }: { view: ReviewView; footnotes: Footnotes }) {
  const placed = notesInDraft(view);
  const fresh = view.reasons.filter((reason) => reason.isNew);
  const folds =
    (showsOnlyNew(view) || (view.reopened !== null && fresh.length > 0)) &&
    fresh.length < view.reasons.length;
  const shown = folds ? fresh : view.reasons;
  const seen = folds ? view.reasons.filter((reason) => !reason.isNew) : [];
  const list = (reasons: readonly Reason[], isFresh: boolean) => (
    <ol class="reasons">
      {reasons.map((reason) => (
        <li key={reason.note}>
          {placed.has(reason.note) ? (
            <FootnoteNumber note={reason.note} route={reason.route} at="reason" onFollow={footnotes.follow} />
          ) : (
            <span class={`number ${reason.route}`}>{reason.note}</span>
          )}
          <p>
            {isFresh && <span class="fresh">New</span>}
            {reason.because}
            {reason.details?.map((said) => (
              <span class="detail" key={said}>
                {said}
              </span>
            ))}
            {reason.suggestion && (
              <span class="suggestion">
                A note to the client could be: <q>{reason.suggestion}</q>
              </span>
            )}
          </p>
          <span class="gate">{reason.gate}</span>
        </li>
      ))}
    </ol>
  );
  if (view.reasons.length === 0) return null;
  return (
    <>
      {shown.length > 0 && list(shown, folds)}
      {seen.length > 0 && (
        <details class="seen-reasons">
          <summary>{seen.length === 1 ? 'One reason' : `${seen.length} reasons`} from before</summary>
          {list(seen, false)}
        </details>
      )}
    </>
  );
}
