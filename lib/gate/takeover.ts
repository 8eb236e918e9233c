/**
 * Said on a window by a gate that begins there, with no data. Who already guards that window answers by
 * cancelling it; the orphan of an earlier version of the extension goes instead.
 */
export const ARRIVAL = 'countersign:gate';

/** Tells a window that a gate begins there. True where another one guards it and stays. */
export function announce(view: Window): boolean {
  return !view.dispatchEvent(new CustomEvent(ARRIVAL, { cancelable: true }));
}

/**
 * True for a window that a page made to write in: an iframe of the same origin with no address of its own
 * (about:blank, srcdoc). The gate of the page around it guards it, since its Send stands out there.
 */
export function isPartOfParent(view: Window): boolean {
  try {
    const frame = view.frameElement;
    return frame !== null && isBlankFrame(frame);
  } catch (error) {
    // A parent of another origin: the browser refuses to tell.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** True for an iframe with no address of its own. */
export function isBlankFrame(frame: Element): boolean {
  const address = frame.getAttribute('src') ?? '';
  return frame.hasAttribute('srcdoc') || /^(?:|about:.*|javascript:.*)$/i.test(address.trim());
}
