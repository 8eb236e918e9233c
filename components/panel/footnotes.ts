import type { Route } from '../../lib/core/model/verdict.ts';
import type { ReviewView, Segment } from '../../lib/core/review/view.ts';

/** What every place that shows footnote numbers needs. */
export interface Footnotes {
  routeOf(note: number): Route;
  /** Leads from the reason to the words, or back. */
  follow(note: number, to: 'reason' | 'words'): void;
  reveal(token: string): void;
}

/** Every piece of text that a view shows, the request's last. */
const segmentsOf = ({ envelope, body, fields, request }: ReviewView): Segment[] => [
  ...envelope.subject,
  ...body,
  ...fields.flatMap((field) => [...field.before, ...field.after]),
  ...(request?.text ?? []),
];

/** How many masked items hide their words, in the draft and in what it answers. */
export const hiddenIn = (view: ReviewView) =>
  segmentsOf(view).filter((segment) => segment.type === 'mask' && segment.value === null).length;

/** The numbers that stand somewhere in the draft, so that only those lead there. */
export function notesInDraft(view: ReviewView): Set<number> {
  const { to, cc, bcc } = view.envelope;
  const notes = [
    ...segmentsOf(view).map((segment) => (segment.type === 'text' ? null : segment.note)),
    ...[...to, ...cc, ...bcc].map((person) => person.note),
  ];
  return new Set(notes.filter((note) => note !== null));
}
