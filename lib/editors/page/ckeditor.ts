import type { Place } from '../blockText.ts';
import { asForeign, type Foreign, type Model, type ModelKind, type PlacedChange } from './model.ts';

// The parts of CKEditor 5 (ckeditor.com/docs/ckeditor5/latest/api) that are used.
interface Item {
  is(type: string, name?: string): boolean;
  data?: string;
  getAttributes(): Iterable<[string, unknown]>;
}
interface Position {
  nodeBefore: Item | null;
  nodeAfter: Item | null;
  textNode: Item | null;
}
interface Step {
  type: string;
  item: Item;
}
interface Writer {
  createRange(start: Position, end: Position): unknown;
  setSelection(at: unknown): void;
  insertText(text: string, attributes: Foreign, at: Position): void;
  createPositionAt(at: unknown, where: string): Position;
}
interface Engine {
  model: {
    change<T>(run: (writer: Writer) => T): T;
    deleteContent(selection: unknown, options: Foreign): void;
    createRangeIn(element: unknown): Iterable<Step>;
    schema: { isBlock(item: Item): boolean; checkChild(item: Item, child: string): boolean };
    document: {
      getRootNames(): string[];
      getRoot(name: string): unknown;
      selection: { getFirstPosition(): Position };
    };
  };
  editing: {
    view: { domConverter: { domPositionToView(node: Node, offset: number): unknown } };
    mapper: { toModelPosition(view: unknown): Position };
  };
  execute(command: string): void;
}

/** CKEditor 5, which leaves its instance on the element that is edited. */
export const ckeditor: ModelKind = {
  id: 'CKEditor 5',
  open(root) {
    const instance = asForeign(Reflect.get(root, 'ckeditorInstance'));
    return instance === null ? null : openInstance(instance as unknown as Engine);
  },
};

function openInstance(editor: Engine): Model {
  const { model } = editor;
  const at = ({ node, offset }: Place) =>
    editor.editing.mapper.toModelPosition(editor.editing.view.domConverter.domPositionToView(node, offset));
  return {
    lines: () => linesOf(editor),
    apply(changes) {
      const placed = changes.map((change) => ({ change, from: at(change.from), to: at(change.to) }));
      // One block of changes is one step of the history, whatever is called in it.
      model.change((writer) => {
        for (const { change, from, to } of placed.toReversed()) applyTo(editor, writer, change, from, to);
      });
    },
    restore: () => editor.execute('undo'),
  };
}

function applyTo(editor: Engine, writer: Writer, change: PlacedChange, from: Position, to: Position): void {
  const { model } = editor;
  const attributes = attributesFor(from, change);
  writer.setSelection(writer.createRange(from, to));
  model.deleteContent(model.document.selection, { doNotResetEntireContent: true });
  change.insert.split('\n').forEach((line, index) => {
    if (index > 0) editor.execute('enter');
    if (line === '') return;
    const here = model.document.selection.getFirstPosition();
    writer.insertText(line, attributes, here);
    writer.setSelection(shifted(writer, here, line.length));
  });
}

/** The position `length` characters further on in the same block. */
function shifted(writer: Writer, at: Position, length: number): unknown {
  const moved = Reflect.get(at, 'getShiftedBy');
  return typeof moved === 'function'
    ? Reflect.apply(moved, at, [length])
    : writer.createPositionAt(at, 'end');
}

function attributesFor({ nodeBefore, nodeAfter, textNode }: Position, change: PlacedChange): Foreign {
  const near =
    textNode ?? (change.like === 'before' ? (nodeBefore ?? nodeAfter) : (nodeAfter ?? nodeBefore)) ?? null;
  const attributes = near?.is('$text') === true ? [...near.getAttributes()] : [];
  return Object.fromEntries(attributes.filter(([name]) => !(change.unlinked && name.startsWith('link'))));
}

function linesOf({ model }: Engine): string[] {
  const lines: string[] = [];
  for (const name of model.document.getRootNames()) {
    for (const { type, item } of model.createRangeIn(model.document.getRoot(name))) {
      if (item.is('$textProxy') || item.is('$text')) {
        lines.push(`${lines.pop() ?? ''}${item.data ?? ''}`);
      } else if (type === 'elementStart' && item.is('element', 'softBreak')) {
        lines.push(`${lines.pop() ?? ''}\n`);
      } else if (type === 'elementStart' && model.schema.checkChild(item, '$text')) lines.push('');
    }
  }
  return lines;
}
