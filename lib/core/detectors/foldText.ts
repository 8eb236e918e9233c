/** Zero-width characters that may stand between the digits of one number; folded to this one. */
export const ZERO_WIDTH = '\u200b';

const FOLDED =
  /[\u00a0\u00ad\u0660-\u0669\u06f0-\u06f9\u2007\u2010-\u2015\u200b-\u200d\u202f\u2060\u2212\ufeff\uff01-\uff5e]/g;

/**
 * One spelling of characters that look alike, so that detectors need to know ASCII only: full-width forms
 * and Arabic-Indic digits become ASCII, kinds of space and of hyphen become one, zero-width characters
 * become `ZERO_WIDTH`. Each UTF-16 unit becomes exactly one, so that offsets are those of the given text.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, foldUnit);
}

function foldUnit(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  if (unit >= 0x0660 && unit <= 0x0669) return String.fromCharCode(unit - 0x0660 + 0x30);
  if (unit >= 0x06f0 && unit <= 0x06f9) return String.fromCharCode(unit - 0x06f0 + 0x30);
  if (unit === 0x00a0 || unit === 0x2007 || unit === 0x202f) return ' ';
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return '-';
  return ZERO_WIDTH;
}
