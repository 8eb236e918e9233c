import type { HeldGesture } from '../../gate/host.ts';
import { CONTROLS } from './controls.ts';

/** What a replay acts on, looked up afresh. */
export interface ReplayGround {
  controlNow(): Element | null;
  /** The form that is submitted; null where the composer has none. */
  form: HTMLFormElement | null;
  /** Where a key is pressed when the element that was typed in is gone. */
  body: Element | null;
}

/** Does what the held gesture would have done. False where there is nothing any more that could be done. */
export function replayGesture(gesture: HeldGesture, ground: ReplayGround): boolean {
  switch (gesture.kind) {
    case 'click':
      return pressControl(ground.controlNow());
    case 'key':
      return gesture.target?.matches(CONTROLS) === true
        ? pressControl(ground.controlNow())
        : pressWithControl(gesture.key ?? 'Enter', present(gesture.target) ?? ground.body);
    case 'submit':
    case 'script': {
      const target = present(gesture.target);
      const form = target?.tagName === 'FORM' ? (target as HTMLFormElement) : ground.form;
      if (form === null) return false;
      const submitter = present(gesture.submitter) as HTMLButtonElement | null;
      // By the prototype: a field may be named `submit`, and the page's own wrapper is not asked again.
      if (gesture.kind === 'script') HTMLFormElement.prototype.submit.call(form);
      else form.requestSubmit(submitter?.form === form ? submitter : null);
      return true;
    }
  }
}

function present(element: Element | null): Element | null {
  return element?.isConnected === true ? element : null;
}

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** The whole sequence a mouse makes, at the control's middle: some tools act on an event before the click. */
export function pressControl(control: Element | null): boolean {
  if (control === null) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  for (const type of PRESS) {
    const at = {
      ...common(control),
      clientX: left + width / 2,
      clientY: top + height / 2,
      detail: 1,
      buttons: type.endsWith('down') ? 1 : 0,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
    };
    control.dispatchEvent(new (type.startsWith('mouse') ? MouseEvent : PointerEvent)(type, at));
  }
  return true;
}

/** Old handlers ask for a key's number. */
const CODES: Record<string, { code: string; number: number }> = {
  Enter: { code: 'Enter', number: 13 },
  s: { code: 'KeyS', number: 83 },
};

function pressWithControl(key: string, element: Element | null): boolean {
  const known = CODES[key];
  if (known === undefined) return false;
  const isApple = /Mac|iP/.test(navigator.platform);
  const { code, number } = known;
  const press = { key, code, keyCode: number, which: number, ctrlKey: !isApple, metaKey: isApple };
  return pressKey(element, press);
}

/** Presses a key on an element. False where there is none. */
export function pressKey(element: Element | null, key: KeyboardEventInit): boolean {
  if (element === null) return false;
  for (const type of ['keydown', 'keyup']) {
    element.dispatchEvent(new KeyboardEvent(type, { ...common(element), ...key }));
  }
  return true;
}

function common(element: Element): UIEventInit {
  return { bubbles: true, cancelable: true, composed: true, view: element.ownerDocument.defaultView };
}
