import { z } from 'zod';
import { Digest } from './text.ts';

export const DraftKind = z.enum([
  'email',
  'ticket-reply',
  'ticket-note',
  'record-update',
  'invoice',
  'action',
]);
export type DraftKind = z.infer<typeof DraftKind>;

/** Whether the words reach the client. Where a host can't tell, it says `client`. */
export const Visibility = z.enum(['client', 'internal']);
export type Visibility = z.infer<typeof Visibility>;

export const Recipient = z.object({
  role: z.enum(['to', 'cc', 'bcc']),
  /** As the tool shows it, usually a mail address. */
  address: z.string(),
  name: z.string().nullable(),
});
export type Recipient = z.infer<typeof Recipient>;

/** Who the tool says is sending. */
export const Sender = z.object({ address: z.string(), name: z.string().nullable() });
export type Sender = z.infer<typeof Sender>;

/** A file as the tool shows it. `digest` is the SHA-256 of the bytes, where they could be read. */
export const Attachment = z.object({
  name: z.string(),
  /** Bytes; null where the tool shows no size. */
  size: z.int().nonnegative().nullable(),
  digest: Digest.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** A link in the body: its target, and the range of `body` that shows it. */
export const Link = z.object({
  href: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Link = z.infer<typeof Link>;

/**
 * How a stretch of `body` is laid out or set apart. `detail` is an item's marker as a reader sees it (`•`, `3.`),
 * a heading's level, an image's alternative text; null for anything else.
 */
export const Format = z.object({
  kind: z.enum([
    'item',
    'heading',
    'table',
    'preformatted',
    'bold',
    'italic',
    'underline',
    'struck',
    'code',
    'image',
    /** A link that shows no words of its own, as around an image. */
    'link',
  ]),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  detail: z.string().nullable(),
  /** Where an image comes from (an address, or how long its own data is), or where a link leads. */
  target: z.string().optional(),
});
export type Format = z.infer<typeof Format>;

/** Words that would leave with the draft and that nobody sees: they are no part of `body`. */
export const HiddenText = z.object({
  text: z.string(),
  /** `not-checked`: there was more than is looked at; `text` is empty then. */
  by: z.enum(['not-shown', 'transparent', 'colour', 'size', 'clipped', 'off-screen', 'not-checked']),
  /** Where in `body` it would stand. */
  at: z.int().nonnegative(),
  /** Stands in the quoted part. */
  quoted: z.boolean(),
});
export type HiddenText = z.infer<typeof HiddenText>;

/** The thing in the host that the draft belongs to: a ticket, a deal, a contact. */
export const RecordReference = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string().nullable(),
});
export type RecordReference = z.infer<typeof RecordReference>;

/** Which client of the organisation the draft speaks to or of. */
export const Account = z.object({ id: z.string().nullable(), name: z.string() });
export type Account = z.infer<typeof Account>;

/** A field of a record or form, as it stands in the tool and as it would be saved. */
export const FieldChange = z.object({
  name: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** One charge of an invoice, each cell as the page words it; null where the page has no such cell. */
export const InvoiceLine = z.object({
  description: z.string(),
  /** The day of the work, or the period it covers. */
  date: z.string().nullable(),
  quantity: z.string().nullable(),
  unitPrice: z.string().nullable(),
  amount: z.string().nullable(),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

/** An invoice as the page's table or form shows it, worded as there: reading it is the core's part. */
export const Invoice = z.object({
  number: z.string().nullable(),
  issued: z.string().nullable(),
  due: z.string().nullable(),
  lines: z.array(InvoiceLine),
  subtotal: z.string().nullable(),
  /** As a share: `19 %`. */
  taxRate: z.string().nullable(),
  tax: z.string().nullable(),
  total: z.string().nullable(),
});
export type Invoice = z.infer<typeof Invoice>;

export const Action = z.object({
  name: z.string(),
  target: z.string().nullable(),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type Action = z.infer<typeof Action>;

/** What would leave. Every field is part of what a person approves. */
export const Draft = z.object({
  kind: DraftKind,
  visibility: Visibility,
  sender: Sender.nullable(),
  recipients: z.array(Recipient),
  subject: z.string().nullable(),
  /** The text as its recipient would read it: blocks end in a line feed. */
  body: z.string(),
  links: z.array(Link),
  /** Left out where the host reads plain text. */
  format: z.array(Format).optional(),
  /** Left out where nothing is hidden, or the host can't tell. */
  hidden: z.array(HiddenText).optional(),
  attachments: z.array(Attachment),
  record: RecordReference.nullable(),
  account: Account.nullable(),
  fields: z.array(FieldChange),
  action: Action.nullable(),
  /** Left out where the page shows no invoice. */
  invoice: Invoice.nullable().optional(),
});
export type Draft = z.infer<typeof Draft>;
