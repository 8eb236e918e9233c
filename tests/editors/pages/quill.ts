import Quill from 'quill';
import { type Block, joined, markup, offer, type Run } from './bench.ts';

const holder = document.createElement('div');
document.querySelector('#editor')?.append(holder);
const quill = new Quill(holder, { modules: { toolbar: false } });

function blocks(): Block[] {
  const found: Block[] = [];
  let runs: Run[] = [];
  for (const { insert, attributes = {} } of quill.getContents().ops) {
    const { link, list, blockquote, ...others } = attributes as Record<string, unknown>;
    const marks = [...Object.keys(others), ...(link ? [`link:${link}`] : [])].join(' ');
    const [first = '', ...rest] = String(insert).split('\n');
    runs.push([first, marks]);
    for (const text of rest) {
      found.push({ block: list ? `li ${list}` : blockquote ? 'blockquote' : 'p', runs: joined(runs) });
      runs = [[text, marks]];
    }
  }
  return found;
}

offer({
  element: () => quill.root,
  reset() {
    quill.setContents(quill.clipboard.convert({ html: markup({ table: false }) }), 'silent');
    quill.history.clear();
  },
  blocks,
  state: () => JSON.stringify(quill.getContents()),
  undo: () => quill.history.undo(),
});
