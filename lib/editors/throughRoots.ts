import { browser } from 'wxt/browser';

/** The shadow roots that are known, by their document. What a page shows is one tree to who looks through them. */
const known = new WeakMap<Document, Set<ShadowRoot>>();

/** Elements whose roots are ours, and no part of the page. */
const ours = new WeakSet<Element>();

/** Keeps the root of an element of ours out of all this. */
export function keepOut(host: Element): void {
  ours.add(host);
}

/** Notes a shadow root, so that what looks through roots looks through this one. False where it was known. */
export function noteRoot(root: ShadowRoot): boolean {
  const roots = known.get(root.ownerDocument) ?? new Set();
  if (roots.has(root)) return false;
  known.set(root.ownerDocument, roots.add(root));
  return true;
}

/** Notes every shadow root in a part of a page, for a single look at it. */
export function noteRootsIn(place: Document | ShadowRoot): void {
  for (const element of place.querySelectorAll('*')) {
    const root = rootIn(element);
    if (root !== null && noteRoot(root)) noteRootsIn(root);
  }
}

/**
 * The shadow root of an element, also a closed one: browsers show those to extensions. Asking for one costs, so that
 * only a component is asked, and where `mayBe` says so any element.
 */
export function rootIn(element: Element, mayBe = false): ShadowRoot | null {
  const isAsked = (mayBe && 'innerText' in element) || element.localName?.includes('-');
  if (element.shadowRoot || !isAsked || ours.has(element)) return element.shadowRoot ?? null;
  // Chromium has a call for it, Firefox a property.
  const known = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return known ?? browser.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}

/** Forgets the roots of a document that stand in it no more. True where there were such. */
export function forgetLost(document: Document): boolean {
  let isLess = false;
  for (const root of known.get(document) ?? [])
    if (!root.isConnected) isLess = known.get(document)?.delete(root) === true || isLess;
  return isLess;
}

/** Every element in `scope` that a selector matches, also in shadow roots, as they follow each other in the page. */
export function queryThrough(scope: ParentNode, selector: string): Element[] {
  const found = [...scope.querySelectorAll(selector)];
  const roots = [...(known.get(scope.ownerDocument ?? (scope as Document)) ?? [])];
  const hosts = roots.map(({ host }) => host).filter((host) => scope.contains(host));
  if (hosts.length === 0) return found;
  return [...new Set([...found, ...hosts])]
    .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .flatMap((one) => [
      ...(found.includes(one) ? [one] : []),
      ...roots.filter(({ host }) => host === one).flatMap((root) => queryThrough(root, selector)),
    ]);
}

/** As `contains`, also of what stands in shadow roots. */
export function holds(outer: Node, inner: Node | null): boolean {
  for (let at = inner; at; at = hostAround(at)) if (outer.contains(at)) return true;
  return false;
}

/** As `closest`, also around the roots that an element stands in. */
export function closestThrough(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostAround(at)) {
    const found = at.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The element around another: its parent, or the host of the root that it stands in. */
export function parentThrough(element: Element): Element | null {
  return element.parentElement ?? hostAround(element);
}

/** The host of the root that a node stands in; null in a document. */
function hostAround(node: Node): Element | null {
  const root = node.getRootNode();
  // A link that stands in no document has a `host` too.
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as Partial<ShadowRoot>).host ?? null) : null;
}

/** The innermost element that an event is of, also in open shadow roots. */
export function innermost(event: Event): Element {
  const target = event.target as Element;
  return target.shadowRoot ? (event.composedPath()[0] as Element) : target;
}
