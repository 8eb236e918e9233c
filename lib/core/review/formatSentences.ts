import type { FormatChange } from '../diff/formatChanges.ts';
import { maskedSpans } from '../masking/maskable.ts';
import type { Format } from '../model/draft.ts';
import type { ShownText } from './shownText.ts';

/** How many are told one by one. */
const MOST = 12;
const LONGEST_QUOTE = 48;

const NAMES: Readonly<Record<Format['kind'], string>> = {
  item: 'a list item',
  heading: 'a heading',
  table: 'a table',
  preformatted: 'preformatted',
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  struck: 'struck through',
  code: 'code',
  image: 'an image',
  link: 'a link',
};

/**
 * One sentence a change of format, without words that are masked. Neighbouring lines that became a list, or
 * ceased to be one, are told together.
 */
export function formatSentences(
  changes: readonly FormatChange[],
  body: ShownText,
  name: (href: string) => string,
): string[] {
  const masks = maskedSpans(body.text.length, body.findings);
  const quote = ({ start, end }: { start: number; end: number }): string => {
    if (masks.some((mask) => mask.start < end && start < mask.end)) return 'masked words';
    const words = body.text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (words === '') return 'a place without words';
    return `“${words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).toWellFormed()}…`}”`;
  };
  const sentences = inLists(changes).map((change) => sentenceOf(change, quote, name));
  const rest = sentences.length - MOST;
  return rest > 0 ? [...sentences.slice(0, MOST), `${rest} more changes of format.`] : sentences;
}

type Told = FormatChange | { what: 'list'; lines: number; is: boolean; detail: string | null };

function inLists(changes: readonly FormatChange[]): Told[] {
  const told: Told[] = [];
  for (const change of changes) {
    if (change.what !== 'format' || change.kind !== 'item') {
      told.push(change);
      continue;
    }
    const last = told.at(-1);
    const isSame =
      last?.what === 'list' && last.is === change.is && isNumber(last.detail) === isNumber(change.detail);
    if (isSame) last.lines += 1;
    else told.push({ what: 'list', lines: 1, is: change.is, detail: change.detail });
  }
  return told;
}

const isNumber = (detail: string | null) => /^\w/.test(detail ?? '');

function sentenceOf(
  change: Told,
  quote: (span: { start: number; end: number }) => string,
  name: (href: string) => string,
): string {
  switch (change.what) {
    case 'link-target':
      return `Link target changed: ${quote(change.span)} leads to ${name(change.to)}, and led to ${name(change.from)}.`;
    case 'linked':
      return `New link: ${quote(change.span)} leads to ${name(change.to)}.`;
    case 'unlinked':
      return `No longer a link: ${quote(change.span)}, which led to ${name(change.from)}.`;
    case 'list': {
      const lines = change.lines === 1 ? 'One line is' : `${change.lines} lines are`;
      if (!change.is) return `${lines} no longer in a list.`;
      return `${lines} now in a ${isNumber(change.detail) ? 'numbered' : 'bulleted'} list.`;
    }
    case 'format':
      return `${change.is ? 'Now' : 'No longer'} ${NAMES[change.kind]}: ${quote(change.span)}.`;
    case 'image':
      return counted(change.count, 'An image', 'images', change.is);
    case 'hidden':
      return counted(change.count, 'Text that nobody sees', 'pieces of text that nobody sees', change.is);
  }
}

function counted(count: number, one: string, many: string, is: boolean): string {
  const verb = is ? 'came in' : 'went';
  return count === 1 ? `${one} ${verb}.` : `${count} ${many} ${verb}.`;
}
