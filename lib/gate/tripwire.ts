import { REQUEST_CALL, ROOT_CALL, SUBMIT_CALL } from './host.ts';

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
  replace(prototype, 'submit', wrapped.submit);
}

/**
 * Makes a window say so when it sends something that is no question. Everything is passed on as it came, whatever
 * becomes of the saying; a request that a worker of the page makes is out of reach.
 */
export function tripRequests(view: Window & typeof globalThis): void {
  const say = (method: string | undefined) => {
    if (!/^(?:GET|HEAD|OPTIONS)?$/i.test(method ?? '')) view.dispatchEvent(new CustomEvent(REQUEST_CALL));
  };
  const { fetch } = view;
  const { open, send } = view.XMLHttpRequest.prototype;
  const { sendBeacon } = view.Navigator.prototype;
  const methods = new WeakMap<XMLHttpRequest, string>();
  const wrapped = {
    fetch(this: unknown, ...given: Parameters<typeof fetch>): Promise<Response> {
      const [what, how] = given;
      say(how?.method ?? (what as Partial<Request> | null)?.method);
      return Reflect.apply(fetch, this, given);
    },
    open(this: XMLHttpRequest, ...given: Parameters<typeof open>): void {
      methods.set(this, given[0]);
      Reflect.apply(open, this, given);
    },
    send(this: XMLHttpRequest, ...given: Parameters<typeof send>): void {
      say(methods.get(this));
      Reflect.apply(send, this, given);
    },
    sendBeacon(this: Navigator, ...given: Parameters<typeof sendBeacon>): boolean {
      say('POST');
      return Reflect.apply(sendBeacon, this, given);
    },
  };
  replace(view, 'fetch', wrapped.fetch);
  replace(view.XMLHttpRequest.prototype, 'open', wrapped.open);
  replace(view.XMLHttpRequest.prototype, 'send', wrapped.send);
  replace(view.Navigator.prototype, 'sendBeacon', wrapped.sendBeacon);
}

/**
 * Makes an element say so when it is given a shadow root where it stands. One that is put into the page with its
 * root is seen as it comes.
 */
export function tripRoots(prototype: Element): void {
  const { attachShadow } = prototype;
  const wrapped = {
    attachShadow(this: Element, ...given: Parameters<typeof attachShadow>): ShadowRoot {
      const root = Reflect.apply(attachShadow, this, given);
      const call = new CustomEvent(ROOT_CALL, { composed: true });
      if (this.isConnected) EventTarget.prototype.dispatchEvent.call(this, call);
      return root;
    },
  };
  replace(prototype, 'attachShadow', wrapped.attachShadow);
}

function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value });
}
