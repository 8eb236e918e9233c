import type { Message } from '../../core/model/context.ts';
import type { FieldChange, Sender } from '../../core/model/draft.ts';
import type { InputEvidence } from '../../core/model/provenance.ts';
import type { EditorText } from '../../editors/editor.ts';
import type { Editors } from '../../editors/kit.ts';
import type { Reading } from '../../messages/composerPort.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { attachmentPlaces, readAttachments } from './attachments.ts';
import { declaredEvidence, markedIn } from './declared.ts';
import { type BeforeValues, shownValue } from './fieldValues.ts';
import type { Field, Inventory } from './inventory.ts';
import { parseAddresses, readRecipients } from './recipients.ts';
import { readRecord } from './record.ts';
import type { ComposerParts } from './structure.ts';
import { readThread } from './thread.ts';
import { visibilityOf, visibilitySwitches } from './visibility.ts';

/** What sort of draft it is: everything but the words. */
export type Class = Pick<Reading, 'kind' | 'visibility' | 'sender' | 'recipients'>;

/** One composer, as its structure was read. */
export interface ReaderGround {
  parts: ComposerParts;
  inventory: Inventory;
  /** False where the page has other composers: what lies outside of this one may be theirs. */
  isOnly: boolean;
  before: BeforeValues;
  editors: Editors;
  /** The name of the control that sends. */
  sendName: string;
  /** Fields of a dialog in front of the page that speaks of this composer. */
  frontFields(): Field[];
}

/** Reads one composer off the page. Each method reads afresh what the last look at the structure found. */
export interface Reader {
  class(): Class;
  /** All of it; `text` is its body's, and null leaves the words out. */
  draft(text: EditorText | null): Reading;
  declared(): InputEvidence[];
  /** As it was read since the last look at the structure. */
  thread(): Message[];
  threadNow(): Message[];
}

export function createReader({
  parts,
  inventory,
  isOnly,
  before,
  editors,
  sendName,
  frontFields,
}: ReaderGround): Reader {
  const { key, scope, guided } = parts;
  const { body, subject, recipients, from, files } = inventory;
  const switches = visibilitySwitches(scope, editors);
  const fields = inventory.fields.filter((field) => !switches.some(({ element }) => element === field));
  const attachments = attachmentPlaces(isOnly ? scope.ownerDocument : scope, editors);
  const marked = markedIn(scope, editors);
  /** What the fields are called, as far as it was asked. */
  const names = new WeakMap<Field, { name: string; label: string }>();
  let thread: Message[] | null = null;

  function readClass(): Class {
    const known: Class = {
      kind: body === null ? 'record-update' : recipients.length > 0 ? 'email' : null,
      visibility: visibilityOf(switches, sendName),
      sender: from === null ? null : readSender(from),
      recipients: readRecipients(recipients),
    };
    return guided?.refinement.refineClass(known) ?? known;
  }

  /** Fields with what they held before and hold now, in the page's order; a group of radio buttons is one. */
  function readFields(): FieldChange[] {
    const groups = new Set<string>();
    return [...fields, ...frontFields()].flatMap((field) => {
      const isRadio = field.type === 'radio';
      if (isRadio && groups.has(field.name)) return [];
      if (isRadio) groups.add(field.name);
      const named = names.get(field) ?? nameOf(field);
      names.set(field, named);
      const change = { ...named, before: before.get(field) ?? '', after: shownValue(field) };
      return named.name === '' || change.before + change.after === '' ? [] : [change];
    });
  }

  function threadNow(): Message[] {
    thread = guided?.refinement.thread() ?? readThread(key, editors);
    return thread;
  }

  return {
    class: readClass,
    draft(text) {
      const known: Reading = {
        subject: subject?.value ?? null,
        body: text?.text ?? '',
        links: text?.links ?? [],
        ...(text?.format && { format: text.format }),
        ...(text?.hidden && { hidden: text.hidden }),
        attachments: readAttachments(files, attachments),
        record: body !== null && recipients.length > 0 ? null : readRecord(key, editors),
        account: null,
        fields: readFields(),
        action: null,
        ...readClass(),
      };
      return guided?.refinement.refineDraft(known) ?? known;
    },
    declared: () => declaredEvidence(marked, scope, body?.element ?? null, editors),
    thread: () => thread ?? threadNow(),
    threadNow,
  };
}

function readSender(field: Field): Sender | null {
  return parseAddresses(shownValue(field))[0] ?? null;
}

function nameOf(field: Field): { name: string; label: string } {
  const label = field.type === 'radio' ? groupLabel(field) : fieldLabel(field) || dialogLabel(field);
  const name = field.name || field.id || label;
  return { name, label: label || name };
}

/** A dialog with one question names its field by its own title. */
function dialogLabel(field: Field): string {
  const dialog = field.closest('dialog,[role=dialog],[role=alertdialog]');
  return dialog === null ? '' : accessibleName(dialog) || 'Dialog';
}

function groupLabel(radio: Field): string {
  const group = radio.closest('fieldset,[role=radiogroup]');
  const legend = group?.querySelector('legend')?.textContent ?? group?.getAttribute('aria-label') ?? '';
  return legend.trim() || radio.name;
}
