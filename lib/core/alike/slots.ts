import { findDates } from '../detectors/claims/dates.ts';
import type { Span } from '../model/text.ts';

/** What may differ between two drafts that are asked about once. */
export type SlotKind = 'name' | 'reference' | 'date' | 'time';

export interface TextSlot extends Span {
  kind: SlotKind;
}

/** What a draft's slots are told by, all of it known apart from its words. */
export interface OwnWords {
  /** Words of the names of the people whom it goes to, in lower case. */
  names: ReadonlySet<string>;
  /** The numbers under which the tool knows the work. */
  references: readonly string[];
}

/** How long the line of a greeting may be, in UTF-16 units. */
const GREETING = 60;
const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
/** One to three opening words, of which only the first may be large, and one to four names. */
const GREETING_LINE = new RegExp(
  `^(\\p{L}+(?: \\p{Ll}[\\p{L}']*){0,2} )(${CAPITAL}(?: ${CAPITAL}){0,3})(?=[,!:.–-]?$)`,
  'u',
);
const WEEKDAY =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/giu;
const TIME = /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\b\.?)?(?![\d:])/gi;

/**
 * Where a text has words that are different in every copy of it: the name in its greeting, where that is one of
 * the people it goes to; the number of the work itself; days and times. In order, none over another.
 */
export function slotsIn(text: string, own: OwnWords): TextSlot[] {
  const found: TextSlot[] = [];
  const add = (kind: SlotKind, start: number, end: number) => {
    if (!found.some((slot) => slot.start < end && start < slot.end)) found.push({ kind, start, end });
  };
  const greeting = greetedName(text, own.names);
  if (greeting !== null) add('name', greeting.start, greeting.end);
  for (const reference of own.references) {
    for (const start of placesOf(text, reference)) add('reference', start, start + reference.length);
  }
  for (const { start, end } of findDates(text))
    add('date', start, text.charAt(end - 1) === '.' ? end - 1 : end);
  for (const [kind, form] of [
    ['date', WEEKDAY],
    ['time', TIME],
  ] as const) {
    for (const match of text.matchAll(form)) add(kind, match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The name in the first line, where each word of it is known to be one of the people's. */
function greetedName(text: string, names: ReadonlySet<string>): Span | null {
  const start = text.length - text.trimStart().length;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
  const match = line.length > GREETING ? null : GREETING_LINE.exec(line);
  const [, opening, name] = match ?? [];
  if (opening === undefined || name === undefined) return null;
  const words = name.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (words.length === 0 || !words.every((word) => names.has(word))) return null;
  return { start: start + opening.length, end: start + opening.length + name.length };
}

/** Where a number stands by itself in a text. */
function placesOf(text: string, reference: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + reference.length);
    if (!/[\p{L}\p{N}]/u.test(around)) places.push(at);
  }
  return places;
}
