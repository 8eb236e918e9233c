import { maskedSpans } from '../masking/maskable.ts';
import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import { shownBeside } from './shownText.ts';

/** A longer target is cut in the middle: its host and its end tell it apart. UTF-16 units. */
const LONGEST = 72;
const END = 16;

/** How each link target reads: without `https://`, cut to a line, and with what is masked left out. */
export function targetNames(
  hrefs: readonly string[],
  draft: Draft,
  context: Context,
): (href: string) => string {
  const known = [...new Set(hrefs)];
  const shown = known.map((href) => cut(href.replace(/^https?:\/\/|^mailto:/, '')));
  const all = shownBeside(shown.join('\n'), draft, context);
  const masks = maskedSpans(all.text.length, all.findings);
  let text = '';
  let from = 0;
  for (const { start, end } of masks) {
    text += `${all.text.slice(from, start)}…`;
    from = end;
  }
  const names = `${text}${all.text.slice(from)}`.split('\n');
  const byHref = new Map(known.map((href, index) => [href, names[index] ?? '…']));
  return (href) => byHref.get(href) ?? '…';
}

function cut(target: string): string {
  const line = target.replace(/\s+/g, ' ').replace(/\/$/, '');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST - END).toWellFormed()}…${line.slice(-END).toWellFormed()}`;
}
