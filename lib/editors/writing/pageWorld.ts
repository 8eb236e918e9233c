import type { Place } from '../blockText.ts';
import { ANSWER, type Answer, type Change, ORDER, type Order } from '../page/protocol.ts';
import type { PlannedChange } from './plan.ts';

/** The model behind one editor, as the helper in the page's world reaches it. */
export interface PageModel {
  /** The model's lines now. */
  lines(): string[];
  /** False where the editor did not take it. */
  apply(changes: readonly PlannedChange[]): boolean;
  restore(): void;
  /** It is over: the helper goes away. */
  leave(): void;
}

/** The model that the page's helper knows behind `root`; null where there is none, or no helper. */
export function openPageModel(root: HTMLElement): PageModel | null {
  const element = elementOfPage(root);
  const ask = (order: Order) => askHelper(element, order);
  const leave = () => void ask({ do: 'leave' });
  if ((ask({ do: 'look' })?.editor ?? null) === null) {
    leave();
    return null;
  }
  return {
    lines: () => ask({ do: 'look' })?.lines ?? [],
    apply: (changes) =>
      ask({ do: 'apply', changes: changes.map((change) => pointed(root, change)) })?.done === true,
    restore: () => void ask({ do: 'restore' }),
    leave,
  };
}

/** Events don't leave a document: for the body of an editor's own iframe, the iframe is spoken to. */
function elementOfPage(root: HTMLElement): Element {
  const document = root.ownerDocument;
  return document === root.getRootNode() && document !== globalThis.document
    ? (document.defaultView?.frameElement ?? root)
    : root;
}

/** One order, and its answer; null where nobody answered. Both sides run in this very call. */
function askHelper(element: Element, order: Order): Answer | null {
  let answer: Answer | null = null;
  const hear = (event: Event) => {
    answer = parseAnswer((event as CustomEvent).detail);
  };
  element.addEventListener(ANSWER, hear);
  try {
    const detail = JSON.stringify(order);
    element.dispatchEvent(new CustomEvent(ORDER, { bubbles: true, composed: true, detail }));
  } finally {
    element.removeEventListener(ANSWER, hear);
  }
  return answer;
}

/** A page may answer in the helper's place: whatever comes is taken for text of the page. */
function parseAnswer(detail: unknown): Answer | null {
  let said: unknown;
  try {
    said = JSON.parse(String(detail));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { editor, lines, done } = said as Record<string, unknown>;
  if (typeof editor !== 'string' || !Array.isArray(lines)) return null;
  return { editor, lines: lines.map(String), done: done === true };
}

function pointed(root: Node, { from, to, insert, like, unlinked }: PlannedChange): Change {
  return { from: pointOf(root, from), to: pointOf(root, to), insert, like, unlinked };
}

function pointOf(root: Node, { node, offset }: Place): Change['from'] {
  const path: number[] = [];
  for (let at = node; at !== root; ) {
    const parent = at.parentNode;
    if (parent === null) throw new Error('a place outside of the editor');
    path.unshift([...parent.childNodes].indexOf(at as ChildNode));
    at = parent;
  }
  return { path, offset };
}
