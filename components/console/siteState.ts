import type { DraftKind } from '../../lib/core/model/draft.ts';
import type { SeenFrame } from '../../lib/core/model/siteLook.ts';

/** A page that is open, as the browser shows it to an extension that may enter it. */
export interface OpenPage {
  tab: number;
  address: string;
  title: string;
}

/** What a look at a page found. */
export interface Seen {
  /** The gated site that it belongs to; null where it is not gated yet. */
  site: { name: string; isGuarded: boolean } | null;
  /** The top frame first. */
  frames: readonly SeenFrame[];
  /** Origins of frames that could not be entered. */
  unreached: readonly string[];
}

/** The entry of `sites` as the person words it, and as text; null where it does not fit yet. */
export interface EntryDraft {
  name: string;
  kind: DraftKind | null;
  texts: { yaml: string; json: string } | null;
  /** What is wrong with the name; null where nothing is. */
  expected: string | null;
  copied: EntryForm | null;
}
export type EntryForm = 'yaml' | 'json';

/** A site that is tried. `host` is what the person knows it by. */
export type SiteLookState =
  | { kind: 'idle' }
  | { kind: 'no-address'; typed: string }
  | { kind: 'looking'; host: string }
  /** A page of the browser itself, a file, or another thing that no extension enters. */
  | { kind: 'restricted'; host: string }
  /** `by`: the person said no, or this build may not even ask. */
  | { kind: 'refused'; host: string; by: 'person' | 'build' }
  | { kind: 'no-tab'; host: string }
  | { kind: 'not-entered'; host: string }
  | { kind: 'silent'; host: string }
  | { kind: 'seen'; host: string; page: OpenPage; seen: Seen; entry: EntryDraft };

export interface SiteState {
  /** Null until they are known. */
  pages: readonly OpenPage[] | null;
  look: SiteLookState;
}

export interface SiteActions {
  /** Asks anew which pages are open. */
  refresh(): void;
  lookAt(page: OpenPage): void;
  /** Looks for an open page at this address, after asking the browser to be let in. Must be called in the turn of a press. */
  lookFor(address: string): void;
  /** As `lookFor`, of the frames that could not be entered. */
  enter(origins: readonly string[]): void;
  call(name: string): void;
  sort(kind: DraftKind | null): void;
  copy(form: EntryForm): void;
}
