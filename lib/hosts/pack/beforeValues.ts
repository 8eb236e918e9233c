import type { PackComposer } from '../../core/model/pack.ts';
import type { Kit } from '../generic/guide.ts';
import { query } from './sight.ts';
import { textOf } from './values.ts';

/** What the fields of a page held before they were changed, by element. */
export type BeforeValues = WeakMap<Element, string>;

/**
 * Notes what the fields hold that a composer would save from anywhere in the page. While the composer is not there
 * (a bar that comes with the first change), that is what the tool has stored.
 */
export function noteStored(
  document: Document,
  { fields = [], every }: PackComposer,
  before: BeforeValues,
  kit: Kit,
): void {
  for (const { find, where } of [...fields, ...(every === undefined ? [] : [every])]) {
    if (where !== 'page') continue;
    for (const element of find.flatMap((selector) => query(document, selector, kit)))
      before.set(element, textOf(element, kit));
  }
}
