import type { Editors } from '../../editors/kit.ts';
import { accessibleName } from './accessibleName.ts';
import { CONTROLS, type ControlDeed, deedOf, POPUPS } from './controls.ts';
import { type Guided, isAlone } from './guide.ts';

/** The parts of one composer, as a page's structure shows them. */
export interface ComposerParts {
  /** Its form, or its editor where there is no form, or what a guide knows it by. */
  key: Element;
  /** The smallest element around its editors or fields and a control that sends. */
  scope: Element;
  /** Textareas, editing hosts and editors' iframes, as they stand in the page's own document. */
  editors: Element[];
  controls: Control[];
  /** Left out where no guide knows this composer. */
  guided?: Guided;
}

/** A control that sends or saves. */
export interface Control {
  element: Element;
  /** `submit`: no word says so, but a press submits the form. */
  deed: Exclude<ControlDeed, 'aside'>;
  name: string;
}

export interface Structure {
  composers: ComposerParts[];
  front: Front;
}

/** What stands in front of the page, in dialogs and menus that hold no composer: it speaks of the one behind. */
export interface Front {
  controls: Control[];
  fields: Element[];
}
export const NO_FRONT: Front = { controls: [], fields: [] };

const QUOTED = 'article,[role=article],blockquote';
const SEARCH = '[role=search],[role=searchbox],[type=search]';
const RECORD_FIELDS =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=url],input[type=number],input[type=date],textarea';
const SUBMITS = 'button:not([type]),[type=submit],[type=image]';
/** A form with fewer text fields than this is a search, a filter or a question, unless it has an editor. */
const FIELDS_OF_A_RECORD = 2;

/**
 * Finds composers by structure alone: an editor, or a form with several text fields, and a control that
 * sends or saves near it. Search boxes and logins are none.
 */
export function readStructure(root: Document, editors: Editors, guided: readonly Guided[] = []): Structure {
  const all = [...editorUnits(root, editors), ...recordForms(root)];
  if (all.length === 0 && guided.length === 0) return { composers: [], front: NO_FRONT };
  const controls = controlsOf(root);
  const known = guided.map((composer) => guidedParts(composer, all, controls));
  // What a guide knows, structure leaves alone.
  const units = all.filter((unit) => !guided.some((composer) => isKnown(composer, unit)));
  const others = controls.filter((control) => !known.some((parts) => parts.controls.includes(control)));
  const found = withOwnControls(group(units, others), others);
  const composers = [...known, ...found];
  const claimed = new Set(composers.flatMap((composer) => composer.controls));
  const free = controls.filter((control) => !claimed.has(control));
  return { composers, front: frontOf(free, composers) };
}

/** A guided composer's controls are those in it, for what the guide does not say; a deed has none but its own. */
function guidedParts(guided: Guided, units: readonly Unit[], controls: readonly Control[]): ComposerParts {
  const { root, body } = guided;
  const editors = units.flatMap(({ editor }) => (editor !== null && root.contains(editor) ? [editor] : []));
  return {
    key: root,
    scope: root,
    editors: body == null ? editors : [body],
    controls: isAlone(guided) ? [] : controls.filter(({ element }) => root.contains(element)),
    guided,
  };
}

/** A control alone may stand in whatever else is written: only what it names is its own. */
function isKnown(guided: Guided, { whole, editor }: Unit): boolean {
  const { root, fields } = guided;
  if (isAlone(guided)) return fields?.includes(editor ?? whole) === true;
  return root.contains(editor ?? whole) || (editor === null && whole.contains(root));
}

/** A place that takes text, and what it is a part of: its form, or itself. */
interface Unit {
  whole: Element;
  editor: Element | null;
}

function editorUnits(root: Document, { openEditor }: Editors): Unit[] {
  const found: Unit[] = [];
  const candidates = root.querySelectorAll(
    'textarea,iframe,[contenteditable]:not([contenteditable=false]),body',
  );
  for (const element of candidates) {
    const isEditor = element.tagName === 'TEXTAREA' ? isOpenField(element) : openEditor(element) !== null;
    if (!isEditor || element.closest(SEARCH) !== null) continue;
    const form = element.closest('form');
    if (form !== null && isLogin(form)) continue;
    found.push({ whole: form ?? element, editor: element });
  }
  return found;
}

/** A field that is not shown is another's mirror: an editor keeps its markup there. Only what stands on the element is asked. */
export function isOpenField(field: Element): boolean {
  const { style, disabled, readOnly } = field as HTMLTextAreaElement;
  const isShown =
    style.display !== 'none' &&
    style.visibility !== 'hidden' &&
    !field.matches('[hidden],[aria-hidden=true]');
  return isShown && !disabled && readOnly !== true;
}

function recordForms(root: Document): Unit[] {
  return [...root.forms]
    .filter((form) => {
      const fields = [...form.querySelectorAll(RECORD_FIELDS)].filter(isOpenField);
      return fields.length >= FIELDS_OF_A_RECORD && !isLogin(form) && form.closest(SEARCH) === null;
    })
    .map((form) => ({ whole: form, editor: null }));
}

function isLogin(form: Element): boolean {
  return form.querySelector('input[type=password]') !== null;
}

function controlsOf(root: Document): Control[] {
  const found: Control[] = [];
  for (const element of root.querySelectorAll(CONTROLS)) {
    const deed = deedOf(element);
    if (deed !== null && deed !== 'aside') found.push({ element, deed, name: accessibleName(element) });
  }
  return found;
}

/** Puts together what lies in the same form, or under the same nearest element that has a control. */
function group(units: readonly Unit[], controls: readonly Control[]): ComposerParts[] {
  const groups = new Map<Element, ComposerParts>();
  for (const { whole, editor } of units) {
    const scope = nearestWithControl(whole, controls);
    if (scope === null) continue;
    const known = groups.get(whole) ?? (whole.tagName === 'FORM' ? undefined : sameScope(groups, scope));
    const parts = known ?? { key: whole, scope, editors: [], controls: [] };
    if (known === undefined) groups.set(whole, parts);
    if (editor !== null) parts.editors.push(editor);
  }
  return [...groups.values()];
}

function sameScope(groups: Map<Element, ComposerParts>, scope: Element): ComposerParts | undefined {
  return [...groups.values()].find((parts) => parts.scope === scope && parts.key.tagName !== 'FORM');
}

function nearestWithControl(whole: Element, controls: readonly Control[]): Element | null {
  const near = controls.filter(({ element }) => mayServe(element, whole));
  for (let scope: Element | null = whole; scope !== null; scope = scope.parentElement) {
    const around = scope;
    if (near.some(({ element }) => belongsTo(element, around))) return scope;
    // A form with a button of its own has said what it does: nothing outside sends it.
    if (scope === whole && whole.querySelector(SUBMITS) !== null) return null;
  }
  return null;
}

/** Controls of another form, and those in the messages of a thread, don't send what is written here. */
function mayServe(control: Element, whole: Element): boolean {
  const form = (control as HTMLButtonElement).form ?? control.closest('form');
  const quoted = control.closest(QUOTED);
  return (
    (form === null || form === whole || form.contains(whole)) && (quoted === null || quoted.contains(whole))
  );
}

function belongsTo(control: Element, scope: Element): boolean {
  return scope.contains(control) || (control as HTMLButtonElement).form === scope;
}

/** A control belongs to the innermost composer around it; an editor that is left with none is no composer. */
function withOwnControls(groups: readonly ComposerParts[], controls: readonly Control[]): ComposerParts[] {
  for (const control of controls) {
    const around = groups.filter(
      ({ scope, key }) => belongsTo(control.element, scope) && mayServe(control.element, key),
    );
    for (const owner of around) {
      const isInnermost = !around.some(({ scope }) => scope !== owner.scope && owner.scope.contains(scope));
      if (isInnermost) owner.controls.push(control);
    }
  }
  return groups.filter((parts) => parts.controls.length > 0);
}

/** Dialogs and menus that are shown, with a control that sends and no composer in them. */
function frontOf(free: readonly Control[], composers: readonly ComposerParts[]): Front {
  const controls = free.filter(({ element }) => {
    const popup = element.closest(POPUPS);
    return popup?.checkVisibility() && !composers.some(({ key }) => popup.contains(key));
  });
  const popups = new Set(controls.map(({ element }) => element.closest(POPUPS)));
  const fields = [...popups].flatMap((popup) => [...(popup?.querySelectorAll(RECORD_FIELDS) ?? [])]);
  return { controls, fields: fields.filter(isOpenField) };
}
