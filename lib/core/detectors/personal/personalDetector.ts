import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import type { FoundEntity } from './foundEntity.ts';

export interface PersonalDetector {
  id: string;
  types: readonly string[];
  /** Finds in a folded text; `label` is the name of the field, where it is one. */
  find(text: string, label?: string): FoundEntity[];
  /** One spelling of a text and of a value, so that the value is in the text wherever it stands there. */
  spelled(text: string): string;
  /** Where the reader may have it from. What is in the record is ours, and grave data of it stays so. */
  knownFrom: readonly ('thread' | 'record')[];
  /** In the sender's signature it is the sender's own, and no more than this. */
  inSignature?: Severity;
}

/** Letters and digits alone: an account stands in the thread also where it is grouped otherwise. */
export function lettersAndDigits(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Judges what was found: it is `info` where the reader has it already. */
export function judgeEntity(
  of: Omit<PersonalDetector, 'find' | 'types'>,
): (input: DetectorInput, text: ScannedText, found: FoundEntity) => Finding {
  const whole = (text: string) => [of.spelled(text)];
  const isHad = ({ known }: DetectorInput, { value }: FoundEntity) =>
    of.knownFrom.some((where) =>
      [...known.values(where, whole)].some((text) => text.includes(of.spelled(value))),
    );
  return (input, text, found) => {
    const { what, severity } = found;
    // What holds nobody up need not be looked for.
    if (isLight(found)) return findingOf(of.id, text, found, severity, `${what}.`);
    if (isHad(input, found))
      return findingOf(of.id, text, found, 'info', `${what} that the reader has already.`);
    if (of.inSignature !== undefined && found.start >= text.signatureStart) {
      return findingOf(of.id, text, found, of.inSignature, `${what} in the signature.`);
    }
    return findingOf(of.id, text, found, severity, `${what} would leave; the thread does not have it.`);
  };
}

/** A detector of personal data that needs nothing but the text to find it. */
export function personalDetector(of: PersonalDetector): Detector {
  const judge = judgeEntity(of);
  return {
    meta: { id: of.id, category: 'personal-data', types: of.types },
    detect: (input) =>
      input.texts.flatMap((text) => of.find(text.text, text.label).map((found) => judge(input, text, found))),
  };
}

function isLight({ severity }: FoundEntity): boolean {
  return severity === 'info' || severity === 'low';
}

/** A finding of personal data in a text. */
export function findingOf(
  detector: string,
  text: ScannedText,
  found: FoundEntity,
  severity: Severity,
  sentence: string,
): Finding {
  return {
    detector,
    type: found.type,
    category: 'personal-data',
    severity,
    score: Math.round(found.score * 100) / 100,
    place: text.placeAt(found.start, found.end),
    sentence,
  };
}
