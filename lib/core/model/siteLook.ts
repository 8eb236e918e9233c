import { z } from 'zod';
import { DraftKind, Visibility } from './draft.ts';

/** A name as the page words it: of a field, a control, or a place of a pack with its selector. */
const Name = z.string().max(300);
const Names = z.array(Name).max(100);

/** A control that would be held. `named`: by its tool's pack; `submit`: its words say nothing, but a press submits its form. */
export const SeenControl = z.object({ name: Name, does: z.enum(['send', 'save', 'submit', 'named']) });
export type SeenControl = z.infer<typeof SeenControl>;

/** One composer that a look at a page found: names and amounts, and none of its words. */
export const SeenComposer = z.object({
  /** Null where the page does not tell. */
  kind: DraftKind.nullable(),
  /** The editor, by its label, and how many UTF-16 units stand in it; null where there is none. */
  body: z.object({ label: Name, length: z.int().nonnegative() }).nullable(),
  subject: z.boolean(),
  sender: z.boolean(),
  /** How many; null where there is no field for them. */
  recipients: z.int().nonnegative().nullable(),
  attachments: z.int().nonnegative(),
  record: z.boolean(),
  /** The labels of the other fields that would leave. */
  fields: Names,
  /** Null where the page does not tell: it counts as what the site's entry says, and else as the client's. */
  visibility: Visibility.nullable(),
  /** The controls that tell it; empty where a pack does. */
  switches: Names,
  controls: z.array(SeenControl).max(100),
});
export type SeenComposer = z.infer<typeof SeenComposer>;

/** What a look at one frame of a page found. */
export const SeenFrame = z.object({
  /** Its origin, such as `https://desk.example.com`. */
  origin: z.string().max(300),
  composers: z.array(SeenComposer).max(100),
  /** What the pack in force names and the page does not have; null where no pack reads it. */
  missing: Names.nullable(),
  /** Origins of frames in it. */
  frames: Names,
});
export type SeenFrame = z.infer<typeof SeenFrame>;
