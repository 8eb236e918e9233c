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
  /** What stands in front of the page and sends, in dialogs and menus that hold no composer: it speaks of the one behind. */
  front: readonly Control[];
}

const QUOTED = 'article,[role=article],blockquote';
const SEARCH = '[role=search],[role=searchbox],[type=search]';
/** What a record is written in. */
export const RECORD_FIELDS =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=url],input[type=number],input[type=date],textarea';
const SUBMITS = 'button:not([type]),[type=submit],[type=image]';
/** A form with fewer text fields than this is a search, a filter or a question, unless it has an editor. */
const FIELDS_OF_A_RECORD = 2;

/**
 * Finds composers by structure alone: an editor, or a form with several text fields, and a control that
 * sends or saves near it. Search boxes and logins are none.
 */
export function readStructure(root: Document, editors: Editors, guided: readonly Guided[] = []): Structure {
  const all = [...editorUnits(root, editors), ...recordForms(root, editors)];
  if (all.length === 0 && guided.length === 0) return { composers: [], front: [] };
  const controls = controlsOf(root, editors);
  const known = guided.map((composer) => guidedParts(composer, all, controls, editors));
  // What a guide knows, structure leaves alone.
  const units = all.filter((unit) => !guided.some((composer) => isKnown(composer, unit, editors)));
  const others = controls.filter((control) => !known.some((parts) => parts.controls.includes(control)));
  const found = withOwnControls(group(units, others, editors), others, editors);
  const composers = [...known, ...found];
  const claimed = new Set(composers.flatMap((composer) => composer.controls));
  const free = controls.filter((control) => !claimed.has(control));
  return { composers, front: frontOf(free, composers, editors) };
}

/** A guided composer's controls are those in it, for what the guide does not say; a deed has none but its own. */
function guidedParts(
  guided: Guided,
  units: readonly Unit[],
  controls: readonly Control[],
  { holds }: Editors,
): ComposerParts {
  const { root, body } = guided;
  const editors = units.flatMap(({ editor }) => (editor !== null && holds(root, editor) ? [editor] : []));
  return {
    key: root,
    scope: root,
    editors: body == null ? editors : [body],
    controls: isAlone(guided) ? [] : controls.filter(({ element }) => holds(root, element)),
    guided,
  };
}

/** A control alone may stand in whatever else is written: only what it names is its own. */
function isKnown(guided: Guided, { whole, editor }: Unit, { holds }: Editors): boolean {
  const { root, fields } = guided;
  if (isAlone(guided)) return fields?.includes(editor ?? whole) === true;
  return holds(root, editor ?? whole) || (editor === null && holds(whole, root));
}

/** A place that takes text, and what it is a part of: its form, or itself. */
interface Unit {
  whole: Element;
  editor: Element | null;
}

function editorUnits(root: Document, editors: Editors): Unit[] {
  const { openEditor, queryThrough, closestThrough } = editors;
  const found: Unit[] = [];
  const candidates = queryThrough(
    root,
    'textarea,iframe,[contenteditable]:not([contenteditable=false]),body',
  );
  for (const element of candidates) {
    const isEditor = element.tagName === 'TEXTAREA' ? isOpenField(element) : openEditor(element) !== null;
    if (!isEditor || closestThrough(element, SEARCH) !== null) continue;
    const form = closestThrough(element, 'form');
    if (form !== null && isLogin(form, editors)) continue;
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

function recordForms(root: Document, editors: Editors): Unit[] {
  const { queryThrough, closestThrough } = editors;
  return queryThrough(root, 'form')
    .filter((form) => {
      const fields = queryThrough(form, RECORD_FIELDS).filter(isOpenField);
      const isRecord = fields.length >= FIELDS_OF_A_RECORD && !isLogin(form, editors);
      return isRecord && closestThrough(form, SEARCH) === null;
    })
    .map((form) => ({ whole: form, editor: null }));
}

function isLogin(form: Element, { queryThrough }: Editors): boolean {
  return queryThrough(form, 'input[type=password]').length > 0;
}

function controlsOf(root: Document, { queryThrough }: Editors): Control[] {
  const found: Control[] = [];
  for (const element of queryThrough(root, CONTROLS)) {
    const deed = deedOf(element);
    if (deed !== null && deed !== 'aside') found.push({ element, deed, name: accessibleName(element) });
  }
  return found;
}

/** Puts together what lies in the same form, or under the same nearest element that has a control. */
function group(units: readonly Unit[], controls: readonly Control[], editors: Editors): ComposerParts[] {
  const groups = new Map<Element, ComposerParts>();
  for (const { whole, editor } of units) {
    const scope = nearestWithControl(whole, controls, editors);
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

function nearestWithControl(whole: Element, controls: readonly Control[], editors: Editors): Element | null {
  const near = controls.filter(({ element }) => mayServe(element, whole, editors));
  for (let scope: Element | null = whole; scope !== null; scope = editors.parentThrough(scope)) {
    const around = scope;
    if (near.some(({ element }) => belongsTo(element, around, editors))) return scope;
    // A form with a button of its own has said what it does: nothing outside sends it.
    if (scope === whole && whole.querySelector(SUBMITS) !== null) return null;
  }
  return null;
}

/** Controls of another form, and those in the messages of a thread, don't send what is written here. */
function mayServe(control: Element, whole: Element, { closestThrough, holds }: Editors): boolean {
  const form = (control as HTMLButtonElement).form ?? closestThrough(control, 'form');
  const quoted = closestThrough(control, QUOTED);
  return (form === null || form === whole || holds(form, whole)) && (quoted === null || holds(quoted, whole));
}

function belongsTo(control: Element, scope: Element, { holds }: Editors): boolean {
  return holds(scope, control) || (control as HTMLButtonElement).form === scope;
}

/** A control belongs to the innermost composer around it; an editor that is left with none is no composer. */
function withOwnControls(
  groups: readonly ComposerParts[],
  controls: readonly Control[],
  editors: Editors,
): ComposerParts[] {
  for (const control of controls) {
    const around = groups.filter(
      ({ scope, key }) =>
        belongsTo(control.element, scope, editors) && mayServe(control.element, key, editors),
    );
    for (const owner of around) {
      const isInnermost = !around.some(
        ({ scope }) => scope !== owner.scope && editors.holds(owner.scope, scope),
      );
      if (isInnermost) owner.controls.push(control);
    }
  }
  return groups.filter((parts) => parts.controls.length > 0);
}

/** Dialogs and menus that are shown, with a control that sends and no composer in them. */
function frontOf(
  free: readonly Control[],
  composers: readonly ComposerParts[],
  { closestThrough, holds }: Editors,
): Control[] {
  return free.filter(({ element }) => {
    const popup = closestThrough(element, POPUPS);
    return popup?.checkVisibility() && !composers.some(({ key }) => holds(popup, key));
  });
}
