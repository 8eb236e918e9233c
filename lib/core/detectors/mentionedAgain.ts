import type { Finding, FindingPlace } from '../model/finding.ts';
import { spanOf } from '../model/spanOf.ts';
import type { ScannedText } from './scannedText.ts';

/** So many values are looked for again: a draft has few, and a hostile one must not cost more for having thousands. */
const MOST_VALUES = 100;
/** A shorter one may stand elsewhere by chance, as a PIN does in a year. */
const LEAST_LENGTH = 5;
/** These find their other mentions themselves, by more than the same spelling. */
const BY_WORDS: readonly string[] = ['PERSON', 'LOCATION', 'DATE_TIME'];

/**
 * What was found once and stands elsewhere in the draft with nothing beside it that names it: the same finding there.
 * Where that is a finding already, `withoutOverlaps` leaves one of the two.
 */
export function mentionedAgain(findings: readonly Finding[], texts: readonly ScannedText[]): Finding[] {
  const textAt = new Map(texts.map((text) => [partOf(text.placeAt(0, 0)), text.text]));
  const values = new Map<string, Finding>();
  for (const finding of findings) {
    const span = spanOf(finding.place);
    if (!isLookedFor(finding) || span === null || values.size >= MOST_VALUES) continue;
    const value = textAt.get(partOf(finding.place))?.slice(span.start, span.end) ?? '';
    if (value.length >= LEAST_LENGTH && !values.has(value)) values.set(value, finding);
  }
  const taken = new Set(findings.map(({ place }) => placeKey(place)));
  return texts.flatMap((text) =>
    [...values].flatMap(([value, finding]) =>
      placesOf(value, text)
        .filter((place) => !taken.has(placeKey(place)))
        .map((place) => ({ ...finding, place })),
    ),
  );
}

function isLookedFor({ category, type }: Finding): boolean {
  return category === 'credential' || (category === 'personal-data' && !BY_WORDS.includes(type));
}

/** Where a value stands by itself, not in the middle of a word or a number. */
function placesOf(value: string, text: ScannedText): FindingPlace[] {
  const places: FindingPlace[] = [];
  for (let at = text.text.indexOf(value); at >= 0; at = text.text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const around = text.text.slice(Math.max(0, at - 1), at) + text.text.slice(end, end + 1);
    if (!/[\p{L}\p{N}_]/u.test(around)) places.push(text.placeAt(at, end));
  }
  return places;
}

function partOf(place: FindingPlace): string {
  return 'index' in place ? `${place.part} ${place.index}` : place.part;
}

function placeKey(place: FindingPlace): string {
  const span = spanOf(place);
  return `${partOf(place)} ${span?.start ?? ''} ${span?.end ?? ''}`;
}
