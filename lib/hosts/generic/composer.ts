import type { Editors } from '../../editors/kit.ts';
import type { Composer } from '../../gate/host.ts';
import type { Departure } from './departure.ts';
import { type BeforeValues, isWritten, rememberBefore, rememberNow } from './fieldValues.ts';
import { createGestures, sending } from './gestures.ts';
import { type Field, type Inventory, takeInventory } from './inventory.ts';
import type { Reader } from './reader.ts';
import { readerDoor } from './readerDoor.ts';
import type { ComposerParts, Control, Front } from './structure.ts';

/** A composer of the generic host: what the gate sees of it, and what the host tells it. */
export interface GenericComposer extends Composer {
  /** The page's structure was read anew. `others` are the keys of its other composers. */
  update(parts: ComposerParts, others: readonly Element[]): void;
}

/** What the composers of a page share. */
export interface Surroundings {
  editors: Editors;
  /** What stands in front of the page and speaks of this composer. */
  front(composer: GenericComposer): Front;
  used(composer: GenericComposer): void;
  /** False once a guide knows the place by another element, or does not know it any more. */
  isCurrent(composer: GenericComposer): boolean;
}

/** Follows one composer that was found by structure. */
export function createComposer(
  first: ComposerParts,
  firstOthers: readonly Element[],
  around: Surroundings,
): GenericComposer {
  const { newPart, openEditor, wordsOf, WriteError } = around.editors;
  let parts = first;
  let isOnly = true;
  let inventory: Inventory;
  let sends: readonly Control[];
  let reader: Reader | undefined;
  let departure: Departure | null = null;
  const before: BeforeValues = new WeakMap();

  const isMail = () => inventory.recipients.length > 0;
  const bodyElement = () => inventory.body?.element ?? null;
  const form = () => (parts.key.tagName === 'FORM' ? (parts.key as HTMLFormElement) : null);
  /** An empty field of a dialog says nothing yet: opening one changes no draft. */
  const frontFields = () => (around.front(composer).fields as Field[]).filter(({ value }) => value !== '');
  const written = () => inventory.fields.filter(isWritten);
  const typedIn = () => {
    const fields = [
      inventory.subject,
      ...inventory.fields,
      ...inventory.recipients.flatMap(({ inputs }) => inputs),
    ];
    return [bodyElement(), ...fields].filter((element) => element !== null);
  };
  const gestures = createGestures(
    () => ({
      key: parts.key,
      scope: parts.scope,
      sending: sends,
      isMail: isMail(),
      typedIn,
      deedOn: (event, path) => parts.guided?.refinement.deedOn(event, path) ?? null,
      front: around.front(composer).controls,
    }),
    around.editors,
  );

  function update(next: ComposerParts, others: readonly Element[]): void {
    parts = next;
    isOnly = others.length === 0;
    inventory = takeInventory(next, others, around.editors);
    sends = sending(next.controls, isMail());
    reader = undefined;
    rememberBefore([...inventory.fields], before);
    next.guided?.refinement.look();
    // What is read now shows what does not fit the page any more.
    if (next.guided !== undefined) reads()?.draft(null);
  }

  /** Undefined until it has been brought: nothing is read before. */
  function reads(): Reader | undefined {
    reader ??= readerDoor.get()?.createReader({
      parts,
      inventory,
      isOnly,
      before,
      editors: around.editors,
      sendName: sends[0]?.name ?? '',
      frontFields,
    });
    return reader;
  }

  /** What was written in a record's field: what differs from what the field held. */
  const writtenIn = (field: Field) => newPart(before.get(field) ?? '', wordsOf(field));

  const declared = () => reads()?.declared() ?? [];

  const composer: GenericComposer = {
    key: parts.key,
    update,
    isPresent: () => parts.key.isConnected && around.isCurrent(composer),
    documents: () => [
      ...new Set([parts.key.ownerDocument, ...typedIn().map((element) => element.ownerDocument)]),
    ],
    isSendGesture: (event, path) => {
      if (path.includes(parts.scope) || path.includes(parts.key)) around.used(composer);
      return gestures.isSend(event, path);
    },
    isIntent: gestures.isIntent,
    rawClass: () => JSON.stringify([reads()?.class(), declared()]),
    // All that is read, with the body as it stands instead of as it reads.
    raw: () => JSON.stringify([reads()?.draft(null), declared()]) + (inventory.body?.raw() ?? ''),
    *read(isDue) {
      const text = inventory.body === null ? null : yield* inventory.body.read(isDue);
      const known = must(reads());
      const quoted = text?.quoted ?? '';
      const thread = known.thread();
      return {
        reading: known.draft(text),
        thread: quoted === '' ? thread : [...thread, { author: null, at: null, text: quoted }],
      };
    },
    readClass: () => must(reads()).class(),
    declared,
    editables: () => (inventory.body === null ? written() : [inventory.body.element]),
    words: () => {
      const body = bodyElement();
      return body === null ? written().map(writtenIn).join('') : wordsOf(body);
    },
    async write(body, subject) {
      if (inventory.body !== null) await inventory.body.write(body);
      else if (body !== '') throw new WriteError('There is no body here to write in.');
      const field = subject === null || inventory.subject === null ? null : openEditor(inventory.subject);
      if (field !== null && subject !== null) await field.write(subject);
    },
    replay: (gesture) => {
      const brought = must(readerDoor.get());
      departure = brought.watchDeparture(parts.key, composer.words, around.editors);
      const isDone = parts.guided?.refinement.replay(gesture) ?? null;
      if (isDone !== null) return isDone;
      return brought.replayGesture(gesture, {
        controlNow: gestures.controlNow,
        form: form(),
        body: bodyElement(),
      });
    },
    lastAside: gestures.lastAside,
    hasLeft: () => {
      const isSeen = departure !== null && parts.guided?.refinement.hasLeft() === true;
      const hasLeft = isSeen || departure?.hasLeft() === true;
      // What a record holds now is what the next change is held against.
      if (hasLeft) rememberNow(inventory.fields, before);
      return hasLeft;
    },
  };
  update(first, firstOthers);
  return composer;
}

function must<Brought>(brought: Brought | undefined): Brought {
  if (brought === undefined) throw new Error('nothing here reads');
  return brought;
}
