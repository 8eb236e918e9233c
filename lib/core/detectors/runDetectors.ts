import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { Conversation } from './conversation.ts';
import type { Detector } from './detector.ts';
import { knownFrom } from './known.ts';
import { mentionedAgain } from './mentionedAgain.ts';
import { withoutOverlaps } from './overlaps.ts';
import { textsOf } from './scannedText.ts';
import { textCut } from './textCut.ts';

/**
 * Runs `detectors` over a draft's subject, body, new field values, hidden text and recipients. Answers findings in the
 * order of their places (subject, body, fields, hidden text, recipients; then where they begin), without two readings
 * of the same words. Of more than `SCAN_LIMIT` characters the rest is not read, and a finding says so.
 */
export function runDetectors(detectors: readonly Detector[], draft: Draft, context: Context): Finding[] {
  const { texts, left } = textsOf(draft);
  const input = {
    texts,
    draft,
    context,
    known: knownFrom(draft, context),
    conversation: new Conversation(draft, context),
  };
  const findings = detectors.flatMap((detector) => detector.detect(input));
  const again = mentionedAgain(findings, texts);
  return withoutOverlaps([...findings, ...again, ...left.map(textCut)]).sort(byPlace);
}

const PARTS = ['subject', 'body', 'field', 'hidden', 'recipient', 'attachment', 'line', 'action', 'whole'];

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  return (
    PARTS.indexOf(a.part) - PARTS.indexOf(b.part) ||
    ('index' in a && 'index' in b ? a.index - b.index : 0) ||
    ('span' in a && 'span' in b ? a.span.start - b.span.start || a.span.end - b.span.end : 0)
  );
}
