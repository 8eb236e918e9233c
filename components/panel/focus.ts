import type { FocusTarget } from './controller.ts';

const selectors: Record<Exclude<FocusTarget, 'leave-field'>, string> = {
  heading: 'h1',
  reason: '.reason input:checked, .reason input',
  note: '.note textarea',
  phrase: '.phrase input',
  editor: '.editor textarea',
  request: '#request',
  draft: '#draft',
  changes: '#changes',
  evidence: '#evidence',
};

export const isTextField = (element: Element | null) =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Leads the focus inside `root`, and brings what it leads to into view. */
export function leadFocus(root: HTMLElement, target: FocusTarget): void {
  if (target === 'leave-field') {
    const field = document.activeElement;
    // The part around the field takes the focus, so that a screen reader stays where it was.
    const around = field?.closest<HTMLElement>('.part') ?? root.querySelector<HTMLElement>('h1');
    around?.focus({ preventScroll: true });
    return;
  }
  const found =
    target === 'reason'
      ? (root.querySelector<HTMLElement>('.reason input:checked') ??
        root.querySelector<HTMLElement>('.reason input'))
      : root.querySelector<HTMLElement>(selectors[target]);
  if (!found) return;
  found.focus({ preventScroll: true });
  const shown = found.closest<HTMLElement>('.reason, .phrase, .note') ?? found;
  shown.scrollIntoView({
    block: target === 'reason' || target === 'note' || target === 'phrase' ? 'nearest' : 'start',
  });
}
