import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, ListItemNode, ListNode, registerList } from '@lexical/list';
import { $createQuoteNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  type ElementNode,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { type Block, joined, markup, offer, type Run } from './bench.ts';

const root = document.createElement('div');
root.contentEditable = 'true';
root.style.whiteSpace = 'pre-wrap';
document.querySelector('#editor')?.append(root);
const editor = createEditor({
  namespace: 'specimen',
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
  onError(error) {
    throw error;
  },
});
editor.setRootElement(root);
registerRichText(editor);
registerList(editor);
const history = createEmptyHistoryState();
registerHistory(editor, history, 300);

/** Nodes of the specimen text, made of its markup. */
function nodesOf(element: Element): LexicalNode[] {
  return [...element.childNodes].flatMap((child): LexicalNode[] => {
    if (child.nodeType === Node.TEXT_NODE) return [$createTextNode(child.textContent ?? '')];
    const tag = child.nodeName;
    const inside = nodesOf(child as Element);
    if (tag === 'STRONG' || tag === 'EM') {
      for (const text of inside)
        (text as ReturnType<typeof $createTextNode>).toggleFormat(tag === 'EM' ? 'italic' : 'bold');
      return inside;
    }
    const made: ElementNode =
      tag === 'A'
        ? $createLinkNode((child as HTMLAnchorElement).href)
        : tag === 'UL'
          ? $createListNode('bullet')
          : tag === 'LI'
            ? $createListItemNode()
            : tag === 'BLOCKQUOTE'
              ? $createQuoteNode()
              : $createParagraphNode();
    const isQuotedParagraph = tag === 'P' && child.parentNode?.nodeName === 'BLOCKQUOTE';
    return isQuotedParagraph ? inside : [made.append(...inside)];
  });
}

function blocksOf(element: ElementNode, path: string): Block[] {
  const children = element.getChildren();
  const isLeaf = children.every((child) => !$isElementNode(child) || child.isInline());
  if (!isLeaf)
    return children.flatMap((child) =>
      $isElementNode(child) ? blocksOf(child, `${path} ${child.getType()}`) : [],
    );
  const runsOf = (nodes: LexicalNode[], link: string): Run[] =>
    nodes.flatMap((node): Run[] => {
      if ($isLinkNode(node)) return runsOf(node.getChildren(), `link:${node.getURL()}`);
      const format = 'getFormat' in node ? Number((node as { getFormat(): number }).getFormat()) : 0;
      return [[node.getTextContent(), `${format || ''}${link}`]];
    });
  return [{ block: path.trim(), runs: joined(runsOf(children, '')) }];
}

offer({
  element: () => root,
  reset() {
    editor.update(
      () => {
        const { body } = new DOMParser().parseFromString(markup({ table: false }), 'text/html');
        $getRoot()
          .clear()
          .append(...nodesOf(body));
      },
      { discrete: true },
    );
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    history.current = { editor, editorState: editor.getEditorState() };
  },
  blocks: () => editor.getEditorState().read(() => blocksOf($getRoot(), '')),
  state: () => JSON.stringify(editor.getEditorState()),
  undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
});
