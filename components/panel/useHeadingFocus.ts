import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';

/**
 * Puts the focus on the heading when the panel opens, and leaves it alone where the person has put it.
 * A panel is mounted hidden before it is needed, while the person still types in the page: until the
 * page's focus comes to this frame, or the browser says that it is seen, nothing here may take it.
 *
 * @param review the review shown; another one is another opening
 * @returns to be called when the panel is seen
 */
export function useHeadingFocus(root: RefObject<HTMLElement | null>, review: string | null): () => void {
  const lead = useCallback(() => {
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused.isConnected) return;
    root.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [root]);

  useEffect(() => {
    window.addEventListener('focus', lead);
    return () => window.removeEventListener('focus', lead);
  }, [lead]);

  // Another review opens the panel anew.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    root.current?.querySelector('.sheet-body')?.scrollTo({ top: 0 });
    if (document.hasFocus()) lead();
  }, [review, root, lead]);

  return lead;
}
