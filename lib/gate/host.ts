import type { Message } from '../core/model/context.ts';
import type { InputEvidence } from '../core/model/provenance.ts';
import type { Reading } from '../messages/composerPort.ts';

/**
 * The event that the tripwire in the page's world fires on a form whose `submit()` was called: cancelable,
 * and with no data. Cancelling it keeps the form here.
 */
export const SUBMIT_CALL = 'countersign:submit-call';

/**
 * The event that the tripwire fires on a window that sends something other than a question (a `fetch`, an
 * `XMLHttpRequest` or a beacon that is no GET). It carries no data, and is a hint alone.
 */
export const REQUEST_CALL = 'countersign:request-call';

/**
 * The event that the tripwire fires on an element of the page that was given a shadow root. It carries no data:
 * the page knows what it did.
 */
export const ROOT_CALL = 'countersign:root-call';

/**
 * What the gate asks of a host, and all it knows of one. A host finds composers and controls in the
 * page; it holds nothing and decides nothing.
 */
export interface Host {
  readonly id: string;
  /** Composers that stand in `root` now, also in its open shadow roots; called when the page's structure changes, never on a timer. */
  findComposers(root: Document): Composer[];
  /** `changed` is to be called where the host knows the page in another way than before. */
  follow?(changed: () => void): void;
  /** What the host knows of its tool that the page does not fit any more, one line each; no words of a draft. */
  missing?(): string[];
  /** The control that a press on this path meets, by its accessible name; null where it meets none. */
  pressed(path: readonly EventTarget[]): PressedControl | null;
}

/**
 * What a control puts into a draft, as its words say: an assistant's text, agreed words (a template, a signature,
 * a saved reply), or spoken ones.
 */
export interface TextControl {
  name: string;
  kind: 'assistant' | 'template' | 'dictation';
}

/** A control of any sort. */
export interface PressedControl {
  name: string;
  /** Null where its words say nothing of text, undefined until what knows such words has been brought. */
  kind(): TextControl['kind'] | null | undefined;
}

export interface ComposerReading {
  reading: Reading;
  thread: Message[];
}

/** One place where a draft is written. Methods read the page afresh at each call. */
export interface Composer {
  /** The element that the composer is known by: the same object for the same composer. */
  readonly key: Element;
  /** False once the page has removed it. */
  isPresent(): boolean;
  /** The documents in which its gestures happen: the page's, and its editor's own iframe. */
  documents(): Document[];
  /**
   * True where this event is the gesture that sends this draft, or a part of one (a pointer's and a mouse's
   * events on the control). `path` is the event's composed path. Asked once for each event.
   */
  isSendGesture(event: Event, path: readonly EventTarget[]): boolean;
  /** True where this event hints that a send comes next: pointer over Send, focus on Send, Ctrl or Cmd down. */
  isIntent(event: Event, path: readonly EventTarget[]): boolean;
  /** Raw markup and values that would leave, for a comparison at the gesture. No styles, no layout. */
  raw(): string;
  /** As `raw`, of everything but the words: kind, visibility, recipients, declared origin. */
  rawClass(): string;
  /** All of it. Stops wherever `isDue` says so: what stands there must not have changed when it goes on. */
  read(isDue: () => boolean): Generator<void, ComposerReading>;
  /** The messages that the page shows around it now. */
  thread(): Message[];
  /** What of `read` is not the words: no large draft makes it slow. */
  readClass(): Pick<Reading, 'visibility' | 'sender'>;
  /** What the markup declares of its origin (`ai-disclosure` and friends). */
  declared(): InputEvidence[];
  /** The elements whose content is the draft's words; mutations and input there are evidence. */
  editables(): Element[];
  /**
   * What was written in the editables, without a quoted part and without what a record's fields held
   * before: plain, for counting and comparing.
   */
  words(): string;
  /** Replaces body (and subject, where it is not null). Resolves once the editor has taken it. Throws where it did not. */
  write(body: string, subject: string | null): Promise<void>;
  /** Does what the held gesture would have done, on a control looked up afresh. False where there is none any more. */
  replay(gesture: HeldGesture): boolean;
  /** When a control of it was last pressed that does something else than send, by `performance.now()`; -Infinity before the first. */
  lastAside(): number;
  /** True once the page shows, after a replay, that the draft left: emptied, gone, moved on. */
  hasLeft(): boolean;
}

/** A held gesture, as far as it is needed to do it again. */
export interface HeldGesture {
  kind: 'click' | 'key' | 'submit' | 'script';
  trusted: boolean;
  /** The key that was pressed, as the event names it; null where it was none. */
  key: string | null;
  /** The innermost element that was pressed or typed in, or the form that was submitted. */
  target: Element | null;
  submitter: Element | null;
}
