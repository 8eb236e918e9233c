import type { Place } from '../blockText.ts';
import { asForeign, type Foreign, type Model, type ModelKind, type PlacedChange } from './model.ts';
import { findAbove } from './reactFiber.ts';

// The parts of Draft.js (draftjs.org/docs) that are used. `DraftModifier` is out of reach; its records are not.
interface Sequence {
  size: number;
  get(index: number): Character | undefined;
  slice(start: number, end?: number): Sequence;
  concat(others: readonly Character[] | Sequence): Sequence;
  getIn(path: readonly unknown[]): { start: number } | undefined;
}
interface Character {
  set(name: 'entity', value: null): Character;
  getEntity(): string | null;
}
interface Block {
  getKey(): string;
  getText(): string;
  getType(): string;
  getCharacterList(): Sequence;
  merge(values: Foreign): Block;
}
interface Selection {
  merge(values: Foreign): Selection;
}
interface Content {
  getBlocksAsArray(): Block[];
  getEntityMap(): unknown;
  getEntity(key: string): { getType(): string };
  merge(values: Foreign): Content;
  constructor: { createFromBlockArray(blocks: Block[]): { getBlockMap(): unknown } };
}
interface EditorState {
  getCurrentContent(): Content;
  getSelection(): Selection;
  getBlockTree(key: string): Sequence;
  constructor: { push(state: EditorState, content: Content, change: string): EditorState };
}
interface Component {
  props: { editorState: EditorState };
  _latestEditorState?: EditorState;
  update(state: EditorState): void;
}

/** Draft.js, in React. */
export const draft: ModelKind = {
  id: 'Draft.js',
  open(root) {
    if (root.querySelector('[data-contents]') === null) return null;
    const component = findAbove(root, (fiber) => {
      const instance = asForeign(fiber.stateNode);
      return typeof instance?.update === 'function' && asForeign(instance.props)?.editorState !== undefined
        ? instance
        : null;
    });
    return component === null ? null : openComponent(component as unknown as Component);
  },
};

function openComponent(component: Component): Model {
  const current = () => component._latestEditorState ?? component.props.editorState;
  let before = current();
  return {
    lines: () =>
      current()
        .getCurrentContent()
        .getBlocksAsArray()
        .map((block) => block.getText()),
    apply(changes) {
      before = current();
      const content = before.getCurrentContent();
      const at = (place: Place) => spotOf(before, place);
      const placed = changes.map((change) => ({ ...change, from: at(change.from), to: at(change.to) }));
      const blocks = content.getBlocksAsArray().slice();
      for (const change of placed.toReversed()) applyTo(content, blocks, change);
      const caret = caretAt(before.getSelection(), blocks, placed[0]?.from);
      const next = content.merge({
        blockMap: content.constructor.createFromBlockArray(blocks).getBlockMap(),
        selectionBefore: before.getSelection(),
        selectionAfter: caret,
      });
      // A change of this type always begins a step of its own.
      component.update(before.constructor.push(before, next, 'insert-fragment'));
    },
    restore: () => component.update(before),
  };
}

interface Spot {
  block: string;
  offset: number;
}

/** Draft.js writes on each run of text where it stands: block, decorated range, leaf. */
function spotOf(state: EditorState, { node, offset }: Place): Spot {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const drawn = element?.closest('[data-offset-key]');
  const [block = '', range, leaf] = drawn?.getAttribute('data-offset-key')?.split('-') ?? [];
  const known = state.getBlockTree(block)?.getIn([Number(range), 'leaves', Number(leaf)]);
  if (drawn === null || drawn === undefined || known === undefined) throw new Error('not a place of a text');
  return { block, offset: known.start + (node.nodeType === 3 ? offset : 0) };
}

type SpottedChange = Omit<PlacedChange, 'from' | 'to'> & { from: Spot; to: Spot };

function applyTo(content: Content, blocks: Block[], change: SpottedChange): void {
  const start = blocks.findIndex((block) => block.getKey() === change.from.block);
  const end = blocks.findIndex((block) => block.getKey() === change.to.block);
  const [first, last] = [blocks[start], blocks[end]];
  if (first === undefined || last === undefined) throw new Error('a block that is not there');
  if (start < end && change.from.offset === 0 && change.to.offset === 0 && change.insert === '') {
    blocks.splice(start, end - start);
    return;
  }
  const form = formFor(content, first, change);
  const lines = change.insert.split('\n');
  const head = piece(first, 0, change.from.offset);
  const tail = piece(last, change.to.offset);
  const made = lines.map((line, index) => {
    const parts = [
      index === 0 ? head : null,
      { text: line, characters: form === null ? [] : Array.from({ length: line.length }, () => form) },
      index === lines.length - 1 ? tail : null,
    ].filter((part) => part !== null);
    const block = index === 0 ? first : first.merge({ key: newKey(blocks) });
    return block.merge({
      text: parts.map(({ text }) => text).join(''),
      characterList: parts.reduce(
        (list, { characters }) => list.concat(characters),
        first.getCharacterList().slice(0, 0),
      ),
    });
  });
  blocks.splice(start, end - start + 1, ...made);
}

function piece(block: Block, start: number, end?: number) {
  return { text: block.getText().slice(start, end), characters: block.getCharacterList().slice(start, end) };
}

/** The styles and the entity of new words; null where the block has none to take them from. */
function formFor(content: Content, block: Block, { from, like, unlinked }: SpottedChange): Character | null {
  const characters = block.getCharacterList();
  const before = from.offset > 0 ? characters.get(from.offset - 1) : undefined;
  const after = characters.get(from.offset);
  const near = like === 'before' ? (before ?? after) : (after ?? before);
  if (near === undefined) return plainCharacter(content);
  const entity = near.getEntity();
  const isLink = entity !== null && /link/i.test(content.getEntity(entity).getType());
  return unlinked && isLink ? near.set('entity', null) : near;
}

/** Immutable records know no class of their own here: one without styles is made of any other. */
function plainCharacter(content: Content): Character | null {
  const any = content
    .getBlocksAsArray()
    .map((block) => block.getCharacterList().get(0))
    .find((character) => character !== undefined);
  if (any === undefined) return null;
  const { create } = any.constructor as unknown as { create?: () => Character };
  return create?.() ?? any.set('entity', null);
}

function newKey(blocks: readonly Block[]): string {
  let key = '';
  do key = Math.random().toString(36).slice(2, 7);
  while (key.length < 5 || blocks.some((block) => block.getKey() === key));
  return key;
}

function caretAt(selection: Selection, blocks: readonly Block[], spot: Spot | undefined): Selection {
  const block = blocks.find((each) => each.getKey() === spot?.block) ?? blocks[0];
  const key = block?.getKey() ?? '';
  const offset = Math.min(spot?.offset ?? 0, block?.getText().length ?? 0);
  return selection.merge({ anchorKey: key, focusKey: key, anchorOffset: offset, focusOffset: offset });
}
