import {
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Italic,
  Link,
  List,
  Paragraph,
  Table,
} from 'ckeditor5';
import { type Block, joined, markup, offer, type Run } from './bench.ts';

const editor = await ClassicEditor.create(document.querySelector<HTMLElement>('#editor') as HTMLElement, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic, Link, List, Table, BlockQuote, Autoformat],
  toolbar: ['undo', 'bold', 'link'],
});

function blocks(): Block[] {
  const found: Block[] = [];
  const root = editor.model.document.getRoot();
  if (root === null) return [];
  for (const { type, item } of editor.model.createRangeIn(root)) {
    if (item.is('$textProxy')) {
      const marks = [...item.getAttributes()].map(([name, value]) =>
        name === 'linkHref' ? `link:${value}` : name,
      );
      found.at(-1)?.runs.push([item.data, marks.join(' ')]);
    } else if (type === 'elementStart' && editor.model.schema.checkChild(item as never, '$text')) {
      const path = item.getAncestors({ includeSelf: true }).slice(1);
      const names = path.map((each) => ('name' in each ? String(each.name) : ''));
      found.push({ block: `${names.join(' ')}${item.hasAttribute('listItemId') ? ' li' : ''}`, runs: [] });
    }
  }
  return found.map(({ block, runs }) => ({ block, runs: joined(runs as Run[]) }));
}

offer({
  element: () => editor.ui.getEditableElement() as HTMLElement,
  reset: () => editor.setData(markup({ table: true })),
  blocks,
  state: () => editor.getData(),
  undo: () => editor.execute('undo'),
});
