/** What editors and readings put between words as they please: white space, and the spaces of no width that hold a caret. */
const BLANKS = /[\s\u00a0\u200b\u2060\ufeff]+/g;

/**
 * Whether an editor's model holds the words that were read off its document. Line by line, with blank lines and
 * white space left aside: a cell is a line to one and a part of a line to the other.
 */
export function holdsSameWords(model: readonly string[], read: string): boolean {
  return spelt(model.join('\n')) === spelt(read);
}

function spelt(text: string): string {
  return text
    .split(/[\n\t]/)
    .map((line) => line.replace(BLANKS, ''))
    .filter((line) => line !== '')
    .join('\n');
}
