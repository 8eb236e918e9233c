import type { Finding } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { ScannedText } from '../scannedText.ts';
import { alone } from '../words/plainWords.ts';
import { reachesClient, spokenTexts } from './spoken.ts';

const META = {
  id: 'attachment',
  category: 'attachment',
  types: ['ATTACHMENT_MISSING', 'ATTACHMENT_MISMATCH'],
} as const;

const FILE =
  /(?<![\p{L}\p{N}_./\\@-])[\p{L}\p{N}_][\p{L}\p{N}_.()-]{0,80}\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|zip|png|jpe?g|gif|vsdx?|msg|eml|ics|rtf|odt|ods|json|xml|log|mp4|mov)(?![\p{L}\p{N}])/giu;
/** By their number. */
const COUNTS = ([2, 3, 4, 5, 6] as const).map((count) => [count, alone(`count-${count}`)] as const);
const FILES = alone('file');
const NOTHING = alone('nothing');

/** Texts that speak of an attachment that is not there, or of another one than is there. */
export const attachment: Detector = {
  meta: META,
  detect(input) {
    const { draft } = input;
    if (draft.kind === 'record-update' || draft.kind === 'action' || !reachesClient(input)) return [];
    return spokenTexts(input)
      .flatMap((text) => inText(input, text))
      .slice(0, 3);
  },
};

function inText({ draft }: DetectorInput, text: ScannedText): Finding[] {
  const { prose } = text;
  const marks = prose
    .marks('attach')
    .filter((mark) => !prose.isWithin(mark, 'attach-talk'))
    .filter((mark) => !['deny', 'ask', 'if', 'quoted', 'past', 'others'].includes(prose.stance(mark, true)))
    .filter((mark) => !isNothing(prose, mark));
  const first = marks[0] ?? sentFile(text);
  if (first === undefined) return [];
  const sentence = prose.sentenceOf(first.from);
  const { start, end } = prose.spanOf(first);
  if (draft.attachments.length === 0) {
    return [
      finding(
        'ATTACHMENT_MISSING',
        text.placeAt(start, end),
        'It speaks of an attachment, and none is there.',
      ),
    ];
  }
  if (sentence === null) return [];
  const names = draft.attachments.map(({ name }) => name.toLowerCase());
  const whole = prose.spanOf(sentence);
  for (const file of prose.text.slice(whole.start, whole.end).matchAll(FILE)) {
    if (names.some((name) => name === file[0].toLowerCase() || name.endsWith(file[0].toLowerCase())))
      continue;
    const at = whole.start + file.index;
    return [
      finding(
        'ATTACHMENT_MISMATCH',
        text.placeAt(at, at + file[0].length),
        'It names a file, and another one is attached.',
      ),
    ];
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = prose.tokens[at]?.word ?? '';
    const spelled = COUNTS.find(([, words]) => words.test(word))?.[0];
    const count = spelled ?? (/^[2-9]$/.test(word) ? Number(word) : null);
    const next = [prose.tokens[at + 1]?.word ?? '', prose.tokens[at + 2]?.word ?? ''];
    if (count === null || count <= draft.attachments.length || !next.some((one) => FILES.test(one))) continue;
    const span = prose.spanOf({ from: at, to: at + 2 });
    return [
      finding(
        'ATTACHMENT_MISMATCH',
        text.placeAt(span.start, span.end),
        'It speaks of more files than are attached.',
      ),
    ];
  }
  return [];
}

/** "Attached you'll find nothing new": what is said to be there is nothing. */
function isNothing(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from) ?? mark;
  const after = prose.tokens.slice(mark.to, sentence.to).map(({ word }) => word);
  const sign = after.findIndex((word) => /^[,;:]$/.test(word));
  return (sign < 0 ? after : after.slice(0, sign)).some((word) => NOTHING.test(word));
}

/** "I'm sending you report.pdf" speaks of an attachment by its name. */
function sentFile({ prose }: ScannedText): Mark | undefined {
  return prose.marks('attach-send').find((mark) => {
    const sentence = prose.sentenceOf(mark.from);
    if (sentence === null || ['deny', 'ask', 'if', 'quoted'].includes(prose.stance(mark, true))) return false;
    const { start, end } = prose.spanOf(sentence);
    return prose.text.slice(start, end).search(FILE) >= 0;
  });
}

function finding(type: string, place: Finding['place'], sentence: string): Finding {
  return {
    detector: META.id,
    type,
    category: META.category,
    severity: 'medium',
    score: 0.85,
    place,
    sentence,
  };
}
