import { z } from 'zod';
import { DraftKind, Sender } from './draft.ts';
import { Instant } from './text.ts';

/** One message of the thread that the page shows, oldest first. */
export const Message = z.object({
  author: z.string().nullable(),
  at: z.string().nullable(),
  text: z.string(),
});
export type Message = z.infer<typeof Message>;

/** Something that the writer of the draft says it drew on. */
export const Source = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  readAt: Instant.nullable(),
});
export type Source = z.infer<typeof Source>;

/** An account of the directory, and what belongs to it. */
export const KnownAccount = z.object({
  id: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  people: z.array(Sender),
  assets: z.array(z.string()),
});
export type KnownAccount = z.infer<typeof KnownAccount>;

/**
 * An earlier figure that a new one can be held against: what a service usually costs, by its name on the
 * invoice. `account` is the id of an account of the directory; left out, it holds for every client.
 */
export const Baseline = z.object({
  name: z.string(),
  value: z.number(),
  /** An ISO 4217 code for money, else what is counted. */
  unit: z.string(),
  account: z.string().optional(),
});
export type Baseline = z.infer<typeof Baseline>;

/**
 * An invoice to the same account that was let out in this browser before, as far as it charges what the draft charges
 * too. Names and days are not kept, so each line tells which one of the draft it is like.
 */
export const EarlierInvoice = z.object({
  at: Instant,
  lines: z.array(
    z.object({
      /** Index into `draft.invoice.lines`: the first one that charges the same thing. */
      line: z.int().nonnegative(),
      quantity: z.number().nullable(),
      amount: z.number().nullable(),
      /** Index of the line that charges it for the same day and amount; null where none does. */
      repeated: z.int().nonnegative().nullable(),
    }),
  ),
});
export type EarlierInvoice = z.infer<typeof EarlierInvoice>;

/** A line that every text of these kinds must carry: one of `lines`, whatever its case and spacing. */
export const RequiredLine = z.object({
  name: z.string().min(1),
  kinds: z.array(DraftKind).min(1),
  lines: z.array(z.string().min(1)).min(1),
  /** Only where there are at least this many recipients. */
  fromRecipients: z.int().positive().optional(),
});
export type RequiredLine = z.infer<typeof RequiredLine>;

/** A time in which actions on `targets` may run; no targets means all of them. */
export const MaintenanceWindow = z.object({ from: Instant, to: Instant, targets: z.array(z.string()) });
export type MaintenanceWindow = z.infer<typeof MaintenanceWindow>;

/** What an organisation tells about itself, so that drafts can be held against it. */
export const Reference = z.object({
  /** Words of the house that no client should read. */
  internalWords: z.array(z.string().min(1)),
  requiredLines: z.array(RequiredLine),
  /** Devices, groups and accounts that no action may touch unasked; `*` stands for any characters. */
  protectedTargets: z.array(z.string().min(1)),
  maintenanceWindows: z.array(MaintenanceWindow),
});
export type Reference = z.infer<typeof Reference>;

/** What a draft that was not typed rests on, as its writer says. */
export const Basis = z.object({
  /** Ids of the sources that it names. */
  sources: z.array(z.string()),
  /** How long ago a source may have been read. */
  staleAfterHours: z.number().positive(),
});
export type Basis = z.infer<typeof Basis>;

/** What a draft is judged against. All of it stays in the browser. */
export const Context = z.object({
  thread: z.array(Message),
  record: z.array(z.object({ name: z.string(), value: z.string() })),
  sources: z.array(Source),
  directory: z.array(KnownAccount),
  baselines: z.array(Baseline),
  /** Left out where none is kept in this browser. */
  earlierInvoices: z.array(EarlierInvoice).optional(),
  /** Mail domains and addresses of the organisation itself. */
  ownIdentities: z.array(z.string()),
  /** Left out where policy says nothing of it. */
  reference: Reference.partial().optional(),
  /** The instant of judging; left out, nothing is held against the clock. */
  now: Instant.optional(),
  /** True where the thread has a new last message since the draft was begun; left out where that is not known. */
  threadChanged: z.boolean().optional(),
  /** Left out where nothing is to be held against it, such as for what a person typed. */
  basis: Basis.optional(),
});
export type Context = z.infer<typeof Context>;

export const emptyContext: Context = {
  thread: [],
  record: [],
  sources: [],
  directory: [],
  baselines: [],
  ownIdentities: [],
};
