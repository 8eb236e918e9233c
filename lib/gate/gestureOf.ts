import { type HeldGesture, SUBMIT_CALL } from './host.ts';

/** A submit this soon after a press is the person's, in milliseconds. */
const BY_HAND = 1000;

const KINDS: Record<string, HeldGesture['kind']> = {
  keydown: 'key',
  submit: 'submit',
  [SUBMIT_CALL]: 'script',
};

/**
 * What is needed of an event to do it again. A `submit` is trusted also where a script asked for it, so the
 * last press of the person's hand decides.
 */
export function gestureOf(event: Event, lastPress: number, now: number): HeldGesture {
  const kind = KINDS[event.type] ?? 'click';
  const target = event.composedPath()[0] as Node | undefined;
  return {
    kind,
    trusted: event.isTrusted && (kind !== 'submit' || now - lastPress < BY_HAND),
    key: kind === 'key' ? (event as KeyboardEvent).key : null,
    target: target?.nodeType === Node.ELEMENT_NODE ? (target as Element) : null,
    submitter: (event as SubmitEvent).submitter ?? null,
  };
}
