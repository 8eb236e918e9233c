import type { PackComposer } from '../../core/model/pack.ts';
import type { Kit } from '../generic/guide.ts';
import { isWorded, query } from './sight.ts';

/** Anything that is pressed. */
export const PRESSED =
  'button,[role=button],[role=menuitem],input[type=submit],input[type=button],a,[onclick]';
const QUESTION = 'dialog,[role=dialog],[role=alertdialog]';
/** What only opens something: what it opens is looked at then. */
const OPENERS = '[aria-haspopup]:not([aria-haspopup=false])';
const NO =
  /^(?:no|cancel|close|back|dismiss|not now|keep|nein|abbrechen|schließen|zurück|annuler|cancelar|annulla|×|✕)\b/i;
const FIELDS = 'input:not([type=hidden]),select,textarea';

/** True for a composer that is nothing but its words: every control that is called so is one. */
export function isByWords({ root, body, action }: PackComposer): boolean {
  return root === undefined && body === undefined && action?.words !== undefined;
}

/** The controls that some words name, and those that say yes where the tool asks about what they name. */
export function wordedControls(document: Document, words: readonly string[], kit: Kit): Element[] {
  const isOne = (control: Element) => {
    const name = kit.accessibleName(control);
    if (control.matches(OPENERS) || kit.deedOfWords(name, '') === 'aside' || NO.test(name)) return false;
    const asked = questionAround(control, kit);
    return isWorded(control, words, kit) || (asked !== null && name !== '' && asksOf(asked, words, kit));
  };
  const found = query(document, PRESSED, kit).filter(isOne);
  return found.filter((one) => !found.some((other) => other !== one && kit.editors.holds(other, one)));
}

/** The dialog that a control stands in; null where it stands in none. */
export function questionAround(control: Element, { editors }: Kit): Element | null {
  return editors.closestThrough(control, QUESTION);
}

/** True where a dialog wants nothing but a yes. */
export function isBareQuestion(control: Element, kit: Kit): boolean {
  const asked = questionAround(control, kit);
  return asked !== null && kit.editors.queryThrough(asked, FIELDS).length === 0;
}

/** True where a dialog asks about what one of these words names. */
export function asksOf(question: Element, words: readonly string[], kit: Kit): boolean {
  const [heading] = kit.editors.queryThrough(question, 'h1,h2,h3,h4,[role=heading]');
  return isWorded(question, words, kit) || (heading !== undefined && isWorded(heading, words, kit));
}
