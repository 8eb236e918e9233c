import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import { plainParts, plainWords } from '../words/plainWords.ts';
import { reachesClient } from './spoken.ts';

const META = {
  id: 'leftover',
  category: 'leftover',
  types: ['TEMPLATE_LEFTOVER', 'MACHINE_LEFTOVER', 'EMPTY_CITATION'],
} as const;

/** What templates of mail and CRM tools put where a value should come. */
const TEMPLATES: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}/g,
  new RegExp(`\\{${plainParts('value-name')}(?:[ _.-]?[a-z]{2,12})?\\}`, 'giu'),
  /\$\{[^{}\n]{1,60}\}/g,
  /<%[^%\n]{1,60}%>/g,
  /%%[\w .-]{1,40}%%|(?<![\w%])%[A-Z][A-Z_]{2,30}%/g,
  /\*\|[A-Z0-9_:]{2,40}\|\*/g,
  new RegExp(`\\[(?:${plainParts('placeholder')}|x{2,})(?:['’]s)?(?:[ _-][^[\\]\\n]{0,40})?\\]`, 'giu'),
  /<(?:your|client|customer|recipient|company|first|last|insert|name|date|amount)[ _-]?[a-z _-]{0,30}>/gi,
  new RegExp(
    `(?<=${plainWords('greets')}[ ,])(?:undefined|null|nan|none|\\[object object\\])(?![\\p{L}\\p{N}_])`,
    'giu',
  ),
  /\b(?:undefined|NaN|\[object Object\])\b(?=[,.!]?\s)/g,
  /\bX{4,}\b|_{5,}(?!\s*\n)/g,
  /\blorem ipsum\b/gi,
];
/** Marks of citations that point at nothing the reader can see. */
const CITATIONS =
  /【[^】\n]{1,40}】|\bturn\d+(?:search|view|news|file)\d+|:?contentReference\[oaicite:[^\]\n]{0,20}\]|\boaicite\b|\[(?:citation needed|source\??|cite)\]|\[\d{1,2}†[^\]\n]{0,30}\]/gi;

/** What a machine or a template left behind. Code between backticks or fences is meant as it stands. */
export const leftover: Detector = {
  meta: META,
  detect(input) {
    const isLow = !reachesClient(input);
    return input.texts.flatMap((text) =>
      inText(text).map((finding): Finding => (isLow ? { ...finding, severity: 'low' } : finding)),
    );
  },
};

function inText(text: ScannedText): Finding[] {
  const code = codeRanges(text.text);
  const isCode = (at: number) => code.some(({ start, end }) => at >= start && at < end);
  const found: Finding[] = [];
  const add = (type: (typeof META.types)[number], start: number, end: number) => {
    const isTaken = found.some(
      ({ place }) => 'span' in place && place.span.start < end && start < place.span.end,
    );
    if (isCode(start) || isTaken) return;
    found.push({
      detector: META.id,
      type,
      category: META.category,
      severity: 'medium',
      score: 0.9,
      place: text.placeAt(start, end),
      sentence: SENTENCES[type],
    });
  };
  if (/[{[%<$*_]|undefined|null|nan|none|xxxx|lorem/i.test(text.text)) {
    for (const template of TEMPLATES) {
      for (const match of text.text.matchAll(template))
        add('TEMPLATE_LEFTOVER', match.index, match.index + match[0].length);
    }
  }
  for (const match of text.text.matchAll(CITATIONS))
    add('EMPTY_CITATION', match.index, match.index + match[0].length);
  const { prose } = text;
  for (const mark of prose.marks('leftover')) {
    const { start, end } = prose.spanOf(mark);
    if (!prose.isInQuotes(mark.from) && prose.sentenceOf(mark.from)?.isQuoted !== true)
      add('MACHINE_LEFTOVER', start, end);
  }
  return found;
}

const SENTENCES: Readonly<Record<(typeof META.types)[number], string>> = {
  TEMPLATE_LEFTOVER: 'A place of a template was not filled in.',
  MACHINE_LEFTOVER: 'A machine speaks here to whoever asked it, and not to the reader.',
  EMPTY_CITATION: 'It cites something that the reader cannot see.',
};

function codeRanges(text: string): { start: number; end: number }[] {
  if (!text.includes('`')) return [];
  return Array.from(text.matchAll(/```[\s\S]{0,8000}?```|`[^`\n]{1,200}`/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
