import type { DraftKind, Visibility } from '../../core/model/draft.ts';
import type { Pack, PackComposer } from '../../core/model/pack.ts';
import type { Kit, Refinement } from '../generic/guide.ts';
import { parseAddresses } from '../generic/recipients.ts';
import { readAround } from './around.ts';
import type { BeforeValues } from './beforeValues.ts';
import type { LastGesture } from './gestures.ts';
import {
  checkThread,
  readAccount,
  readAttachments,
  readEvery,
  readFields,
  readInvoice,
  readRecord,
  readThread,
} from './parts.ts';
import { readRecipients } from './recipients.ts';
import { replayLast } from './replay.ts';
import { allOf, isWorded, type Missed, query, type Sight } from './sight.ts';
import { oneLine, readValue } from './values.ts';
import { readVisibility } from './visibility.ts';
import { isByWords, PRESSED } from './worded.ts';

export interface PackReaderGround {
  pack: Pack;
  composer: PackComposer;
  sight: Sight;
  kit: Kit;
  before: BeforeValues;
  missed: Missed;
  /** The gesture that was last called a send. */
  last(): LastGesture | null;
}

/** What of a refinement reads a draft, and lets one out. */
export type PackReader = Omit<Refinement, 'deedOn'>;

/** Where a page says what became of a press, as it says it to those who cannot see. */
const LIVE = ['[role=status],[role=alert],[aria-live=polite],[aria-live=assertive],output'];

/** Reads one composer by its pack; what the pack does not find stays as structure found it. */
export function createPackReader(ground: PackReaderGround): PackReader {
  const { pack, composer, sight, kit, before, missed } = ground;
  const { root } = sight.ground;
  const reader = { sight, kit };
  const at = (name: string) => `${composer.id}.${name}`;

  /** What the page showed of what has left when the gesture was done again. */
  let shown = new Map<Element, string>();
  const announced = () => {
    const found = (composer.left ?? (isByWords(composer) ? LIVE : [])).flatMap((selector) =>
      query(root.ownerDocument, selector, kit),
    );
    return new Map(found.map((element) => [element, oneLine(element.textContent)]));
  };

  /** The words on the control that acts; null where none stands there. */
  function controlName(): string | null {
    const { press = [], action } = composer;
    for (const one of press) {
      const [element] = one.opener === undefined ? allOf(root, one, kit) : [];
      if (element !== undefined) return kit.accessibleName(element);
    }
    const words = action?.words ?? [];
    const worded =
      words.length === 0 ? undefined : query(root, PRESSED, kit).find((one) => isWorded(one, words, kit));
    return worded === undefined ? null : kit.accessibleName(worded);
  }

  const visibility = () => readVisibility(composer.visibility, at('visibility'), sight, kit);

  function sender() {
    const own = composer.sender && readValue(composer.sender, at('sender'), sight, kit);
    const page = pack.sender && { ...pack.sender, where: pack.sender.where ?? ('page' as const) };
    const address = own ?? (page && readValue(page, 'sender', sight, kit)) ?? null;
    return address === null ? null : (parseAddresses(address)[0] ?? null);
  }

  function action() {
    const { action: named } = composer;
    if (named === undefined) return null;
    const around = isByWords(composer) ? readAround(root, named.words ?? [], kit) : null;
    const changes = readFields(named.parameters ?? [], at('action.parameters'), before, reader);
    const parameters = changes.map(({ label, after }) => ({ name: label, value: after ?? '' }));
    return {
      name: named.name ?? around?.name ?? controlName() ?? composer.id,
      target:
        named.target === undefined
          ? (around?.target ?? null)
          : readValue(named.target, at('action.target'), sight, kit),
      parameters: named.parameters === undefined ? (around?.parameters ?? []) : parameters,
    };
  }

  return {
    look: () => checkThread(pack, reader),
    refineClass: (known) => {
      const seenBy = visibility();
      return {
        kind: kindFor(composer.kind, seenBy),
        visibility: seenBy,
        sender: sender() ?? known.sender,
        recipients: readRecipients(composer, known.recipients, composer.id, sight, kit, missed),
      };
    },
    refineDraft: (known) => {
      const subject = composer.subject && readValue(composer.subject, at('subject'), sight, kit);
      const files = composer.attachments && readAttachments(composer.attachments, at('attachments'), reader);
      const { fields, every } = composer;
      const hasFields = [fields, every, composer.action, composer.invoice].some((part) => part !== undefined);
      const named = fields && readFields(fields, at('fields'), before, reader);
      const others = every && readEvery(every, at('every'), before, reader);
      return {
        ...known,
        subject: subject ?? known.subject,
        attachments: files !== undefined && files.length > 0 ? files : known.attachments,
        record: pack.record === undefined ? known.record : readRecord(pack, reader),
        account: readAccount(pack, reader),
        fields: hasFields ? [...(named ?? []), ...(others ?? [])] : known.fields,
        action: action(),
        ...(composer.invoice && { invoice: readInvoice(composer.invoice, at('invoice'), reader) }),
      };
    },
    thread: () => readThread(pack, reader),
    replay: (gesture) => {
      shown = announced();
      return replayLast(ground.last(), gesture, root, kit);
    },
    hasLeft: () => [...announced()].some(([element, text]) => shown.get(element) !== text),
  };
}

/** An answer that stays in the house is a note. */
function kindFor(kind: DraftKind, visibility: Visibility): DraftKind {
  return kind === 'ticket-reply' && visibility === 'internal' ? 'ticket-note' : kind;
}
