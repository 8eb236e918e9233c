import { WriteError } from '../../editors/editor.ts';
import { newPart } from '../../editors/newPart.ts';
import { openEditor } from '../../editors/registry.ts';
import { wordsOf } from '../../editors/words.ts';
import type { Composer } from '../../gate/host.ts';
import { rawAttachments } from './attachments.ts';
import { declaredEvidence } from './declared.ts';
import { type Departure, watchDeparture } from './departure.ts';
import { createGestures, sending } from './gestures.ts';
import { type Field, type Inventory, takeInventory } from './inventory.ts';
import { type BeforeValues, isWritten, readDraft, rememberBefore, shownValue } from './reading.ts';
import { rawRecipients } from './recipients.ts';
import { replayGesture } from './replay.ts';
import type { ComposerParts, Front } from './structure.ts';
import { readThread } from './thread.ts';

/** A composer of the generic host: what the gate sees of it, and what the host tells it. */
export interface GenericComposer extends Composer {
  /** The page's structure was read anew. `others` are the keys of its other composers. */
  update(parts: ComposerParts, others: readonly Element[]): void;
}

/** What the composers of a page share. */
export interface Surroundings {
  /** What stands in front of the page and speaks of this composer. */
  front(composer: GenericComposer): Front;
  used(composer: GenericComposer): void;
}

/** Follows one composer that was found by structure. */
export function createComposer(
  first: ComposerParts,
  firstOthers: readonly Element[],
  around: Surroundings,
): GenericComposer {
  let parts = first;
  let inventory: Inventory;
  let thread: ReturnType<typeof readThread> | null;
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
  const gestures = createGestures(() => ({
    key: parts.key,
    scope: parts.scope,
    controls: parts.controls,
    isMail: isMail(),
    typedIn: typedIn(),
    front: around.front(composer).controls,
  }));

  function update(next: ComposerParts, others: readonly Element[]): void {
    parts = next;
    inventory = takeInventory(next, others);
    thread = null;
    rememberBefore([...inventory.fields], before);
  }

  /** What was written in a record's field: what differs from what the field held. */
  const writtenIn = (field: Field) => newPart(before.get(field) ?? '', wordsOf(field));

  function rawClass(): string {
    return JSON.stringify([
      inventory.body === null,
      rawRecipients(inventory.recipients),
      inventory.from === null ? null : shownValue(inventory.from),
      inventory.switches.map(({ element }) => switchState(element)),
      declaredEvidence(parts.scope, bodyElement()),
    ]);
  }

  const composer: GenericComposer = {
    key: parts.key,
    update,
    isPresent: () => parts.key.isConnected,
    documents: () => [
      ...new Set([parts.key.ownerDocument, ...typedIn().map((element) => element.ownerDocument)]),
    ],
    isSendGesture: (event, path) => {
      if (path.includes(parts.scope) || path.includes(parts.key)) around.used(composer);
      return gestures.isSend(event, path);
    },
    isIntent: gestures.isIntent,
    rawClass,
    raw: () =>
      [
        rawClass(),
        inventory.subject?.value ?? '',
        ...inventory.fields.map(shownValue),
        ...frontFields().map(shownValue),
        ...rawAttachments(inventory.files, inventory.attachments),
        inventory.body?.raw() ?? '',
      ].join('\u0000'),
    read: () => {
      thread ??= readThread(parts.key);
      const text = inventory.body?.read() ?? null;
      const quoted = text?.quoted ?? '';
      const all = [...inventory.fields, ...frontFields()];
      const send = sending({ controls: parts.controls, isMail: isMail() })[0]?.name ?? '';
      return {
        reading: readDraft(parts.key, { ...inventory, fields: all }, before, text, send),
        thread: quoted === '' ? thread : [...thread, { author: null, at: null, text: quoted }],
      };
    },
    declared: () => declaredEvidence(parts.scope, bodyElement()),
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
      departure = watchDeparture(parts.key, composer.words);
      return replayGesture(gesture, { controlNow: gestures.controlNow, form: form(), body: bodyElement() });
    },
    hasLeft: () => departure?.hasLeft() === true,
  };
  update(first, firstOthers);
  return composer;
}

function switchState(element: Element): string {
  if (element.tagName === 'SELECT') return (element as HTMLSelectElement).value;
  if (element.tagName === 'INPUT') return String((element as HTMLInputElement).checked);
  return ['aria-checked', 'aria-selected', 'aria-pressed'].map((name) => element.getAttribute(name)).join();
}
