import type { Editors } from '../../editors/kit.ts';
import type { SUBMIT_CALL as SubmitCall } from '../../gate/host.ts';
import { CONTROLS, controlIn, deedOf, isDisabled, isElement } from './controls.ts';
import type { Control } from './structure.ts';

/** A host takes types alone from the gate; the compiler sees to it that this is the same name. */
const SUBMIT_CALL: typeof SubmitCall = 'countersign:submit-call';

/** What the gestures of a composer depend on. */
export interface GestureGround {
  key: Element;
  scope: Element;
  /** The controls whose press sends. */
  sending: readonly Control[];
  /** It has recipients and a control that sends: what saves there keeps a draft. */
  isMail: boolean;
  /** Everything that is typed in: fields, and editing hosts in whatever document. */
  typedIn(): readonly Element[];
  /** What a guide says of this event; null where it says nothing. */
  deedOn(event: Event, path: readonly EventTarget[]): 'send' | 'aside' | null;
  /** Controls of a dialog or menu in front of the page, where this composer is the one they speak of. */
  front: readonly Control[];
}

/** A hidden field that says the form is kept and not sent. */
const KEPT = /^_?(?:draft|autosave|preview|save_?draft|is_?draft)$/i;
/** As `aria-keyshortcuts`, a title or a label names it. */
const SAVE_KEY = /(?:\b(?:ctrl|control|cmd|command|meta) ?\+ ?|⌘ ?)s\b/i;
/** Milliseconds after a press on Save draft, Preview or Attach in which the page may submit for it. */
const ASIDE_LASTS = 1000;

/** Tells the gestures of one composer apart. It remembers the last press on a control that does something else. */
export function createGestures(ground: () => GestureGround, editors: Editors) {
  let lastAside = Number.NEGATIVE_INFINITY;
  /** The control of the last gesture, to be found again when it is replayed. */
  let pressed: Control | null = null;

  function sendingControl(element: Element | null): Control | null {
    if (element === null || isDisabled(element)) return null;
    return [...ground().sending, ...ground().front].find((control) => control.element === element) ?? null;
  }

  const followsAside = () => performance.now() - lastAside < ASIDE_LASTS;

  function noteAside(event: Event, control: Element | null, path: readonly EventTarget[]): void {
    if (event.type !== 'click' || control === null || !path.includes(ground().scope)) return;
    const deed = deedOf(control);
    if (deed === 'aside' || (deed === 'save' && ground().isMail)) lastAside = performance.now();
  }

  function isSubmit(event: Event, path: readonly EventTarget[]): boolean {
    const form = path[0] as HTMLFormElement;
    if (!isFormOf(form, ground(), editors)) return false;
    if (event.type === SUBMIT_CALL) {
      return !isKept(form) && !followsAside();
    }
    const { submitter } = event as SubmitEvent;
    if (submitter === null) return !followsAside();
    const deed = ground().deedOn(event, pathFrom(submitter, editors)) ?? deedOf(submitter);
    return deed !== 'aside' && !(deed === 'save' && ground().isMail);
  }

  function isSendKey(event: KeyboardEvent, path: readonly EventTarget[]): boolean {
    if (event.isComposing) return false;
    const isWithControl = event.ctrlKey || event.metaKey;
    if (isWithControl && (event.key === 'Enter' || (event.key === 's' && savesByKey()))) {
      return ground()
        .typedIn()
        .some((element) => path.includes(element));
    }
    // A real button is clicked by these keys; what stands in for one may act on the key itself.
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    const [target] = path;
    if (!isElement(target) || target.matches('button,input,textarea,select')) return false;
    return target.matches(CONTROLS) && remember(sendingControl(target));
  }

  /** A mail's tool keeps a draft with this key; elsewhere a control that saves says whether the page takes it. */
  function savesByKey(): boolean {
    const { isMail, sending: controls } = ground();
    return !isMail && controls.some(({ element }) => SAVE_KEY.test(keysOf(element)));
  }

  function remember(control: Control | null): boolean {
    if (control !== null) pressed = control;
    return control !== null;
  }

  return {
    isSend(event: Event, path: readonly EventTarget[]): boolean {
      const isForm = event.type === 'submit' || event.type === SUBMIT_CALL;
      const known = isForm ? null : ground().deedOn(event, path);
      if (known === 'aside' && event.type === 'click') lastAside = performance.now();
      if (known !== null) return known === 'send';
      switch (event.type) {
        case 'submit':
        case SUBMIT_CALL:
          return isSubmit(event, path);
        case 'keydown':
          return isSendKey(event as KeyboardEvent, path);
        default: {
          const control = controlIn(path);
          noteAside(event, control, path);
          return remember(sendingControl(control));
        }
      }
    },
    isIntent(event: Event, path: readonly EventTarget[]): boolean {
      if (event.type === 'keydown') {
        const { key } = event as KeyboardEvent;
        return (
          (key === 'Control' || key === 'Meta') &&
          ground()
            .typedIn()
            .some((element) => path.includes(element))
        );
      }
      const known = ground().deedOn(event, path);
      return known === null ? sendingControl(controlIn(path)) !== null : known === 'send';
    },
    lastAside: () => lastAside,
    /** The control of the last gesture as it was; null before the first. */
    pressed: () => pressed,
  };
}

/**
 * The controls whose press sends. Where a mail's composer can send, its Save keeps a draft; a button that
 * no word describes counts where no other does: what it submits is seen as a submit.
 */
export function sending(controls: readonly Control[], isMail: boolean): readonly Control[] {
  const sends = controls.filter(({ deed }) => deed === 'send');
  if (isMail && sends.length > 0) return sends;
  const worded = controls.filter(({ deed }) => deed !== 'submit');
  return worded.length > 0 ? worded : controls;
}

const keysOf = (control: Element): string =>
  ['aria-keyshortcuts', 'title', 'aria-label'].map((name) => control.getAttribute(name) ?? '').join(' ');

/** The path that a press on this element has. */
export function pathFrom(element: Element, { parentThrough }: Editors): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentThrough(at)) path.push(at);
  return path;
}

function isFormOf(form: Element, { key, scope }: GestureGround, { holds }: Editors): boolean {
  return holds(form, key) || (key.tagName !== 'FORM' && holds(scope, form));
}

/** True where a field of the form says that it is a draft, a preview or an automatic save. */
function isKept(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    const { name, value, type } = element as HTMLInputElement;
    return KEPT.test(name ?? '') && type === 'hidden' && !/^(?:|0|false|no|off)$/i.test(value);
  });
}
