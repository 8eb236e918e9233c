import { z } from 'zod';
import { ReasonCode } from '../model/decision.ts';
import { DraftKind, Visibility } from '../model/draft.ts';
import { Disclosure } from '../model/provenance.ts';
import { Reopened, ReviewPhase } from '../model/review.ts';
import { Id, Instant } from '../model/text.ts';
import { Gate, Risk, Route } from '../model/verdict.ts';
import { ServiceTimes } from '../policy/serviceLevel.ts';

/** Whose words these are, where the draft has a machine's and a person's. */
const by = z.literal('machine').optional();

/** A piece of the draft as the panel shows it. `note` is the number of a reason, from 1. */
export const Segment = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), by }),
  z.object({
    type: z.literal('mark'),
    text: z.string(),
    note: z.int().positive().nullable(),
    route: Route,
    by,
  }),
  /** A masked item: `token` is what is shown, `value` the words behind it once they were revealed. */
  z.object({
    type: z.literal('mask'),
    token: z.string(),
    value: z.string().nullable(),
    note: z.int().positive().nullable(),
    by,
  }),
]);
export type Segment = z.infer<typeof Segment>;

const Part = z.object({
  op: z.enum(['same', 'insert', 'delete']),
  text: z.string(),
  /** Of words that stand elsewhere now: the number of the block that moved, in both places. */
  moved: z.int().positive().optional(),
});

/** Everything that the panel shows of one review, masked. Made by `buildView`, drawn by `components/panel`. */
export const ReviewView = z.object({
  review: Id,
  phase: ReviewPhase,
  reopened: Reopened.nullable(),
  /** Begins with why: "Held: …". */
  heading: z.string(),
  route: Route,
  risk: Risk,
  /** No verdict came in time. */
  overdue: z.boolean(),
  reasons: z.array(
    z.object({
      note: z.int().positive(),
      gate: Gate,
      route: Route,
      because: z.string(),
      isNew: z.boolean(),
      /** What its findings say, each sentence once; left out where no finding speaks. */
      details: z.array(z.string()).optional(),
      /** A note that could go to the client. */
      suggestion: z.string().optional(),
    }),
  ),
  kind: DraftKind,
  visibility: Visibility,
  envelope: z.object({
    from: z.string().nullable(),
    to: z.array(
      z.object({ name: z.string().nullable(), address: z.string(), note: z.int().positive().nullable() }),
    ),
    cc: z.array(
      z.object({ name: z.string().nullable(), address: z.string(), note: z.int().positive().nullable() }),
    ),
    bcc: z.array(
      z.object({ name: z.string().nullable(), address: z.string(), note: z.int().positive().nullable() }),
    ),
    subject: z.array(Segment),
    record: z.string().nullable(),
    account: z.string().nullable(),
    attachments: z.array(
      z.object({ name: z.string(), size: z.int().nonnegative().nullable(), bytesRead: z.boolean() }),
    ),
  }),
  /** What is being answered; null where the page shows nothing. */
  request: z
    .object({ author: z.string().nullable(), at: z.string().nullable(), text: z.array(Segment) })
    .nullable(),
  body: z.array(Segment),
  /** What would leave with the draft and nobody sees: how it is hidden, and its words. */
  hidden: z.array(z.object({ how: z.string(), words: z.array(Segment) })).optional(),
  /** A line that policy asks for, which is added to the body when it is approved. */
  adds: z.string().optional(),
  masked: z.int().nonnegative(),
  fields: z.array(z.object({ label: z.string(), before: z.array(Segment), after: z.array(Segment) })),
  /** The lines of an invoice, and what was found in them; left out of every other draft. */
  invoice: z
    .object({
      lines: z.array(
        z.object({
          description: z.array(Segment),
          /** Cells as the page words them; null where it has none. */
          date: z.string().nullable(),
          quantity: z.string().nullable(),
          unitPrice: z.string().nullable(),
          amount: z.string().nullable(),
          /** The figure that the line was held against, with its unit. */
          before: z.string().nullable(),
          said: z.array(z.string()),
          /** Something was found that speaks of this line. */
          isConcerned: z.boolean(),
        }),
      ),
      sums: z.array(z.object({ label: z.string(), value: z.string() })),
      /** What is said of the invoice as a whole. */
      said: z.array(z.string()),
    })
    .optional(),
  /** What changed since the machine wrote it, or since the last look on a review that opened again; null where nothing is known. */
  changes: z
    .object({
      since: z.enum(['machine', 'last-look']),
      parts: z.array(Part),
      /** One sentence a change of links, lists and the like. */
      formatting: z.array(z.string()).optional(),
      /** Of places and sentences together. */
      count: z.int().nonnegative(),
    })
    .nullable(),
  origin: z.object({
    disclosure: Disclosure,
    /** UTF-16 units put in by the page or a paste, and typed. */
    machine: z.int().nonnegative(),
    typed: z.int().nonnegative(),
    sentence: z.string(),
    /** Says the model and confidence, or that they are not declared. */
    declared: z.string(),
    /** How many sentences of the body are a machine's, where others are not; they are marked in it. */
    sentences: z.object({ machine: z.int().positive(), all: z.int().positive() }).optional(),
  }),
  evidence: z.array(
    z.object({
      claim: z.string(),
      state: z.enum(['supported', 'unsupported', 'contradicted']),
      source: z.string().nullable(),
      /** What stands there instead, where it contradicts the claim. */
      says: z.string().nullable().optional(),
    }),
  ),
  /** What the draft rests on and is not borne by, and which source or message that is; left out where nothing was found. */
  basis: z.array(z.object({ sentence: z.string(), about: z.string().nullable() })).optional(),
  /** In which time it is to be decided, and who answers for its work; left out where nothing is promised. */
  service: ServiceTimes.optional(),
  /** What differs from a draft that the viewer let out before: it is put to them in one line. Left out elsewhere. */
  alike: z
    .object({
      at: Instant,
      changes: z.array(
        z.object({
          what: z.enum(['name', 'reference', 'date', 'time', 'recipient', 'record']),
          before: z.string(),
          after: z.string(),
        }),
      ),
    })
    .optional(),
  decide: z.object({
    approve: z.object({ enabled: z.boolean(), label: z.string(), cause: z.string().nullable() }),
    edit: z.boolean(),
    reason: z.enum(['optional', 'required']),
    /** Codes offered for an approval, with the one preselected on a clean low-risk review. */
    approveCodes: z.array(z.object({ code: ReasonCode, label: z.string() })),
    rejectCodes: z.array(z.object({ code: ReasonCode, label: z.string() })),
    preselected: ReasonCode.nullable(),
    /** Offered where someone else must decide and nobody is configured: the phrase that has to be typed. */
    breakGlass: z
      .object({
        phrase: z.string(),
        /** How long it holds, in minutes; when somebody looks at it, in hours; who hears of it at once. */
        validMinutes: z.number(),
        lookWithinHours: z.number(),
        notify: z.array(z.string()),
      })
      .nullable(),
    /** What exactly an approval covers. */
    covers: z.string(),
  }),
  /** What the person should know, worst first: nothing was lost, what waits, what could not be done. */
  notices: z.array(z.object({ tone: z.enum(['info', 'warning', 'error']), text: z.string() })),
});
export type ReviewView = z.infer<typeof ReviewView>;
