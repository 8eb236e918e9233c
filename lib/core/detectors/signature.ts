import { plainParts } from './words/plainWords.ts';

const CLOSING = new RegExp(`^(?:--|${plainParts('closing')}|cordialement)[ ,.!]*$`, 'iu');

/** A signature is short: a closing line further from the end belongs to the text. */
const LINES = 14;

/**
 * Where the sender's signature begins: the last line near the end that closes a letter ("Kind regards,"),
 * or the mail delimiter "-- " of RFC 3676. The text's length where there is none. Offset in UTF-16 units.
 */
export function signatureStart(text: string): number {
  let end = text.length;
  for (let line = 0; line < LINES && end > 0; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end - start <= 48 && CLOSING.test(text.slice(start, end).trim())) return start;
    end = start - 1;
  }
  return text.length;
}
