import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Arming, createArming } from './arming.ts';

/** IntersectionObserver v2 (W3C draft), which TypeScript's library doesn't have yet. */
interface SeeingEntry extends IntersectionObserverEntry {
  /** Undefined where the browser can't tell, as in Firefox. */
  readonly isVisible?: boolean;
}

/** A page that is zoomed has fractions of pixels, and then a whole panel counts as .998 of itself. */
const WHOLE = 0.995;

/**
 * Watches whether all of `root` can be seen: not scrolled or clipped away, not covered, not transparent.
 *
 * @param subject what would be approved, as a text that differs when it does
 * @param onSeen called when the browser has made sure that the whole of it is seen
 * @returns whether it has been seen for long enough, of this subject
 */
export function useArming(
  root: RefObject<HTMLElement | null>,
  subject: string,
  onSeen: () => void,
): ReadonlySignal<boolean> {
  const armed = useSignal(false);
  const arming = useRef<Arming | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const later = (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    };
    const machine = createArming(later, (value) => {
      armed.value = value;
    });
    arming.current = machine;
    let whole = false;
    const tell = () => machine.see(whole && document.visibilityState === 'visible');
    const options = { threshold: [0, WHOLE, 1], trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      const last: SeeingEntry | undefined = entries[entries.length - 1];
      if (!last) return;
      whole = last.intersectionRatio >= WHOLE && last.isVisible !== false;
      tell();
      if (whole && last.isVisible === true) onSeen();
    }, options);
    observer.observe(element);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
      machine.stop();
      arming.current = null;
    };
  }, [root, armed, onSeen]);

  // Another subject starts the time again.
  useEffect(() => arming.current?.startOver(), [subject]);
  return armed;
}
