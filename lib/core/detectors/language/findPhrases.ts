import type { Element, Mark, PhraseBook } from './phrases.ts';
import { isNumber, type Token } from './tokens.ts';

/** Signs that no phrase reaches over. */
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '\n', ',', '(', ')']);

/** The phrases of `book` in `tokens` by concept, in order; of one concept at one place the longest. */
export function findPhrases(book: PhraseBook, tokens: readonly Token[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const phrases = book.anchoredAt(token.word);
    if (phrases === null) continue;
    const wordBefore = tokens[at - 1]?.word ?? '';
    const wordBehind = tokens[at + 1]?.word ?? '';
    for (const { concept, elements, anchor, before, behind } of phrases) {
      // Most end here, by one look at a neighbour.
      if (behind !== null && !behind.has(wordBehind)) continue;
      if (before !== null && !before.has(wordBefore)) continue;
      const to = anchor === elements.length - 1 ? at + 1 : matchFrom(elements, anchor + 1, tokens, at + 1);
      if (to < 0) continue;
      const from = anchor === 0 ? at : matchBack(elements, anchor - 1, tokens, at - 1);
      if (from < 0) continue;
      const list = marks.get(concept);
      if (list === undefined) marks.set(concept, [{ concept, from, to }]);
      else list.push({ concept, from, to });
    }
  }
  for (const [concept, list] of marks)
    if (list.length > 1 && !isInOrder(list)) marks.set(concept, longest(list));
  return marks;
}

function isInOrder(list: readonly Mark[]): boolean {
  for (let index = 1; index < list.length; index += 1) {
    if ((list[index - 1]?.from ?? 0) >= (list[index]?.from ?? 0)) return false;
  }
  return true;
}

function longest(list: Mark[]): Mark[] {
  list.sort((a, b) => a.from - b.from || b.to - a.to);
  return list.filter((mark, index) => mark.from !== list[index - 1]?.from);
}

/** Where the elements from `index` on end when they begin at token `at`; -1 where they don't fit. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.gap > 0) {
    for (let skipped = 0; skipped <= element.gap; skipped += 1) {
      const end = matchFrom(elements, index + 1, tokens, at + skipped);
      if (end >= 0) return end;
      const next = tokens[at + skipped];
      if (next === undefined || STOPS.has(next.word)) return -1;
    }
    return -1;
  }
  if (fits(element, tokens[at])) {
    const end = matchFrom(elements, index + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return element.isOptional ? matchFrom(elements, index + 1, tokens, at) : -1;
}

/** Where the elements up to `index` begin when they end with token `at`; -1 where they don't fit. */
function matchBack(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
): number {
  const element = elements[index];
  if (element === undefined) return at + 1;
  if (element.gap > 0) {
    for (let skipped = 0; skipped <= element.gap; skipped += 1) {
      const from = matchBack(elements, index - 1, tokens, at - skipped);
      if (from >= 0) return from;
      const before = tokens[at - skipped];
      if (before === undefined || STOPS.has(before.word)) return -1;
    }
    return -1;
  }
  if (fits(element, tokens[at])) {
    const from = matchBack(elements, index - 1, tokens, at - 1);
    if (from >= 0) return from;
  }
  return element.isOptional ? matchBack(elements, index - 1, tokens, at) : -1;
}

function fits({ words, stems, isNumber: number }: Element, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (words.has(token.word)) return true;
  if (number && isNumber(token)) return true;
  for (const stem of stems) if (token.word.startsWith(stem)) return true;
  return false;
}
