import type { AuditEvent } from '../../lib/core/model/event.ts';

/** The log as lines of text: number, time, type, tool, and what was decided. There are no words of a draft in it. */
export function eventTable(events: readonly AuditEvent[]): string[] {
  return events.map((event) =>
    [
      String(event.sequence).padStart(3),
      event.at.slice(11, 23),
      event.type.padEnd(18),
      (event.host?.id ?? '').padEnd(16),
      [event.route, event.decision, event.reasonCode, event.outcome]
        .filter((part) => part !== null)
        .join(', '),
    ]
      .join('  ')
      .trimEnd(),
  );
}

/** How many of the events are decisions. */
export function decisions(events: readonly AuditEvent[]): number {
  return events.filter(({ type }) => type === 'review.decided').length;
}
