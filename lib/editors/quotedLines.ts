/** In plain text a quoted line begins with this (RFC 3676, section 4.5). */
const QUOTE_MARK = /^>+ ?/;

/** Splits plain text into what was written and what is quoted. Quoted lines lose their marks. */
export function splitQuoted(text: string): { own: string; quoted: string } {
  if (!text.includes('>')) return { own: text, quoted: '' };
  const lines = text.split('\n');
  return {
    own: lines.filter((line) => !QUOTE_MARK.test(line)).join('\n'),
    quoted: lines
      .filter((line) => QUOTE_MARK.test(line))
      .map((line) => line.replace(QUOTE_MARK, ''))
      .join('\n'),
  };
}
