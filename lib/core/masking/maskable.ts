import type { Finding } from '../model/finding.ts';
import { spanOf } from '../model/spanOf.ts';

/** Numbers that are as good as money in anybody's hands: masked also where the reader has them already. */
const SECRET_TYPES: readonly string[] = ['CREDIT_CARD'];

/**
 * Whether the words of a finding are masked.
 *
 * - Credentials and card numbers: always. Nobody needs to read one to judge the text, and whoever stands
 *   behind the screen should not either.
 * - Other personal data: where the reader does not have it already (above `low`). What stands in the thread,
 *   belongs to the people of the draft or to a mailbox of a function stays legible, since whether it is the
 *   right one is what has to be judged.
 * - Money and everything else: never. It is what the question is about.
 */
export function isMasked(finding: Finding): boolean {
  if (finding.category === 'credential' || SECRET_TYPES.includes(finding.type)) return true;
  return finding.category === 'personal-data' && finding.severity !== 'info' && finding.severity !== 'low';
}

/** A range of a text to mask, with the index of its finding. */
export interface MaskedSpan {
  start: number;
  end: number;
  type: string;
  finding: number;
}

/**
 * The ranges of a text of `length` to mask, in order and without overlap. `findings` must be those of that
 * text alone; a span that does not fit it is left out, since what stands there is not what was found.
 */
export function maskedSpans(length: number, findings: readonly Finding[]): MaskedSpan[] {
  const spans = findings
    .flatMap((finding, index) => {
      const span = isMasked(finding) ? spanOf(finding.place) : null;
      if (span === null) return [];
      const { start, end } = span;
      return start < end && end <= length ? [{ start, end, type: finding.type, finding: index }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: MaskedSpan[] = [];
  for (const span of spans) {
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  }
  return apart;
}
