import { keepOut, queryThrough } from '../editors/throughRoots.ts';

/** Something of ours in front of everything of the page. */
export interface TopLayer {
  readonly host: HTMLElement;
  /** The element inside the closed shadow root that content goes into. */
  readonly body: HTMLElement;
  /** Sets the place, as inline styles on top of a plain box. */
  place(css: string): void;
  /** Puts it into the page and lays it out; it is not seen and takes no press. */
  mount(): void;
  show(): void;
  hide(): void;
  isShown(): boolean;
  remove(): void;
}

/** Nothing of a page's styles reaches the box, also where they are marked as important. */
const BOX =
  'all:initial;display:block;position:fixed;margin:0;padding:0;border:0;background:transparent;max-width:none;max-height:none;overflow:visible';
const INSIDE =
  'dialog{all:initial;display:none;position:fixed;visibility:inherit;pointer-events:inherit}dialog[open]{display:block}dialog::backdrop{background:transparent}*{box-sizing:border-box}';

/**
 * A box in the top layer with a closed shadow root. It is a popover, mounted but hidden until it is needed: a
 * closed popover costs 100 ms more until it is seen to be visible (DESIGN, "The way of a draft"). What lies
 * inside it is a dialog, because a modal dialog of the page makes every popover inert, whenever it is shown;
 * only a modal dialog of our own, shown later, can be used then.
 */
export function createTopLayer(document: Document): TopLayer {
  const host = document.createElement('div');
  keepOut(host);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = INSIDE;
  const body = document.createElement('dialog');
  root.append(style, body);
  let placed = '';
  let shown = false;

  function draw(): void {
    const css = `${BOX};${placed};visibility:${shown ? 'visible' : 'hidden'};pointer-events:${shown ? 'auto' : 'none'}`;
    host.style.cssText = css.replace(/;|$/g, '!important;');
    body.style.cssText = placed;
  }

  function openInFront(): void {
    const isCovered = shown && queryThrough(document, 'dialog:modal').length > 0;
    if (body.matches(':modal') || (body.open && !isCovered)) return;
    body.removeAttribute('open');
    if (isCovered) body.showModal();
    else body.setAttribute('open', '');
  }

  function mount(): void {
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    openInFront();
  }

  // Another dialog of the page opened, or a framework emptied the document's root.
  const stayInFront = () => {
    if (shown) mount();
  };
  const keepThere = new MutationObserver(stayInFront);
  // Esc closes a modal dialog; ours closes by its own buttons.
  body.addEventListener('cancel', (event) => event.preventDefault());
  body.addEventListener('close', stayInFront);

  return {
    host,
    body,
    place(css) {
      placed = css;
      draw();
    },
    mount,
    show() {
      shown = true;
      draw();
      mount();
      document.addEventListener('toggle', stayInFront, true);
      keepThere.observe(document.documentElement, { childList: true });
    },
    hide() {
      shown = false;
      document.removeEventListener('toggle', stayInFront, true);
      keepThere.disconnect();
      if (body.matches(':modal')) body.close();
      openInFront();
      draw();
    },
    isShown: () => shown,
    remove() {
      shown = false;
      keepThere.disconnect();
      document.removeEventListener('toggle', stayInFront, true);
      host.remove();
    },
  };
}
