import type { Node } from '@tiptap/pm/model';
import { type Block, joined, type Run } from './bench.ts';

/** The blocks of a ProseMirror document. */
export function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  const visit = (node: Node, path: string): void => {
    if (!node.isTextblock) {
      for (const child of node.children) visit(child, `${path} ${child.type.name}`);
      return;
    }
    const runs: Run[] = [];
    for (const child of node.children) {
      const marks = child.marks.map(({ type, attrs }) =>
        type.name === 'link' ? `link:${attrs.href}` : type.name,
      );
      runs.push([child.isText ? (child.text ?? '') : '\n', marks.join(' ')]);
    }
    blocks.push({ block: path.trim(), runs: joined(runs) });
  };
  for (const child of doc.children) visit(child, child.type.name);
  return blocks;
}
