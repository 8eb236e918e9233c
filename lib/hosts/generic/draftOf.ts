import type { Composer } from '../../gate/host.ts';
import { isDisabled, POPUPS } from './controls.ts';
import { type Departure, watchDeparture } from './departure.ts';
import { type BeforeValues, rememberNow } from './fieldValues.ts';
import type { Field } from './inventory.ts';
import { createReader, type Reader, type ReaderGround } from './reader.ts';
import { replayGesture } from './replay.ts';
import { type Control, isOpenField, RECORD_FIELDS } from './structure.ts';

/** A composer as its structure was last read; another object once it was read anew. */
export type Look = Omit<ReaderGround, 'before' | 'editors' | 'frontFields'>;

export interface DraftGround {
  editors: ReaderGround['editors'];
  before: BeforeValues;
  look(): Look;
  words(): string;
  /** The controls in front of the page that speak of this composer. */
  front(): readonly Control[];
  /** The control of the last gesture as it was; null before the first. */
  pressed(): Control | null;
  /** The controls in it that send. */
  sending(): readonly Control[];
}

/** What of a composer reads a draft, writes in it, and lets it go. */
export interface DraftOf
  extends Pick<
    Composer,
    'raw' | 'rawClass' | 'read' | 'thread' | 'readClass' | 'declared' | 'write' | 'replay' | 'hasLeft'
  > {
  /** Reads it once: what does not fit the page any more is found out. */
  check(): void;
}

/** The draft of one composer. Nothing of it is read before it has been brought. */
export function createDraftOf(ground: DraftGround): DraftOf {
  const { editors, before, words } = ground;
  let known: { look: Look; reader: Reader } | null = null;
  let departure: Departure | null = null;

  /** Fields of what stands in front. An empty one says nothing yet: opening a dialog changes no draft. */
  function frontFields(): Field[] {
    const popups = new Set(ground.front().map(({ element }) => editors.closestThrough(element, POPUPS)));
    return [...popups]
      .flatMap((popup) => (popup === null ? [] : (editors.queryThrough(popup, RECORD_FIELDS) as Field[])))
      .filter((field) => isOpenField(field) && field.value !== '');
  }

  function reads(): Reader {
    const look = ground.look();
    if (known?.look !== look)
      known = { look, reader: createReader({ ...look, before, editors, frontFields }) };
    return known.reader;
  }

  /** The control of the last gesture as it stands now; null where it is gone or can't be pressed. */
  function controlNow(): Element | null {
    const known = ground.pressed();
    const all = [...ground.front(), ...ground.sending()];
    const now =
      all.find(({ element }) => element === known?.element) ??
      all.find(({ name, deed }) => known === null || (name === known.name && deed === known.deed));
    return now?.element.isConnected && !isDisabled(now.element) ? now.element : null;
  }

  const declared = () => reads().declared();

  return {
    check: () => void reads().draft(null),
    declared,
    rawClass: () => JSON.stringify([reads().class(), declared()]),
    // All that is read, with the body as it stands instead of as it reads.
    raw: () =>
      JSON.stringify([reads().draft(null), declared()]) + (ground.look().inventory.body?.raw() ?? ''),
    *read(isDue) {
      const { body } = ground.look().inventory;
      const text = body === null ? null : yield* body.read(isDue);
      const quoted = text?.quoted ?? '';
      const thread = reads().thread();
      return {
        reading: reads().draft(text),
        thread: quoted === '' ? thread : [...thread, { author: null, at: null, text: quoted }],
      };
    },
    thread: () => reads().threadNow(),
    readClass: () => reads().class(),
    async write(text, subject) {
      const { inventory } = ground.look();
      if (inventory.body !== null) await inventory.body.write(text);
      else if (text !== '') throw new editors.WriteError('There is no body here to write in.');
      const field =
        subject === null || inventory.subject === null ? null : editors.openEditor(inventory.subject);
      if (field !== null && subject !== null) await field.write(subject);
    },
    replay(gesture) {
      const { parts, inventory } = ground.look();
      departure = watchDeparture(parts.key, words, editors);
      const isDone = parts.guided?.refinement.replay(gesture) ?? null;
      if (isDone !== null) return isDone;
      return replayGesture(gesture, {
        controlNow,
        form: parts.key.tagName === 'FORM' ? (parts.key as HTMLFormElement) : null,
        body: inventory.body?.element ?? null,
      });
    },
    hasLeft() {
      const { parts, inventory } = ground.look();
      const isSeen = departure !== null && parts.guided?.refinement.hasLeft() === true;
      const hasLeft = isSeen || departure?.hasLeft() === true;
      // What a record holds now is what the next change is held against.
      if (hasLeft) rememberNow(inventory.fields, before);
      return hasLeft;
    },
  };
}
