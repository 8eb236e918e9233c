import { bareEvent, type EventDraft } from '../../core/audit/bareEvent.ts';
import type { Site } from '../../core/model/configuration.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { Instant } from '../../core/model/text.ts';
import type { Session, Sessions } from '../review/session.ts';

/** What the toolbar's button says of one tab: the sign on it, and the words under the pointer. */
export interface TabSign {
  text: string;
  title: string;
}

const FITS: TabSign = { text: '', title: 'Countersign' };

/**
 * Follows whether the pages of each site fit what is known of their tool: the toolbar shows it for the tab, and the
 * log has a line when it changes for the site, on this device.
 */
export function createCoverage(from: {
  sessions: Sessions;
  /** The ids of the sites that did not fit when this worker began. */
  degraded: readonly string[];
  store(degraded: string[]): Promise<void>;
  record(events: EventDraft[]): Promise<void>;
  show(tab: number, sign: TabSign): Promise<void>;
  hostOf(site: Site): NonNullable<AuditEvent['host']>;
  now(): Instant;
}) {
  const { sessions } = from;
  let degraded = new Set(from.degraded);

  /** Of every composer in this tab, in whatever frame. */
  const missingIn = (tab: number) => [
    ...new Set(sessions.inTab(tab).flatMap((session) => [...session.missing])),
  ];

  return {
    missingIn,
    /** Takes what one composer's page did not fit when it was read just now. */
    async seen(session: Session, missing: readonly string[]): Promise<void> {
      const isSame = missing.join() === session.missing.join();
      session.missing = missing;
      if (!isSame) {
        const [first] = missingIn(session.tab);
        const title = `Countersign: ${session.site.name} has changed (${first}). Drafts are found by structure and held.`;
        await from.show(session.tab, first === undefined ? FITS : { text: '!', title });
      }
      const site = session.site.id;
      const isDegraded = sessions.all().some((one) => one.site.id === site && one.missing.length > 0);
      if (isDegraded === degraded.has(site)) return;
      degraded = new Set(degraded);
      if (isDegraded) degraded.add(site);
      else degraded.delete(site);
      await from.record([
        {
          ...bareEvent('coverage.changed', from.now(), { id: null, roles: [], how: 'self-declared' }),
          host: from.hostOf(session.site),
          cause: isDegraded ? 'degraded' : 'protected',
        },
      ]);
      await from.store([...degraded]);
    },
  };
}
export type Coverage = ReturnType<typeof createCoverage>;
