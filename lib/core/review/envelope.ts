import type { Draft, Recipient } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Footnote } from './shownText.ts';
import type { ReviewView, Segment } from './view.ts';

/** Who sends, who receives, and what it belongs to, with footnotes at the recipients that a reason names. */
export function envelopeOf(
  draft: Draft,
  findings: readonly Finding[],
  footnotes: ReadonlyMap<number, Footnote>,
  subject: Segment[],
): ReviewView['envelope'] {
  const notes = new Map<number, number>();
  findings.forEach(({ place }, index) => {
    const note = footnotes.get(index)?.note;
    if (place.part !== 'recipient' || note === undefined) return;
    notes.set(place.index, Math.min(note, notes.get(place.index) ?? note));
  });
  const people = (role: Recipient['role']) =>
    draft.recipients.flatMap(({ name, address, ...recipient }, index) =>
      recipient.role === role ? [{ name, address, note: notes.get(index) ?? null }] : [],
    );
  return {
    from: draft.sender === null ? null : withName(draft.sender),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    subject,
    record: draft.record === null ? null : recordWords(draft.record),
    account: draft.account?.name ?? null,
    attachments: draft.attachments.map(({ name, size, digest }) => ({
      name,
      size,
      bytesRead: digest !== null,
    })),
  };
}

function withName({ name, address }: NonNullable<Draft['sender']>): string {
  return name === null ? address : `${name} <${address}>`;
}

function recordWords({ type, id, title }: NonNullable<Draft['record']>): string {
  return title === null ? `${type} ${id}` : `${type} ${id}: ${title}`;
}
