import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';

const META = {
  id: 'source',
  category: 'claim',
  types: ['SOURCE_UNREAD', 'SOURCE_STALE', 'THREAD_CHANGED'],
} as const;

/** Hours after which a source counts as stale where policy names no other figure. */
const STALE_AFTER = 168;
const HOUR = 3_600_000;

/** Sources that were declared and not read, or read too long ago, and a thread that has gone on since the draft. */
export const source: Detector = {
  meta: META,
  detect({ context, draft }) {
    const findings: Finding[] = [];
    const add = (type: (typeof META.types)[number], severity: Severity, sentence: string) => {
      findings.push({
        detector: META.id,
        type,
        category: META.category,
        severity,
        score: 0.9,
        place: { part: 'whole' },
        sentence,
      });
    };
    if (context.sources.some(({ text }) => text === null)) {
      add('SOURCE_UNREAD', 'low', 'It names a source that could not be read.');
    }
    const { now, drafted } = context;
    const limit = (context.reference?.staleAfterHours ?? STALE_AFTER) * HOUR;
    const isStale = context.sources.some(
      ({ readAt }) => now !== undefined && readAt !== null && Date.parse(now) - Date.parse(readAt) > limit,
    );
    if (isStale) add('SOURCE_STALE', 'medium', 'A source that it draws on was read too long ago.');
    const hasGoneOn = drafted !== undefined && context.thread.length > drafted.messages;
    if (hasGoneOn && draft.body.length > 0)
      add('THREAD_CHANGED', 'medium', 'The thread has gone on since this was drafted.');
    return findings;
  },
};
