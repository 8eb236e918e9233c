import type { LeftThread } from '../../messages/composerPort.ts';
import type { Session } from '../review/session.ts';

/** Milliseconds that a page which went away is known. */
const KNOWN = 1_800_000;

type Place = Pick<Session, 'tab' | 'frame' | 'site'>;

/**
 * What the threads of pages showed that went away, for the page that takes the place of each: a tool that loads its
 * page anew shows there what it has sent. In memory alone; where the worker ends before the next page comes, what
 * stands there is history.
 */
export function createLeftPages(now: () => number) {
  let pages: { tab: number; frame: number; site: string; thread: LeftThread; at: number }[] = [];

  return {
    /** A page goes away; each of its composers may say so. */
    left({ tab, frame, site }: Place, thread: LeftThread): void {
      pages = pages.filter((page) => now() - page.at <= KNOWN && !(page.tab === tab && page.frame === frame));
      pages.push({ tab, frame, site: site.id, thread, at: now() });
    },

    /**
     * Tells a composer of the last page of its site in the same place, where one is known. A frame has another number
     * once the page around it was loaded anew: then it is the frame of the tab that went last.
     */
    tell(session: Place & Pick<Session, 'send'>): void {
      const { tab, frame, site } = session;
      const ofTab = pages.filter((page) => page.tab === tab && page.site === site.id);
      const page =
        ofTab.findLast((one) => one.frame === frame) ?? ofTab.findLast((one) => one.frame * frame > 0);
      const ago = now() - (page?.at ?? Number.NEGATIVE_INFINITY);
      if (page === undefined || ago > KNOWN) return;
      session.send({ type: 'before', thread: { ...page.thread, sentAgo: page.thread.sentAgo + ago } });
    },
  };
}
export type LeftPages = ReturnType<typeof createLeftPages>;
