import type { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';

/** A control of a tool that sends: all selectors but an item's are looked for in the composer. */
export interface ToolPress {
  /** As the tool calls it. */
  name: string;
  on: string;
  /** For an item of a menu: the control that opens it. The item is looked for anywhere in the document. */
  opener?: string;
  /** Where the item opens something more to choose from, and sends only then. */
  chooses?: string;
  /** True where the keyboard reaches it: Enter and the space bar press it too. */
  takesKeys?: boolean;
}

/** A key that sends. */
export interface ToolKey {
  name: string;
  key: string;
  code: string;
  alt?: boolean;
}

/** One sort of composer of a tool, on the tool's specimen page. */
export interface ToolComposer {
  tool: BuiltInPack;
  name: string;
  /** The specimen's page it stands in; `/index.html` where nothing is said. */
  page?: string;
  /** What the page runs to open one with this name and these words. */
  open(id: string, words: string): string;
  /** The element that it is made of; the one with the name where there are more. */
  root(id: string): string;
  /** Its editor; null for a control alone. */
  body: string | null;
  /** The first is the one that people use most. */
  presses: readonly ToolPress[];
  keys?: readonly ToolKey[];
  /** The form in it that a script may submit. */
  form?: string;
  /** Controls beside the words that send nothing, last those that close the composer. */
  asides: readonly string[];
  /** The frame of the tool's page that the composer stands in. */
  within?: string;
  /** What brings one to the front where the page shows one of several; no part of the composer. */
  shows?(id: string): string;
  /** True where the page has no more than one of them. */
  isSingle?: boolean;
}
