/** Where a tool's page stands while it is tried. */
export interface Place {
  name: string;
  /** The address on the tool's host. */
  path: string;
}

/** The first is the tool as it is. */
export const places: readonly Place[] = [
  { name: 'its page', path: '/index.html' },
  { name: 'a frame', path: '/frame.html' },
  { name: 'a srcdoc frame', path: '/srcdoc.html' },
  { name: 'an about:blank frame', path: '/blank.html' },
  { name: 'document.open()', path: '/rewritten.html' },
];

/** The address of one of the tool's pages in a place. */
export const pageIn = ({ path }: Place, page = '/index.html'): string =>
  path === '/index.html' ? page : `${path}?page=${page}`;

/** What stands around the tool's page at these addresses, each of which takes that page's own. */
export const WRAPPERS: Record<string, string> = {
  '/frame.html': `<iframe id="stage"></iframe><script>document.querySelector('#stage').src = PAGE;</script>`,
  '/srcdoc.html': `<iframe id="stage"></iframe><script>fetch(PAGE).then((answer) => answer.text())
    .then((html) => { document.querySelector('#stage').srcdoc = html; });</script>`,
  '/blank.html': `<iframe id="stage"></iframe><script>fetch(PAGE).then((answer) => answer.text()).then((html) => {
    const inner = document.querySelector('#stage').contentDocument; inner.open(); inner.write(html); inner.close(); });</script>`,
  '/rewritten.html': `<p>Before.</p><script>fetch(PAGE).then((answer) => answer.text()).then((html) => {
    document.open(); document.write(html); document.close(); });</script>`,
};

/** As a page of this tests' own around the tool's page. */
export const wrapped = (inner: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Around it</title><style>iframe { width: 1200px; height: 820px }</style><body><script>const PAGE = new URLSearchParams(location.search).get('page');</script>${inner}</body>`;

/**
 * What a driver calls in the top frame, by `stage`. It stands behind the specimens' own script in every page, and
 * reaches the tool's page wherever that is, since all is of one origin.
 */
export const STAGE = `
window.deliver = ((deliver) => (how, event, data) => {
  deliver(how, event, data);
  fetch('/sent', { method: 'POST', body: JSON.stringify({ how, ...data }) });
})(window.deliver);
window.stage = {
  /** The window that the composer stands in; null until it is ready. */
  view(within) {
    const frame = document.querySelector('#stage');
    const outer = frame === null ? window : frame.contentWindow;
    const view = within === undefined ? outer : outer?.document.querySelector(within)?.contentWindow;
    return view?.furnish !== undefined && view.document.querySelector('[role=search]') !== null && view.document.readyState === 'complete' ? view : null;
  },
  /** True once the page's own script has said how this is opened. */
  opens(script, within) { return typeof this.view(within)?.[script.split('(')[0]] === 'function'; },
  open(script, within) { this.view(within).eval(script); },
  /** The first element below that a selector finds, in open shadow roots too. */
  deep(css, root) {
    const found = root.querySelector(css) ?? (root.shadowRoot ? this.deep(css, root.shadowRoot) : null);
    if (found !== null) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && this.deep(css, shadowRoot);
      if (inside) return inside;
    }
    return null;
  },
  find(css, root, within) {
    const { document } = this.view(within);
    const around = root === null ? document : this.deep(root, document);
    if (!css.startsWith('text=')) return css === 'form' && around.matches('form') ? around
      : css.split(' >>> ').reduce((at, part) => at && this.deep(part, at), around);
    return [...around.querySelectorAll('button')].find(({ textContent }) => textContent === css.slice(5)) ?? null;
  },
  /** The middle of an element, from the corner of the top frame; null where there is none. */
  point(css, root, within) {
    const element = this.find(css, root, within);
    if (element === null) return null;
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (let view = element.ownerDocument.defaultView; view !== window; view = view.parent) {
      const around = view.frameElement.getBoundingClientRect();
      x += around.x + view.frameElement.clientLeft;
      y += around.y + view.frameElement.clientTop;
    }
    return { x, y };
  },
  focus(css, root, within) {
    const element = this.find(css, root, within);
    element.focus();
    return element.getRootNode().activeElement === element && element.ownerDocument.hasFocus();
  },
  /** As a script presses: every event that a press is made of. */
  press(css, root, within) {
    const element = this.find(css, root, within);
    if (element === null) return;
    const { PointerEvent, MouseEvent } = element.ownerDocument.defaultView;
    const how = { bubbles: true, cancelable: true, composed: true };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
      element.dispatchEvent(new (type.startsWith('pointer') ? PointerEvent : MouseEvent)(type, how));
    element.click();
  },
  key(key, css, root, within) {
    const element = this.find(css, root, within);
    const { KeyboardEvent } = element.ownerDocument.defaultView;
    element.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }));
  },
  submit(form, how, root, within) { this.find(form, root, within)[how](); },
  /** A script of the page takes the words, and shows them as gone. */
  take(body, root, within) {
    const view = this.view(within);
    const editor = body === null ? null : this.find(body, root, within);
    view.fetch('/sent', { method: 'POST', body: editor === null ? 'taken' : (editor.value ?? editor.textContent) });
    const around = this.deep(root, view.document);
    view.setTimeout(() => {
      if (editor === null) return around.remove();
      if ('value' in editor) editor.value = '';
      else editor.replaceChildren();
      editor.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
    }, 20);
  },
  /** What a person would see, and what the tool's own handlers saw. */
  state(within) {
    const panel = document.querySelector('html > [popover]:popover-open');
    return {
      panel: panel === null ? 'none' : panel.checkVisibility({ visibilityProperty: true }) ? 'shown' : 'ready',
      seen: this.view(within)?.seen.map(({ trusted }) => trusted) ?? [],
    };
  },
};
`;
