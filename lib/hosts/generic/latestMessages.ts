const { DOCUMENT_POSITION_FOLLOWING: FOLLOWING, DOCUMENT_POSITION_DISCONNECTED: DISCONNECTED } = Node;

/** As many messages of a thread are read. */
const MOST_MESSAGES = 20;

/**
 * Of the elements of a thread's messages, in the page's order, the 20 latest, in that order: the last ones, or the
 * first ones where one writes above them all, as tools have it that show the newest first.
 */
export function latestMessages(messages: readonly Element[], composer: Element): Element[] {
  const place = messages[0] === undefined ? 0 : composer.compareDocumentPosition(messages[0]);
  const isAbove = (place & (FOLLOWING | DISCONNECTED)) === FOLLOWING;
  return isAbove ? messages.slice(0, MOST_MESSAGES) : messages.slice(-MOST_MESSAGES);
}
