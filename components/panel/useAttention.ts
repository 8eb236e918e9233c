import { useEffect, useMemo } from 'preact/hooks';
import { createAttention } from './attention.ts';

/**
 * Measures how long this page was visible and focused.
 *
 * @param review the review shown; another one begins at zero
 * @param onAttend called when the person comes: by the focus, or with the pointer
 * @returns reads the milliseconds so far
 */
export function useAttention(review: string | null, onAttend: () => void): () => number {
  const attention = useMemo(() => createAttention(() => performance.now()), []);
  useEffect(() => {
    const look = () => attention.set(document.visibilityState === 'visible' && document.hasFocus());
    look();
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [attention]);
  useEffect(() => {
    const page = document.documentElement;
    window.addEventListener('focus', onAttend);
    page.addEventListener('pointerenter', onAttend);
    return () => {
      window.removeEventListener('focus', onAttend);
      page.removeEventListener('pointerenter', onAttend);
    };
  }, [onAttend]);
  // Another review starts the count again.
  useEffect(() => attention.reset(), [review]);
  return attention.read;
}
