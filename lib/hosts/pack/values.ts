import type { Value } from '../../core/model/packPlace.ts';
import type { Kit } from '../generic/guide.ts';
import type { Sight } from './sight.ts';

/** As much of a text as a pattern is applied to, in UTF-16 units. */
const LONGEST = 500;

/** What a place says; null where it is not there or says nothing. `name` is the place's in the pack. */
export function readValue(value: Value, name: string, sight: Sight, kit: Kit): string | null {
  const element = sight.one(value, name);
  return element === null ? null : saidBy(element, value, kit);
}

/** What an element says of a value: an attribute, a field's value, or its text in one line. */
export function saidBy(element: Element, { attribute, pattern }: Value, kit: Kit): string | null {
  const text =
    attribute === undefined ? textOf(element, kit) : (element.getAttribute(attribute)?.trim() ?? '');
  const said = pattern === undefined ? text : new RegExp(pattern).exec(text.slice(0, LONGEST))?.[1];
  return said === undefined || said === '' ? null : said;
}

/** What an element shows, in one line: a field by its value or choice. */
export function textOf(element: Element, kit: Kit): string {
  const isField = element.matches('input,select,textarea');
  return isField ? kit.shownValue(element as HTMLInputElement) : oneLine(element.textContent);
}

/** A text with every run of white space as one space. */
export function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
