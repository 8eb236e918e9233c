import { diffArrays } from 'diff';

/** Replace `[start, end)` of the old text, in UTF-16 units, with `insert`. */
export interface TextChange {
  start: number;
  end: number;
  insert: string;
}

/** Beyond this many edited lines, or words in a stretch of lines, the stretch counts as replaced whole. */
const MOST_EDITS = 400;
const TOKENS = /\n|[^\S\n]+|[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]/gu;
/** Made at the first use: whoever starts up mostly compares nothing. */
let graphemes: Intl.Segmenter | undefined;

/**
 * The changes that turn `before` into `after`, in order and not touching one another. Each is as small as a
 * person would make it: whole lines come and go as lines, words as words, and what old and new word begin or
 * end with stays. No change cuts a grapheme (UAX 29) in two. A line that comes in stands behind the one above
 * it, and one that goes takes the line feed above it along, so that what follows keeps the form of its block.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const old = linesOf(before);
  const young = linesOf(after);
  return compare(old, young)
    .flatMap((stretch) =>
      changesOfStretch(before, after, old, young, {
        start: startOf(old, stretch.start, before),
        end: startOf(old, stretch.end, before),
        from: startOf(young, stretch.from, after),
        to: startOf(young, stretch.to, after),
      }),
    )
    .map((change) => asPeopleDo(before, change));
}

interface Token {
  text: string;
  start: number;
}

/** What differs: old tokens `[start, end)` against new tokens `[from, to)`; or the same in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

function startOf(tokens: readonly Token[], index: number, text: string): number {
  return tokens[index]?.start ?? text.length;
}

/** Every line but the last with its line feed. */
function linesOf(text: string): Token[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let start = 0;
  return lines.map((line) => {
    const token = { text: line, start };
    start += line.length;
    return token;
  });
}

function tokensOf(text: string, start: number, end: number): Token[] {
  return Array.from(text.slice(start, end).matchAll(TOKENS), (match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

function compare(old: readonly Token[], young: readonly Token[]): Stretch[] {
  const most = Math.min(old.length, young.length);
  let head = 0;
  while (head < most && old[head]?.text === young[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)?.text === young.at(-1 - tail)?.text) tail += 1;
  const whole = { start: head, end: old.length - tail, from: head, to: young.length - tail };
  if (whole.start === whole.end && whole.from === whole.to) return [];
  if (whole.start === whole.end || whole.from === whole.to) return [whole];
  const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text);
  const parts = diffArrays(
    words(old.slice(whole.start, whole.end)),
    words(young.slice(whole.from, whole.to)),
    {
      maxEditLength: MOST_EDITS,
    },
  );
  if (parts === undefined) return [whole];
  const stretches: Stretch[] = [];
  let [at, to] = [whole.start, whole.from];
  for (const { added, removed, count } of parts) {
    const last = stretches.at(-1);
    const open = last?.end === at && last.to === to ? last : { start: at, end: at, from: to, to };
    if ((added || removed) && open !== last) stretches.push(open);
    if (!added) at += count;
    if (!removed) to += count;
    if (removed) open.end = at;
    if (added) open.to = to;
  }
  return stretches;
}

/** Lines that have a counterpart are compared word by word; as many as there were, each with its own. */
function changesOfStretch(
  before: string,
  after: string,
  old: readonly Token[],
  young: readonly Token[],
  { start, end, from, to }: Stretch,
): TextChange[] {
  if (start === end || from === to) return [{ start, end, insert: after.slice(from, to) }];
  const olds = old.filter((line) => line.start >= start && line.start < end);
  const youngs = young.filter((line) => line.start >= from && line.start < to);
  const pairs =
    olds.length === youngs.length
      ? olds.map((line, index): Stretch => {
          const other = youngs[index] ?? line;
          return {
            start: line.start,
            end: line.start + line.text.length,
            from: other.start,
            to: other.start + other.text.length,
          };
        })
      : [{ start, end, from, to }];
  return pairs.flatMap((pair) => changesInWords(before, after, pair));
}

function changesInWords(before: string, after: string, lines: Stretch): TextChange[] {
  const old = tokensOf(before, lines.start, lines.end);
  const young = tokensOf(after, lines.from, lines.to);
  return compare(old, young).map(({ start, end, from, to }) =>
    trimmed(before, {
      start: old[start]?.start ?? lines.end,
      end: old[end]?.start ?? lines.end,
      insert: after.slice(young[from]?.start ?? lines.to, young[to]?.start ?? lines.to),
    }),
  );
}

/** Without the graphemes that both sides begin and end with. */
function trimmed(before: string, { start, end, insert }: TextChange): TextChange {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const old = Array.from(graphemes.segment(before.slice(start, end)), ({ segment }) => segment);
  const young = Array.from(graphemes.segment(insert), ({ segment }) => segment);
  const most = Math.min(old.length, young.length);
  let head = 0;
  while (head < most && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  return {
    start: start + old.slice(0, head).join('').length,
    end: end - old.slice(old.length - tail).join('').length,
    insert: young.slice(head, young.length - tail).join(''),
  };
}

/**
 * The same change, said as a person makes it: whole lines are put in at the end of the line above, and taken
 * out with the line feed before them. Quote marks tell which of two lines a new one belongs to.
 */
function asPeopleDo(before: string, change: TextChange): TextChange {
  const { start, end, insert } = change;
  if (start === 0 || before[start - 1] !== '\n') return change;
  if (start < end && insert === '' && before[end - 1] === '\n') {
    return { start: start - 1, end: end - 1, insert };
  }
  if (start < end || !insert.endsWith('\n')) return change;
  const above = quoteMark(before.slice(before.lastIndexOf('\n', start - 2) + 1, start));
  const below = quoteMark(before.slice(start));
  const mark = quoteMark(insert);
  if (mark !== above && mark === below) return change;
  return { start: start - 1, end: start - 1, insert: `\n${insert.slice(0, -1)}` };
}

function quoteMark(line: string): string {
  return /^(?:> ?)*/.exec(line)?.[0] ?? '';
}
