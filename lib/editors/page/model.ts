import type { Place } from '../blockText.ts';
import type { Change } from './protocol.ts';

export type PlacedChange = Change<Place>;

/** An editor's own model, behind the element that it draws. */
export interface Model {
  /** Text, one item a block, line breaks in it as line feeds. */
  lines(): string[];
  /** Makes all changes as one step of the editor's history. They are in the document's order, and don't overlap. */
  apply(changes: readonly PlacedChange[]): void;
  /** Takes the last `apply` back. */
  restore(): void;
}

/** One editor that a page may have been built with. */
export interface ModelKind {
  readonly id: string;
  /** The model behind `root`, or null where this editor did not draw it. Each is asked by the marks it leaves on its own elements. */
  open(root: HTMLElement): Model | null;
}

/** A value of the page, whose shape nobody promises: asked property by property. */
export type Foreign = Record<string, unknown>;

export function asForeign(value: unknown): Foreign | null {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? (value as Foreign)
    : null;
}

/** The own property of `element` whose name begins so. Frameworks hang their data on elements under a name that ends in random digits. */
export function ownByPrefix(element: Element, prefix: string): Foreign | null {
  const name = Object.keys(element).find((key) => key.startsWith(prefix));
  return name === undefined ? null : asForeign(Reflect.get(element, name));
}
