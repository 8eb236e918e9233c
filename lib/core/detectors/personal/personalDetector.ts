import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import type { FoundEntity } from './foundEntity.ts';

export interface PersonalDetector {
  id: string;
  types: readonly string[];
  /** Finds in a folded text; `label` is the name of the field, where it is one. */
  find(text: string, label?: string): FoundEntity[];
  /** Where the reader may have it from. What is in the record is ours, and grave data of it stays so. */
  knownFrom: readonly ('thread' | 'record')[];
  /** In the sender's signature it is the sender's own, and no more than this. */
  inSignature?: Severity;
}

/** A detector of personal data: what it finds is `info` where the reader has it already. */
export function personalDetector({ id, types, find, knownFrom, inSignature }: PersonalDetector): Detector {
  const extract = (text: string) => find(text).map(({ value }) => value);
  const isKnown = ({ known }: DetectorInput, { value }: FoundEntity) =>
    knownFrom.some((where) => known.values(where, extract).has(value));
  const judged = (input: DetectorInput, text: ScannedText, found: FoundEntity): Finding => {
    const isOwn = inSignature !== undefined && found.start >= text.signatureStart;
    const mayHold = found.severity !== 'info' && found.severity !== 'low';
    const isHad = found.severity !== 'info' && isKnown(input, found);
    return {
      detector: id,
      type: found.type,
      category: 'personal-data',
      severity: isHad ? 'info' : isOwn && mayHold ? inSignature : found.severity,
      score: found.score,
      place: text.placeAt(found.start, found.end),
      sentence: sentenceOf(found, isHad, isOwn && mayHold),
    };
  };
  return {
    meta: { id, category: 'personal-data', types },
    detect: (input) =>
      input.texts.flatMap((text) => find(text.text, text.label).map((found) => judged(input, text, found))),
  };
}

function sentenceOf({ what, severity }: FoundEntity, isHad: boolean, isOwn: boolean): string {
  if (isHad) return `${what} that the reader has already.`;
  if (isOwn) return `${what} in the signature; the thread does not have it.`;
  return severity === 'info' || severity === 'low'
    ? `${what}.`
    : `${what} would leave; the thread does not have it.`;
}
