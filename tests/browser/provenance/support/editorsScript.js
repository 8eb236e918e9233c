import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import DraftJs from 'draft-js';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import Quill from 'quill';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Editors as tools have them, each with the few things that a tool's own script does to one: `set` puts a text in
 * the place of all, `append` adds to the end, `text` reads it, lines as line feeds.
 */
const LABEL = 'Message body';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

const paragraphs = (text) => text.split('\n');
const markup = (text) =>
  paragraphs(text)
    .map((line) => `<div>${line === '' ? '<br>' : line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</div>`)
    .join('');

const kinds = {
  textarea(place, text) {
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', LABEL);
    field.value = text;
    place.append(field);
    return {
      element: field,
      set: (next) => {
        field.value = next;
      },
      append: (more) => {
        field.value += more;
      },
      text: () => field.value,
    };
  },

  /** A controlled field under React: the value is set anew on every key. */
  react(place, text) {
    let change;
    function Field() {
      const [value, setState] = useState(text);
      change = setState;
      return createElement('textarea', {
        'aria-label': LABEL,
        value,
        onChange: (event) => setState(event.target.value),
      });
    }
    createRoot(place).render(createElement(Field));
    const field = () => place.querySelector('textarea');
    return {
      get element() {
        return field();
      },
      set: (next) => change(next),
      append: (more) => change((before) => before + more),
      text: () => field()?.value ?? '',
    };
  },

  plain(place, text) {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', LABEL);
    element.innerHTML = text === '' ? '' : markup(text);
    place.append(element);
    return {
      element,
      set: (next) => {
        element.innerHTML = markup(next);
      },
      append: (more) => {
        const last = element.lastElementChild ?? element;
        last.append(document.createTextNode(more));
      },
      text: () => [...element.childNodes].map((node) => node.textContent).join('\n'),
    };
  },

  /** Draws its whole content anew on every input, and puts the caret back where it was. */
  redraw(place, text) {
    const editor = kinds.plain(place, text);
    const { element } = editor;
    element.addEventListener('input', (event) => {
      if (event.isComposing) return;
      const selection = getSelection();
      const range = document.createRange();
      range.selectNodeContents(element);
      range.setEnd(selection.anchorNode, selection.anchorOffset);
      let left = range.toString().length;
      element.innerHTML = `${element.innerHTML}`;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (left <= node.data.length) {
          selection.collapse(node, left);
          return;
        }
        left -= node.data.length;
      }
    });
    return editor;
  },

  prosemirror(place, text) {
    const docOf = (words) =>
      schema.node(
        'doc',
        null,
        paragraphs(words).map((line) =>
          schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
        ),
      );
    const view = new EditorView(place, {
      state: EditorState.create({
        doc: docOf(text),
        // A test is quicker than a person: changes within half a second would be undone as one. Zero means that too.
        plugins: [
          history({ newGroupDelay: 1 }),
          keymap({ 'Mod-z': undo, 'Mod-y': redo }),
          keymap(baseKeymap),
        ],
      }),
      attributes: { role: 'textbox', 'aria-label': LABEL },
    });
    return {
      element: view.dom,
      set: (next) => {
        const { doc, tr } = view.state;
        view.dispatch(tr.replaceWith(0, doc.content.size, docOf(next).content));
      },
      append: (more) => view.dispatch(view.state.tr.insertText(more, view.state.doc.content.size - 1)),
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    };
  },

  lexical(place, text) {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', LABEL);
    place.append(element);
    const editor = createEditor({ namespace: 'desk', onError: (error) => reportError(error) });
    editor.setRootElement(element);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    const set = (next) =>
      editor.update(() => {
        const root = $getRoot();
        root.clear();
        for (const line of paragraphs(next)) {
          const paragraph = $createParagraphNode();
          if (line !== '') paragraph.append($createTextNode(line));
          root.append(paragraph);
        }
        root.selectEnd();
      });
    set(text);
    return {
      element,
      set,
      append: (more) =>
        editor.update(() => {
          $getRoot().getLastChild().append($createTextNode(more));
        }),
      text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n')),
    };
  },

  draftjs(place, text) {
    const { ContentState, Editor, EditorState: DraftState, Modifier } = DraftJs;
    let current = DraftState.createWithContent(ContentState.createFromText(text));
    let change;
    function Body() {
      const [state, setState] = useState(current);
      current = state;
      change = (next) => {
        current = next;
        setState(next);
      };
      return createElement(Editor, { editorState: state, onChange: change, ariaLabel: LABEL });
    }
    createRoot(place).render(createElement(Body));
    return {
      get element() {
        return place.querySelector('[contenteditable=true]');
      },
      set: (next) => change(DraftState.push(current, ContentState.createFromText(next), 'insert-fragment')),
      append: (more) => {
        const end = DraftState.moveSelectionToEnd(current);
        const content = Modifier.insertText(end.getCurrentContent(), end.getSelection(), more);
        change(DraftState.push(end, content, 'insert-characters'));
      },
      text: () => current.getCurrentContent().getPlainText('\n'),
    };
  },

  quill(place, text) {
    const inside = document.createElement('div');
    place.append(inside);
    const quill = new Quill(inside, { modules: { toolbar: false } });
    quill.root.setAttribute('role', 'textbox');
    quill.root.setAttribute('aria-label', LABEL);
    if (text !== '') quill.setText(text);
    return {
      element: quill.root,
      set: (next) => quill.setText(next),
      append: (more) => quill.insertText(quill.getLength() - 1, more),
      text: () => quill.getText().replace(/\n$/, ''),
    };
  },
};

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A mail's composer with a toolbar; `first` is what stands in it from the start, `quote` what it answers. */
function addComposer({ id, kind, first = '', restored = null, attributes = '', quote = '' }) {
  const section = document.createElement('section');
  section.setAttribute('aria-label', `Reply ${id}`);
  section.innerHTML = `
    <label>To <input name="to" value="${id}"></label>
    <div class="tools">
      <button type="button">Help me write</button><button type="button">Draft with AI</button>
      <button type="button">Improve</button><button type="button">Copilot</button>
      <button type="button">Insert template</button><button type="button">Saved replies</button>
      <button type="button">Dictate</button><button type="button">Mention</button><button type="button">Emoji</button>
      <button type="button">Undo</button><button type="button">Bold</button>
    </div>
    <div class="place" ${attributes}></div>
    <button type="button" class="send">Send</button>`;
  document.body.append(section);
  const editor = kinds[kind](section.querySelector('.place'), first);
  const composer = {
    editor,
    section,
    /** What the next press of a tool does. */
    next: null,
    async act({ how, text, apart = 15, after = 20 }) {
      await wait(after);
      if (how === 'replace') editor.set(text);
      else if (how === 'append') editor.append(text);
      else if (how === 'command') {
        editor.element.focus();
        document.execCommand('insertText', false, text);
      } else if (how === 'paste') {
        editor.element.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        editor.element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      } else if (how === 'stream' || how === 'stream-all') {
        const before = how === 'stream-all' ? '' : editor.text();
        const tokens = text.match(/\s*\S{1,7}/g);
        for (const [index] of tokens.entries()) {
          if (how === 'stream') editor.append(tokens[index]);
          else editor.set(before + tokens.slice(0, index + 1).join(''));
          await wait(apart);
        }
      } else if (how === 'dialog') {
        const dialog = document.createElement('div');
        dialog.setAttribute('role', 'dialog');
        dialog.setAttribute('aria-label', 'What should it say?');
        dialog.innerHTML = '<input aria-label="Describe your message"><button type="button">Create</button>';
        section.append(dialog);
        dialog.querySelector('button').addEventListener('click', () => {
          dialog.remove();
          void composer.run({ how: 'replace', text });
        });
      } else if (how === 'menu') {
        const menu = document.createElement('div');
        menu.setAttribute('role', 'menu');
        menu.innerHTML = '<button type="button" role="menuitem">Refund confirmed</button>';
        section.append(menu);
        menu.querySelector('button').addEventListener('click', () => {
          menu.remove();
          void composer.run({ how: 'append', text });
        });
      }
      composer.acts -= 1;
    },
    acts: 0,
    run(deed) {
      composer.acts += 1;
      return composer.act(deed);
    },
  };
  section.querySelector('.tools').addEventListener('click', (event) => {
    const name = event.target.textContent;
    if (name === 'Undo') document.execCommand('undo');
    else if (composer.next !== null) void composer.run(composer.next);
    composer.next = null;
  });
  if (quote !== '') {
    const below = document.createElement('blockquote');
    below.textContent = quote;
    editor.element.append(below);
  }
  if (restored !== null) setTimeout(() => editor.set(restored), 60);
  return composer;
}

/** Every composer's text is kept at each change, as an autosave does. */
window.composerOf = (id) => window.desk.composers.get(id);
window.desk = {
  composers: new Map(),
  add(options) {
    const saved = sessionStorage.getItem(options.id);
    const composer = addComposer({
      ...options,
      ...(saved === null ? {} : { first: '', restored: saved, quote: '' }),
    });
    window.desk.composers.set(options.id, composer);
    addEventListener('pagehide', () => sessionStorage.setItem(options.id, composer.editor.text()));
  },
};
