import { splitQuoted } from './quotedLines.ts';
import { isTextField } from './textField.ts';

/**
 * What was written in a field or an editing host, without the quoted part: plain, for counting and
 * comparing, not for reading. A fraction of the cost of `read`.
 */
export function wordsOf(element: Element): string {
  if (isTextField(element)) return splitQuoted(element.value).own;
  const text = element.querySelector('blockquote') === null ? (element.textContent ?? '') : unquoted(element);
  // Editors turn a space into a hard one and back as the caret passes.
  return text.replaceAll('\u00a0', ' ');
}

function unquoted(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (node.nodeName === 'BLOCKQUOTE' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
  }
  return text;
}
