import type { Route } from '../../lib/core/model/verdict.ts';

interface Place {
  note: number;
  route: Route;
  /** Where it stands: at the reason, or at the words in the draft. */
  at: 'reason' | 'words';
  /** Leads the focus to the same number at the other place. */
  onFollow: (note: number, to: 'reason' | 'words') => void;
}

/** Finds a footnote's number at one of its places; of several at the words, the first. */
export const footnoteSelector = (note: number, at: 'reason' | 'words') =>
  `[data-note="${note}"][data-at="${at}"]`;

/**
 * The number that a reason and the words it speaks of share. It is followed by script: a fragment
 * in the address would add an entry to the host page's history.
 */
export function FootnoteNumber({ note, route, at, onFollow }: Place) {
  return (
    <a
      class={`number ${route}${at === 'words' ? ' inline' : ''}`}
      href={`#${note}`}
      data-note={note}
      data-at={at}
      aria-label={at === 'words' ? `Reason ${note}` : `${note}, to the words`}
      onClick={(event) => {
        event.preventDefault();
        onFollow(note, at === 'words' ? 'reason' : 'words');
      }}
    >
      {note}
    </a>
  );
}
