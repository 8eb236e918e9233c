import { foldText } from '../../detectors/foldText.ts';

/** A text as phrases are looked for in it: lower case, one kind of space and hyphen, one space between words. */
export function phraseText(text: string): string {
  return foldText(text).replaceAll('\u200b', '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** True where `phrase` stands in `text` (both made by `phraseText`), and no word is cut by it. */
export function standsIn(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const cutsBefore = isWordUnit(phrase.charAt(0)) && isWordUnit(text.charAt(at - 1));
    const cutsAfter = isWordUnit(phrase.charAt(phrase.length - 1)) && isWordUnit(text.charAt(end));
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}
