import { z } from 'zod';
import { DraftKind, Visibility } from './draft.ts';
import { PackFront, PackKey, PackPress, VisibilityRule } from './packControl.ts';
import { Place, Selector, Value } from './packPlace.ts';

/** A field of recipients. */
export const PackRecipients = z.strictObject({
  field: Place.describe('What stands around the chips, or the field that the addresses are typed in.'),
  chips: z.array(Selector).min(1).optional().describe('In it, one element for each recipient.'),
  attribute: z.string().min(1).optional().describe('The attribute of a chip that holds the address.'),
  name: z.string().min(1).optional().describe('The attribute of a chip that holds the name.'),
});
export type PackRecipients = z.infer<typeof PackRecipients>;

/** What is attached, as the tool lists it. */
export const PackAttachments = z.strictObject({
  items: Place.describe('One element for each file.'),
  name: z.array(Selector).min(1).optional().describe('In an item: its name.'),
  size: z.array(Selector).min(1).optional().describe('In an item: its size as the tool words it.'),
});
export type PackAttachments = z.infer<typeof PackAttachments>;

/** A field of a record, or a parameter of an action. */
export const PackField = Value.extend({
  name: z.string().min(1),
  label: z.string().min(1).optional().describe('As a person calls it; the name where it is left out.'),
  before: Value.optional().describe(
    'Where the page keeps what the field held before; left out: what it held when it was first seen.',
  ),
});
export type PackField = z.infer<typeof PackField>;

/** A deed of a control alone. */
export const PackAction = z.strictObject({
  name: z.string().min(1).optional().describe('As a person calls it; left out: the words on the control.'),
  target: Value.optional().describe('What it is done to.'),
  parameters: z.array(PackField).optional(),
  words: z
    .array(z.string().min(2))
    .min(1)
    .optional()
    .describe('Finds the control by its words, whatever their case, beside the presses that are named.'),
});
export type PackAction = z.infer<typeof PackAction>;

/** An invoice as the page shows it; each cell worded as there. */
export const PackInvoice = z.strictObject({
  number: Value.optional(),
  issued: Value.optional(),
  due: Value.optional(),
  lines: Place.describe('One element for each charge.'),
  description: z.array(Selector).min(1).describe('In a line.'),
  date: z.array(Selector).min(1).optional(),
  quantity: z.array(Selector).min(1).optional(),
  unitPrice: z.array(Selector).min(1).optional(),
  amount: z.array(Selector).min(1).optional(),
  subtotal: Value.optional(),
  taxRate: Value.optional(),
  tax: Value.optional(),
  total: Value.optional(),
});
export type PackInvoice = z.infer<typeof PackInvoice>;

/** One sort of composer of a tool. */
export const PackComposer = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,31}$/, 'expected lower-case letters, digits and hyphens, 32 at most'),
    kind: DraftKind.describe('An internal `ticket-reply` is a `ticket-note`.'),
    root: z
      .array(Selector)
      .min(1)
      .optional()
      .describe(
        'What stands around one composer: one element for each that is open. All that match are taken. Left out: the nearest element around each `body` that has one of the presses in it, and no other body; with no `body` either, each control that `action.words` finds is one, and the page around it says what it is done to.',
      ),
    area: z
      .array(Selector)
      .min(1)
      .optional()
      .describe('The part of the page that belongs to it, around its root: one ticket of several.'),
    body: Place.optional().describe(
      'The editor. Left out: the composer is a control, or fields of a record.',
    ),
    subject: Value.optional(),
    sender: Value.optional().describe('The address that it is sent from.'),
    to: PackRecipients.optional(),
    cc: PackRecipients.optional(),
    bcc: PackRecipients.optional(),
    attachments: PackAttachments.optional(),
    fields: z
      .array(PackField)
      .optional()
      .describe('Fields that would be saved. Left out: the generic host finds them by their labels.'),
    every: Place.optional().describe('Fields that would be saved, each called as its label says.'),
    visibility: z
      .strictObject({
        is: Visibility.optional().describe('Whatever the page shows.'),
        rules: z
          .array(VisibilityRule)
          .min(1)
          .optional()
          .describe(
            'Where one says client, the client reads it. Where none says anything, the client does too.',
          ),
      })
      .optional()
      .describe('Left out: the client reads it.'),
    press: z
      .array(PackPress)
      .min(1)
      .optional()
      .describe('Every control that sends, saves or runs it. Left out only where `action.words` finds it.'),
    keys: z.array(PackKey).optional(),
    never: z
      .array(Selector)
      .min(1)
      .optional()
      .describe('Controls that send nothing, though their words might say so: drafts, previews, searches.'),
    front: PackFront.optional(),
    action: PackAction.optional(),
    invoice: PackInvoice.optional(),
    left: z
      .array(Selector)
      .min(1)
      .optional()
      .describe('What comes into the page, or says something else, once it has left.'),
  })
  .refine(
    ({ root, body, action }) => root !== undefined || body !== undefined || action?.words !== undefined,
    {
      error: 'expected what stands around a composer, a body to look around, or the words of a control',
      path: ['root'],
    },
  )
  .refine(({ press, action }) => press !== undefined || action?.words !== undefined, {
    error: 'expected at least one control that sends, saves or runs it, or the words of one',
    path: ['press'],
  });
export type PackComposer = z.infer<typeof PackComposer>;

/** What is known of one tool: data that reads its pages, with no code. */
export const Pack = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and hyphens, 64 at most'),
  version: z.int().positive().describe('Grows with every change; events name it.'),
  source: z.string().min(1).describe('Where the selectors are from, and what was never checked.'),
  composers: z.array(PackComposer).min(1),
  sender: Value.optional().describe('The account that is signed in, where a composer names none.'),
  record: z
    .strictObject({ type: z.string().min(1), id: Value, title: Value.optional() })
    .optional()
    .describe('The ticket, deal or contact; looked for in the `area` where nothing else is said.'),
  account: z
    .strictObject({ name: Value, id: Value.optional() })
    .optional()
    .describe('Which client, as the page names it.'),
  thread: z
    .strictObject({
      messages: Place.describe('One element for each message, oldest first.'),
      author: z.array(Selector).min(1).optional(),
      at: z.array(Selector).min(1).optional(),
      text: z.array(Selector).min(1).optional().describe('In a message; left out: the whole message.'),
    })
    .optional(),
});
export type Pack = z.infer<typeof Pack>;
