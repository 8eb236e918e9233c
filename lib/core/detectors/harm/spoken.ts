import type { Finding, FindingCategory, FindingDetail, Severity } from '../../model/finding.ts';
import type { DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { ScannedText } from '../scannedText.ts';

/** What a detector makes of one phrase. */
export interface Judged {
  mark: Pick<Mark, 'from' | 'to' | 'begin'>;
  type: string;
  severity: Severity;
  score: number;
  sentence: string;
  detail?: FindingDetail;
}

const RANK: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

/** The texts of a draft that are written for people: subject and body, not the fields of a record. */
export function spokenTexts({ texts }: DetectorInput): readonly ScannedText[] {
  return texts.filter((text) => {
    const { part } = text.placeAt(0, 0);
    return part === 'subject' || part === 'body';
  });
}

/** True where somebody outside the house reads the text. */
export function reachesClient({ draft }: DetectorInput): boolean {
  return draft.visibility === 'client';
}

/** One finding a sentence: the gravest of what was judged in it, the earlier one where two are alike. */
export function worstOfSentences(
  detector: { id: string; category: FindingCategory },
  text: ScannedText,
  judged: readonly Judged[],
): Finding[] {
  const prose: Prose = text.prose;
  const worst = new Map<number, Judged>();
  for (const one of judged) {
    const sentence = prose.sentenceOf(one.mark.from)?.from ?? -1;
    const before = worst.get(sentence);
    if (before === undefined || RANK.indexOf(one.severity) > RANK.indexOf(before.severity)) {
      worst.set(sentence, one);
    }
  }
  return [...worst.values()].map(({ mark, type, severity, score, sentence, detail }) => {
    const { start, end } = prose.spanOf(mark);
    return {
      detector: detector.id,
      type,
      category: detector.category,
      severity,
      score,
      place: text.placeAt(start, end),
      sentence,
      ...(detail === undefined ? {} : { detail }),
    };
  });
}
