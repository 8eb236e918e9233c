import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus on the heading when a review opens, and leaves it alone where the person has put it since.
 *
 * Only the page brings the focus into this frame: a panel is mounted hidden before it is needed, while the
 * person still types in the page, and a frame in another process that focuses an element of its own at the
 * same moment as the page focuses the frame can lose the keyboard to the page again (seen in Chromium 156).
 *
 * @param review the review shown; another one is another opening
 */
export function useHeadingFocus(root: RefObject<HTMLElement | null>, review: string | null): void {
  const opens = useRef(true);
  useEffect(() => {
    opens.current = true;
    root.current?.querySelector('.sheet-body')?.scrollTo({ top: 0 });
    const lead = () => {
      const focused = document.activeElement;
      const isPlaced = focused !== null && focused !== document.body;
      if (!document.hasFocus() || (isPlaced && !opens.current)) return;
      opens.current = false;
      root.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    };
    lead();
    window.addEventListener('focus', lead);
    return () => window.removeEventListener('focus', lead);
  }, [review, root]);
}
