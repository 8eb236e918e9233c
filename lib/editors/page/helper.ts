import type { Place } from '../blockText.ts';
import { ckeditor } from './ckeditor.ts';
import { draft } from './draft.ts';
import { lexical } from './lexical.ts';
import type { Model, ModelKind } from './model.ts';
import { prosemirror } from './prosemirror.ts';
import { ANSWER, type Answer, ORDER, type Order, type Point } from './protocol.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { summernote } from './summernote.ts';
import { tinymce } from './tinymce.ts';

/** A new editor is a file and a name here. */
const KINDS: readonly ModelKind[] = [
  ckeditor,
  prosemirror,
  lexical,
  slate,
  draft,
  quill,
  summernote,
  tinymce,
];

/**
 * The page-world half of writing: it speaks with an editor's own model, which no extension can reach from its
 * isolated world. The worker puts it into a frame once a person has decided, and it goes away with the order
 * `leave`. It holds no secret and knows no one but the editor; what it can do, the page can do without it.
 */
export function helpWriting(view: Window): void {
  let open: { root: HTMLElement; id: string; model: Model } | null = null;

  function modelOf(root: HTMLElement): typeof open {
    if (open?.root === root) return open;
    for (const kind of KINDS) {
      const model = kind.open(root);
      if (model !== null) return { root, id: kind.id, model };
    }
    return null;
  }

  function carryOut(order: Order, root: HTMLElement): Answer {
    open = modelOf(root);
    if (open === null) return { editor: null, lines: [], done: true };
    const { id, model } = open;
    let done = true;
    try {
      if (order.do === 'restore') model.restore();
      if (order.do === 'apply') {
        model.apply(
          order.changes.map((change) => ({
            ...change,
            from: placeOf(root, change.from),
            to: placeOf(root, change.to),
          })),
        );
      }
    } catch {
      // Whatever the page's own code threw: it may speak of the words, so that it happened is all that is said.
      done = false;
    }
    return { editor: id, lines: model.lines(), done };
  }

  function heard(event: Event): void {
    const element = event.composedPath()[0];
    if (!(element instanceof HTMLElement) || !(event instanceof CustomEvent)) return;
    const order: Order = JSON.parse(String(event.detail));
    if (order.do === 'leave') {
      view.removeEventListener(ORDER, heard, true);
      open = null;
      return;
    }
    // A helper that came in twice answers once.
    event.stopImmediatePropagation();
    const answer = carryOut(order, rootOf(element));
    element.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(answer) }));
  }

  view.addEventListener(ORDER, heard, true);
}

/** What is edited: the element itself, or the body of an editor's own iframe. */
function rootOf(element: HTMLElement): HTMLElement {
  return element instanceof HTMLIFrameElement ? (element.contentDocument?.body ?? element) : element;
}

function placeOf(root: Node, { path, offset }: Point): Place {
  const node = path.reduce<Node | undefined>((at, index) => at?.childNodes[index], root);
  if (node === undefined) throw new Error('a place that is not there');
  return { node, offset };
}
