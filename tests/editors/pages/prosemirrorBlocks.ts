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
      const object = `${child.type.name}:${JSON.stringify(child.attrs)}`;
      if (child.isText) runs.push([child.text ?? '', marks.join(' ')]);
      else if (child.type.name === 'mention') runs.push(['@Marek', object]);
      else runs.push([child.type.name === 'image' ? '\ufffc' : '\n', object]);
    }
    blocks.push({ block: path.trim(), runs: joined(runs) });
  };
  for (const child of doc.children) visit(child, child.type.name);
  return blocks;
}
