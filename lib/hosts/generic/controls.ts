import { accessibleName } from './accessibleName.ts';
import { deedOfWords, type WordedDeed } from './controlWords.ts';

/** `submit`: its words say nothing, but a press submits its form. */
export type ControlDeed = WordedDeed | 'submit';

/** Anything that is pressed: buttons, and links and elements that stand in for one. */
export const CONTROLS =
  'button,input[type=submit],input[type=button],input[type=image],[role=button],[role=menuitem],[onclick],' +
  'a:not([href]),a[href^="#"],a[href^="javascript:"]';

/** What is set, and does nothing else. */
const TOGGLES = '[aria-pressed],[role=tab],[role=radio],[role=checkbox],[role=switch]';

/** Where things open in front of a page, and belong to what stands behind. */
export const POPUPS = 'dialog,[role=dialog],[role=alertdialog],[role=menu]';

/** Every composer asks about the same path in turn. */
let lastMet: { path: readonly EventTarget[]; control: Element | null } | null = null;

/** The control that an event meets: the innermost on its path. */
export function controlIn(path: readonly EventTarget[]): Element | null {
  if (lastMet?.path !== path) {
    const control = path.find((target) => isElement(target) && target.matches(CONTROLS)) ?? null;
    lastMet = { path, control: control as Element | null };
  }
  return lastMet.control;
}

/** True for an element of any frame: `instanceof` knows those of its own frame alone. */
export function isElement(target: EventTarget | null | undefined): target is Element {
  return (target as Node | null | undefined)?.nodeType === Node.ELEMENT_NODE;
}

/**
 * What this control does to a draft; null where neither its words nor its structure say. A toggle, a tab or a
 * menu's handle does nothing by itself.
 */
export function deedOf(control: Element): ControlDeed | null {
  const popup = control.getAttribute('aria-haspopup') ?? '';
  if (control.matches(TOGGLES) || /^(?:true|menu|listbox)$/.test(popup)) return null;
  const deed = deedOfWords(accessibleName(control), hintsOf(control));
  return deed ?? (submitsForm(control) ? 'submit' : null);
}

/** True where a press cannot do anything. */
export function isDisabled(control: Element): boolean {
  return control.matches(':disabled,[aria-disabled=true]');
}

/** True for a button whose activation submits its form. */
export function submitsForm(control: Element): boolean {
  const { type, form } = control as HTMLInputElement;
  return form != null && (type === 'submit' || type === 'image');
}

function hintsOf(control: Element): string {
  return ['title', 'aria-description', 'name', 'value', 'class']
    .map((attribute) => control.getAttribute(attribute) ?? '')
    .join(' ')
    .replace(/[_-]/g, ' ');
}
