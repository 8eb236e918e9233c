import type { Message } from '../../core/model/context.ts';
import { createDoor } from '../../editors/door.ts';
import type { Editors } from '../../editors/kit.ts';
import type { HeldGesture } from '../../gate/host.ts';
import type { Reading } from '../../messages/composerPort.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { controlIn, isDisabled, isElement } from './controls.ts';
import { deedOfWords } from './controlWords.ts';
import { shownValue } from './fieldValues.ts';
import type { Class } from './reader.ts';

/** What a guide knows of one composer beyond the page's structure. Each method reads the page afresh. */
export interface Refinement {
  /** The page's structure was read anew: what the guide knows is looked for once, before anything is sent. */
  look(): void;
  /** Puts what the guide knows in the place of what structure alone told. */
  refineClass(known: Class): Class;
  /** As `refineClass`, of the rest; the class is refined already. */
  refineDraft(reading: Reading): Reading;
  /** The messages around it; null where structure finds them. */
  thread(): Message[] | null;
  /**
   * Whether what this event does on this path sends, or does something else. Null where the guide does not say, so
   * that the control's words do.
   */
  deedOn(event: Event, path: readonly EventTarget[]): 'send' | 'aside' | null;
  /** Does again what `deedOn` last called a send. Null where structure has to: `deedOn` did not say it. */
  replay(gesture: HeldGesture): boolean | null;
  /** True where the page shows, in a way that the guide knows, that it has left. */
  hasLeft(): boolean;
}

/** One composer that a guide knows. */
export interface Guided {
  /** What stands around it, and what it is known by. */
  root: Element;
  /** The editor; null where there is none, undefined where it was not found and structure has to look. */
  body: Element | null | undefined;
  subject: Element | null;
  /** The fields that would be saved with it; undefined where structure has to look. */
  fields: Element[] | undefined;
  refinement: Refinement;
}

/** True for a control that acts by itself: what stands around it may be written for something else. */
export function isAlone({ body, fields }: Guided): boolean {
  return body === null && fields !== undefined;
}

/** Knows a tool, and tells the generic host what structure and names alone do not. */
export interface Guide {
  /** The composers that it knows in a document; the same refinement for the same root. */
  find(root: Document): Guided[];
  /** What it knows that the page does not fit any more, each in one line. */
  missing(): string[];
}

/** What a guide uses of the generic host, lent to it so that no tool's part carries it again. */
export const kit = {
  accessibleName,
  fieldLabel,
  shownValue,
  controlIn,
  deedOfWords,
  isDisabled,
  isElement,
};
export type Kit = typeof kit & { editors: Editors };

/** Where the generic host of a frame takes guides in; the last one to come guides. */
export interface GuideDoor {
  /** `changed` is to be called where the guide knows something else than before. */
  use(create: CreateGuide): void;
  /** What made the guide that came last: a look at the page has one made for itself. */
  last?: CreateGuide;
}
export type CreateGuide = (kit: Kit, changed: () => void) => Guide;

/** Open where this frame's generic host was taken in by a gate; another frame's gate may guard it. */
export const guideDoor = createDoor<GuideDoor>('countersignGuideDoor');
