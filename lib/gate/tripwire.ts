import { SUBMIT_CALL } from './host.ts';

/**
 * Makes `form.submit()`, which fires no event, say so on its form. Who cancels that event keeps the form here.
 * A page can undo this: it is a hint for the gate, never authority (DESIGN, "The way of a draft").
 */
export function tripSubmitCalls(prototype: HTMLFormElement): void {
  const { submit } = prototype;
  const wrapped = {
    submit(this: HTMLFormElement): void {
      const call = new CustomEvent(SUBMIT_CALL, { bubbles: true, cancelable: true, composed: true });
      if (EventTarget.prototype.dispatchEvent.call(this, call)) submit.call(this);
    },
  };
  Object.defineProperty(prototype, 'submit', {
    ...Object.getOwnPropertyDescriptor(prototype, 'submit'),
    value: wrapped.submit,
  });
}
