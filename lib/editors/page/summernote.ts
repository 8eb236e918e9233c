import { editNodes } from '../domEdit.ts';
import { asForeign, type Foreign, type Model, type ModelKind } from './model.ts';
import { linesOfMarkup } from './tinymce.ts';

// The parts of Summernote (summernote.org/deep-dive) that are used.
interface Context {
  invoke(what: string, ...values: unknown[]): unknown;
  modules: {
    editor: {
      history: { stack: { contents: string }[]; stackOffset: number; recordUndo(): void; undo(): void };
      afterCommand(): void;
    };
  };
}

/** Summernote, whose document is its model. jQuery keeps its instance as data of the element that it replaced. */
export const summernote: ModelKind = {
  id: 'Summernote',
  open(root) {
    const frame = root.closest('.note-editor');
    const context = root.classList.contains('note-editable') && frame !== null ? contextOf(frame) : null;
    return context === null ? null : openContext(context as unknown as Context, root);
  },
};

function contextOf(frame: Element): Foreign | null {
  const source = frame.previousElementSibling;
  // jQuery keeps what is its own in another such record.
  const names = source === null ? [] : Object.keys(source).filter((name) => name.startsWith('jQuery'));
  const records = names.map((name) => asForeign(asForeign(Reflect.get(Object(source), name))?.summernote));
  return records.find((record) => record !== null) ?? null;
}

function openContext(context: Context, root: HTMLElement): Model {
  const { editor } = context.modules;
  return {
    lines: () => linesOfMarkup(String(context.invoke('code'))),
    apply(changes) {
      const { history } = editor;
      // What was typed since the last step is a step of its own, before ours.
      if (history.stack[history.stackOffset]?.contents !== root.innerHTML) history.recordUndo();
      editNodes(root, changes);
      // Records the step, and tells the tool's own listeners.
      editor.afterCommand();
    },
    restore: () => editor.history.undo(),
  };
}
