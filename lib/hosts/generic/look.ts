import type { SeenComposer, SeenControl, SeenFrame } from '../../core/model/siteLook.ts';
import type { Editors } from '../../editors/kit.ts';
import { noteRootsIn } from '../../editors/throughRoots.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { CONTROLS } from './controls.ts';
import { pathFrom, sending } from './gestures.ts';
import { type Guide, guideDoor, kit } from './guide.ts';
import { takeInventory } from './inventory.ts';
import { createReader } from './reader.ts';
import { type ComposerParts, type Control, readStructure } from './structure.ts';
import { visibilitySwitches } from './visibility.ts';

/** As many as the worker takes (`SeenComposer`). */
const MOST = 100;
const LONGEST = 300;

/**
 * A frame as its gate would see it, with the frames in it that are a part of it (`isPart`): by the guide that is in force
 * there, and where there is none by structure alone.
 */
export function lookAtFrame(
  root: Document,
  editors: Editors,
  isPart: (frame: HTMLIFrameElement) => boolean,
): SeenFrame {
  const guide = guideDoor.get()?.last?.({ ...kit, editors }, () => {}) ?? null;
  const documentsIn = (document: Document): Document[] => {
    noteRootsIn(document);
    const parts = framesIn(document, editors).filter(isPart);
    return [document, ...parts.flatMap(({ contentDocument }) => contentDocument ?? []).flatMap(documentsIn)];
  };
  const composers = documentsIn(root).flatMap((document) => lookAt(document, editors, guide));
  return {
    origin: root.location.origin,
    composers: composers.slice(0, MOST),
    missing: guide === null ? null : named(guide.missing()),
    frames: named(framesIn(root, editors).map(({ src }) => (URL.canParse(src) ? new URL(src).origin : ''))),
  };
}

const framesIn = (root: Document, { queryThrough }: Editors) =>
  queryThrough(root, 'iframe') as HTMLIFrameElement[];

/**
 * The composers of a document as the generic host, and a guide where there is one, would follow them: names and
 * amounts, none of their words. Nothing is listened to, changed or kept.
 */
function lookAt(root: Document, editors: Editors, guide: Guide | null): SeenComposer[] {
  const { composers } = readStructure(root, editors, guide?.find(root) ?? []);
  const keys = composers.map(({ key }) => key);
  return composers.map((parts) => {
    const others = keys.filter((key) => !editors.holds(key, parts.key));
    return seen(parts, others, editors);
  });
}

function seen(parts: ComposerParts, others: readonly Element[], editors: Editors): SeenComposer {
  const inventory = takeInventory(parts, others, editors);
  const { body, subject, from } = inventory;
  const isMail = inventory.recipients.length > 0;
  const sends = sending(parts.controls, isMail);
  const refinement = parts.guided?.refinement;
  refinement?.look();
  const draft = createReader({
    parts,
    inventory,
    isOnly: others.length === 0,
    before: new WeakMap(),
    editors,
    sendName: sends[0]?.name ?? '',
    frontFields: () => [],
  }).draft(null);
  const switches = visibilitySwitches(parts.scope, editors).map(({ element }) => element);
  const fields = inventory.fields.filter((field) => !switches.includes(field));
  const hasRecipients = isMail || draft.recipients.length > 0;
  return {
    kind: draft.kind,
    body:
      body === null ? null : { label: nameOf(body.element), length: editors.wordsOf(body.element).length },
    subject: subject !== null || draft.subject !== null,
    sender: from !== null || draft.sender !== null,
    recipients: hasRecipients ? draft.recipients.length : null,
    attachments: draft.attachments.length,
    record: draft.record !== null,
    fields: named(
      refinement === undefined
        ? fields.map((field) => nameOf(field) || field.name || field.id)
        : draft.fields.map(({ label }) => label),
    ),
    visibility: draft.visibility,
    switches: refinement === undefined ? named(switches.map(nameOf)) : [],
    controls: controlsOf(parts, sends, editors),
  };
}

/** What would be held: the controls that the guide knows, and those whose words tell. */
function controlsOf(parts: ComposerParts, sends: readonly Control[], editors: Editors): SeenControl[] {
  const byGuide = guidedControls(parts, editors);
  const byWords = sends.filter(({ element }) => !byGuide.includes(element));
  return [
    ...byGuide.map((element) => ({ name: cut(accessibleName(element)), does: 'named' as const })),
    ...byWords.map(({ name, deed }) => ({ name: cut(name), does: deed })),
  ].slice(0, MOST);
}

/** The guide is asked what a click would do; nothing is clicked. */
function guidedControls({ key, guided }: ComposerParts, editors: Editors): Element[] {
  if (guided === undefined) return [];
  const click = new MouseEvent('click');
  const isSend = (path: Element[]) =>
    guided.refinement.deedOn(click, [...path, key.ownerDocument]) === 'send';
  const controls = editors.queryThrough(key.ownerDocument, CONTROLS);
  return controls.filter((control) => isSend(pathFrom(control, editors)));
}

const nameOf = (element: Element) => fieldLabel(element) || accessibleName(element);
const named = (names: readonly string[]) =>
  [...new Set(names)]
    .filter((name) => name !== '')
    .map(cut)
    .slice(0, MOST);
const cut = (name: string) => name.slice(0, LONGEST);
