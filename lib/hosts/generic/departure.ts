import type { Editors } from '../../editors/kit.ts';

const LIVE = '[role=alert],[role=status],[aria-live=polite],[aria-live=assertive],output';
const GONE_OUT =
  /\b(?:sent|saved|submitted|posted|published|updated|delivered|scheduled|queued|created|added|thank you)\b/i;
const FAILED = /\b(?:not|n['’]t|fail(?:ed|ure)?|error|invalid|unable|required|missing|draft)\b/i;

/** What a page looked like before a replay, for seeing afterwards that the draft left. */
export interface Departure {
  hasLeft(): boolean;
}

/**
 * Remembers what stands there now. The draft has left once the composer is gone or hidden, its words are
 * gone, the page's address is another, or a live region says so that did not before.
 */
export function watchDeparture(key: Element, words: () => string, { queryThrough }: Editors): Departure {
  const document = key.ownerDocument;
  const address = document.location.href;
  const hadWords = words() !== '';
  const wasShown = key.checkVisibility();
  const said = new Map(queryThrough(document, LIVE).map((region) => [region, region.textContent]));
  const announced = () =>
    queryThrough(document, LIVE).some((region) => {
      const text = region.textContent ?? '';
      return text !== said.get(region) && GONE_OUT.test(text) && !FAILED.test(text);
    });
  return {
    hasLeft: () =>
      !key.isConnected ||
      document.location.href !== address ||
      (hadWords && words() === '') ||
      (wasShown && !key.checkVisibility()) ||
      announced(),
  };
}
