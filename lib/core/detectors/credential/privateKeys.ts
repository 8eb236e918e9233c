import type { FoundSecret } from './found.ts';

/** The header of RFC 7468 and of OpenPGP (RFC 9580). */
const HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const FOOTER = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
/** What stands between header and footer: base64 and header lines, also when line breaks became `\n` in JSON. */
const CONTENT = /(?:[A-Za-z0-9+/=:,.\s-]|\\[rn])*/y;
/** Less than this is an example of the form, and no key. */
const LEAST = 40;
const MOST = 20_000;

/** Private keys in their textual form, with or without the closing line. */
export function findPrivateKeys(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  let read = 0;
  for (const header of text.matchAll(HEADER)) {
    if (header.index < read) continue;
    const begin = header.index + header[0].length;
    const close = text.indexOf('-----END ', begin);
    const end = close >= 0 && close - begin <= MOST ? endOfFooter(text, close) : endOfContent(text, begin);
    read = end;
    const content = text.slice(begin, end).replace(/-----END.*$/, '');
    if (content.replace(/[^A-Za-z0-9+/=]/g, '').length < LEAST) continue;
    found.push({ start: header.index, end, what: 'A private key', severity: 'critical', score: 1 });
  }
  return found;
}

function endOfFooter(text: string, at: number): number {
  FOOTER.lastIndex = at;
  return FOOTER.test(text) ? FOOTER.lastIndex : at;
}

function endOfContent(text: string, begin: number): number {
  CONTENT.lastIndex = begin;
  const content = CONTENT.exec(text)?.[0] ?? '';
  return begin + Math.min(content.length, MOST);
}
