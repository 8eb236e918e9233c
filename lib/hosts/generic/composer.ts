import type { Editors } from '../../editors/kit.ts';
import type { Composer } from '../../gate/host.ts';
import type { DraftOf, Look } from './draftOf.ts';
import { type BeforeValues, isWritten, rememberBefore } from './fieldValues.ts';
import { createGestures, sending } from './gestures.ts';
import { type Field, takeInventory } from './inventory.ts';
import { readerDoor } from './readerDoor.ts';
import type { ComposerParts, Control } from './structure.ts';

/** A composer of the generic host: what the gate sees of it, and what the host tells it. */
export interface GenericComposer extends Composer {
  /** The page's structure was read anew. `others` are the keys of its other composers. */
  update(parts: ComposerParts, others: readonly Element[]): void;
}

/** What the composers of a page share. */
export interface Surroundings {
  editors: Editors;
  /** What stands in front of the page and speaks of this composer. */
  front(composer: GenericComposer): readonly Control[];
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
  const { newPart, wordsOf, isDead } = around.editors;
  let look: Look;
  let sends: readonly Control[];
  let brought: DraftOf | undefined;
  const before: BeforeValues = new WeakMap();

  const bodyElement = () => look.inventory.body?.element ?? null;
  const written = () => look.inventory.fields.filter(isWritten);
  const typedIn = () => {
    const { subject, fields, recipients } = look.inventory;
    return [bodyElement(), subject, ...fields, ...recipients.flatMap(({ inputs }) => inputs)].filter(
      (element) => element !== null,
    );
  };
  const gestures = createGestures(
    () => ({
      key: look.parts.key,
      scope: look.parts.scope,
      sending: sends,
      isMail: look.inventory.recipients.length > 0,
      typedIn,
      deedOn: (event, path) => look.parts.guided?.refinement.deedOn(event, path) ?? null,
      front: around.front(composer),
    }),
    around.editors,
  );

  function update(parts: ComposerParts, others: readonly Element[]): void {
    const inventory = takeInventory(parts, others, around.editors);
    sends = sending(parts.controls, inventory.recipients.length > 0);
    look = { parts, inventory, isOnly: others.length === 0, sendName: sends[0]?.name ?? '' };
    rememberBefore([...inventory.fields], before);
    parts.guided?.refinement.look();
    // What is read now shows what does not fit the page any more.
    if (parts.guided !== undefined && readerDoor.get() !== undefined) draft().check();
  }

  /** Nothing is read before it has been brought. */
  function draft(): DraftOf {
    brought ??= readerDoor.get()?.createDraftOf({
      editors: around.editors,
      before,
      look: () => look,
      words: composer.words,
      front: () => around.front(composer),
      pressed: gestures.pressed,
      sending: () => sends,
    });
    if (brought === undefined) throw new Error('no welcome, no reading');
    return brought;
  }

  /** What was written in a record's field: what differs from what the field held. */
  const writtenIn = (field: Field) => newPart(before.get(field) ?? '', wordsOf(field));

  const composer: GenericComposer = {
    key: first.key,
    update,
    isPresent: () => !isDead(first.key) && first.key.isConnected && around.isCurrent(composer),
    documents: () => [
      ...new Set([first.key.ownerDocument, ...typedIn().map((element) => element.ownerDocument)]),
    ],
    isSendGesture: (event, path) => {
      if (path.includes(look.parts.scope) || path.includes(first.key)) around.used(composer);
      return gestures.isSend(event, path);
    },
    isIntent: gestures.isIntent,
    rawClass: () => draft().rawClass(),
    raw: () => draft().raw(),
    read: (isDue) => draft().read(isDue),
    thread: () => draft().thread(),
    readClass: () => draft().readClass(),
    declared: () => draft().declared(),
    editables: () => (look.inventory.body === null ? written() : [look.inventory.body.element]),
    words: () => {
      const body = bodyElement();
      return body === null ? written().map(writtenIn).join('') : wordsOf(body);
    },
    write: (body, subject) => draft().write(body, subject),
    replay: (gesture) => draft().replay(gesture),
    lastAside: gestures.lastAside,
    hasLeft: () => draft().hasLeft(),
  };
  update(first, firstOthers);
  return composer;
}
