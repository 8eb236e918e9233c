import type { Route } from '../../lib/core/model/verdict.ts';
import type { ReviewView, Segment } from '../../lib/core/review/view.ts';

/** What every place that shows footnote numbers needs. */
export interface Footnotes {
  routeOf(note: number): Route;
  /** Leads from the reason to the words, or back. */
  follow(note: number, to: 'reason' | 'words'): void;
  reveal(token: string): void;
}

/** The numbers that stand somewhere in the draft, so that only those lead there. */
export function notesInDraft(view: ReviewView): Set<number> {
  const { envelope } = view;
  const segments: Segment[] = [
    ...envelope.subject,
    ...view.body,
    ...view.fields.flatMap((field) => [...field.before, ...field.after]),
  ];
  const notes = [
    ...segments.map((segment) => (segment.type === 'text' ? null : segment.note)),
    ...[...envelope.to, ...envelope.cc, ...envelope.bcc].map((person) => person.note),
  ];
  return new Set(notes.filter((note) => note !== null));
}
