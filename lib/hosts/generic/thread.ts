import type { Message } from '../../core/model/context.ts';
import type { Editors } from '../../editors/kit.ts';
import { latestMessages } from './latestMessages.ts';

const MESSAGES = 'article,[role=article],blockquote';
const AUTHOR = '[rel=author],[itemprop=author],[class*=author i],[class*=sender i],header strong,header b';
const LONGEST_MESSAGE = 20_000;

/** The messages that the page shows, or has folded away, around a composer, in the page's order, the latest of them. */
export function readThread(key: Element, editors: Editors): Message[] {
  const { readBlocks, queryThrough, holds, closestThrough, parentThrough } = editors;
  const outside = queryThrough(key.ownerDocument, MESSAGES).filter((element) => {
    const around = parentThrough(element);
    const isInside = around !== null && closestThrough(around, MESSAGES) !== null;
    return !holds(element, key) && !holds(key, element) && !isInside;
  });
  return latestMessages(outside, key).flatMap((element) => {
    const text = readBlocks(messageBody(element), 'as-it-stands').text.trim().slice(0, LONGEST_MESSAGE);
    const author = element.querySelector(AUTHOR)?.textContent?.trim() || null;
    const time = element.querySelector('time');
    // As the page words it: that is what a person finds again.
    const at = time?.textContent?.trim() || (time?.getAttribute('datetime') ?? null);
    return text === '' ? [] : [{ author, at, text }];
  });
}

/** A message without its header, where it has one and exactly one thing beside it. */
function messageBody(element: Element): Element {
  const parts = [...element.children].filter(({ tagName }) => tagName !== 'HEADER' && tagName !== 'FOOTER');
  const [only] = parts;
  return only !== undefined && parts.length === 1 && element.children.length > 1 ? only : element;
}
