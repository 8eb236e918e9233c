/**
 * What the writing script says to the helper in the page's world, as the detail of an event on the editor: JSON
 * text, since no object crosses between worlds. The helper answers with an event of its own before `dispatchEvent`
 * returns. A page can hear both, and fire both: it learns the words that are put into its own editor, and can do
 * what it can do anyway. What it answers is checked against what stands in the document.
 */
export const ORDER = 'countersign:write';
export const ANSWER = 'countersign:written';

/** A place in the document: child indexes from the editor's element down, and the offset that a Range takes. */
export interface Point {
  path: number[];
  offset: number;
}

/** One replacement. Where nothing is replaced, `from` and `to` are the same. */
export interface Change<Where = Point> {
  from: Where;
  to: Where;
  /** A line feed begins another block. */
  insert: string;
  /** Whose form new words take: of what stands before `from`, or behind it. */
  like: 'before' | 'after';
  /** New words stand outside of the link whose border this is. */
  unlinked: boolean;
}

export type Order =
  /** What editor is it, and what does its model hold? */
  | { do: 'look' }
  /** Make these changes, which are in the document's order, as one step of the editor's own history. */
  | { do: 'apply'; changes: Change[] }
  /** Take the last `apply` back. */
  | { do: 'restore' }
  /** It is over: listen no more. */
  | { do: 'leave' };

export interface Answer {
  /** Null where the helper knows no editor that stands behind this element. */
  editor: string | null;
  /** The text of the editor's model, one item a block, line breaks in it as line feeds. */
  lines: string[];
  /** False where the editor threw. */
  done: boolean;
}
