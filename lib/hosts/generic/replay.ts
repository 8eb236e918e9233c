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
        : pressSendKey(present(gesture.target) ?? ground.body);
    case 'submit': {
      const form = presentForm(gesture) ?? ground.form;
      if (form === null) return false;
      const submitter = present(gesture.submitter);
      form.requestSubmit(
        submitter !== null && (submitter as HTMLButtonElement).form === form
          ? (submitter as HTMLElement)
          : null,
      );
      return true;
    }
    case 'script': {
      const form = presentForm(gesture) ?? ground.form;
      if (form === null) return false;
      // By the prototype: a field may be named `submit`, and the page's own wrapper is not asked again.
      HTMLFormElement.prototype.submit.call(form);
      return true;
    }
  }
}

function present(element: Element | null): Element | null {
  return element?.isConnected === true ? element : null;
}

function presentForm(gesture: HeldGesture): HTMLFormElement | null {
  const target = present(gesture.target);
  return target?.tagName === 'FORM' ? (target as HTMLFormElement) : null;
}

/** The whole sequence a mouse makes, at the control's middle: some tools act on an event before the click. */
function pressControl(control: Element | null): boolean {
  if (control === null) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: control.ownerDocument.defaultView,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  control.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  control.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  control.dispatchEvent(new PointerEvent('pointerup', pointer));
  control.dispatchEvent(new MouseEvent('mouseup', at));
  control.dispatchEvent(new PointerEvent('click', pointer));
  return true;
}

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

function pressSendKey(element: Element | null): boolean {
  if (element === null) return false;
  const key = {
    key: 'Enter',
    code: 'Enter',
    // Old handlers ask for the number.
    keyCode: 13,
    which: 13,
    ctrlKey: !IS_APPLE,
    metaKey: IS_APPLE,
    bubbles: true,
    cancelable: true,
    composed: true,
    view: element.ownerDocument.defaultView,
  };
  element.dispatchEvent(new KeyboardEvent('keydown', key));
  element.dispatchEvent(new KeyboardEvent('keyup', key));
  return true;
}
