import type { Format, HiddenText, Link } from '../core/model/draft.ts';
import type { IsDue } from './slices.ts';

/** What stands in an editor, as a recipient reads it. */
export interface EditorText {
  /** Rich text: every block ends in a line feed, quoted lines begin with `> `. A text field: its value. */
  text: string;
  /** Offsets are UTF-16 units of `text`. */
  links: Link[];
  /** How the text is laid out; left out where there is only plain text. */
  format?: Format[];
  /** What stands there and nobody sees; no part of `text`. */
  hidden?: HiddenText[];
  /** The quoted lines alone, without their marks; empty where nothing is quoted. */
  quoted: string;
}

/** One place that takes text, of whatever kind. Every method reads the page afresh. */
export interface Editor {
  /** The element that input events name: the field, or the editing host. */
  readonly element: Element;
  /** Stops wherever `isDue` says so: what stands there must not have changed when it goes on. */
  read(isDue: IsDue): Generator<void, EditorText>;
  /** Its markup or value as it stands, for a comparison that costs next to nothing. */
  raw(): string;
  /**
   * Makes the text that is read equal to `text` by the smallest change, line feeds at the end aside. Rejects with a
   * WriteError, after putting everything back, where the editor did not take it.
   */
  write(text: string): Promise<void>;
}

/** The editor did not keep what was written. It says nothing of the words. */
export class WriteError extends Error {
  override name = 'WriteError';
}

/** One kind of editor: the first of `editorKinds` that takes an element reads and writes it. */
export interface EditorKind {
  readonly id: string;
  /** The editor of this element, or null where the element is none of this kind. */
  open(element: Element): Editor | null;
}
