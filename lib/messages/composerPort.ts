import { z } from 'zod';
import { Message } from '../core/model/context.ts';
import { Draft, DraftKind, Visibility } from '../core/model/draft.ts';
import { InputEvidence } from '../core/model/provenance.ts';
import { Id } from '../core/model/text.ts';
import type { Route, Scope } from '../core/model/verdict.ts';

/** A draft as the page shows it. Kind and visibility are null where the page doesn't tell; the site's entry or the default fills them in. */
export const Reading = Draft.omit({ kind: true, visibility: true }).extend({
  kind: DraftKind.nullable(),
  visibility: Visibility.nullable(),
});
export type Reading = z.infer<typeof Reading>;

export const Gesture = z.object({
  kind: z.enum(['click', 'key', 'submit', 'script']),
  /** Made by a person's hand, as the browser tells (`isTrusted`). */
  trusted: z.boolean(),
});
export type Gesture = z.infer<typeof Gesture>;

/** A thread as a page last showed it, for the page that takes its place. It is kept in memory alone. */
const LeftThread = z.object({
  address: z.string(),
  texts: z.array(z.string()),
  /** Where its messages were seen to come; null where none was. */
  grows: z.enum(['first', 'last']).nullable(),
  /** Milliseconds since the page sent something that is no mere question. */
  sentAgo: z.number().nonnegative(),
});
export type LeftThread = z.infer<typeof LeftThread>;

const ReleaseOutcome = z.enum(['confirmed', 'unknown', 'changed']);

/**
 * Gate → worker, over one `Port` per composer. The worker parses everything it receives; the gate imports
 * the types alone.
 */
export const FromGate = z.discriminatedUnion('type', [
  /** First word on every connection, also after the worker or the page came back. */
  z.object({
    type: z.literal('hello'),
    composer: z.uuid(),
    /** Token of the panel that this gate mounted or may mount; see `panelPort.ts`. */
    panel: z.uuid(),
    topFrame: z.boolean(),
    /** False until what reads a draft has come into this frame; the worker brings it before its welcome. */
    reads: z.boolean(),
    review: Id.nullable(),
    /** Releases that this composer has used up, with what came of them. */
    used: z.array(z.object({ release: Id, outcome: ReleaseOutcome.nullable() })),
  }),
  /** What stands there, when it has settled or on intent. `revision` grows with every reading that differs. */
  z.object({
    type: z.literal('snapshot'),
    revision: z.int().nonnegative(),
    reading: Reading,
    thread: z.array(Message),
    evidence: z.array(InputEvidence),
    /** What is known of the tool that this page does not fit any more: names and selectors, none of its words. */
    missing: z.array(z.string()),
  }),
  /** A gesture was held. The snapshot of this revision came before, on the same port. */
  z.object({ type: z.literal('held'), revision: z.int().nonnegative(), gesture: Gesture }),
  /** A gesture went through untouched, on a verdict that allowed it. */
  z.object({ type: z.literal('passed'), revision: z.int().nonnegative(), gesture: Gesture }),
  /** A `write` was carried out and read back; the snapshot of this revision came before. */
  z.object({ type: z.literal('written'), ok: z.boolean(), revision: z.int().nonnegative() }),
  /** What came of a release. `changed`: the gate compared, found something else, and replayed nothing. */
  z.object({ type: z.literal('outcome'), release: Id, outcome: ReleaseOutcome }),
  /** The time for a verdict ran out at a held gesture, and configuration says hold. */
  z.object({ type: z.literal('overdue'), revision: z.int().nonnegative() }),
  /** The answer to `ask-again`. */
  z.object({ type: z.literal('again'), yes: z.boolean(), revision: z.int().nonnegative() }),
  /**
   * Something left that was not held: words that went with no gesture that anyone saw, or a held draft whose time for
   * a verdict ran out where configuration says release.
   */
  z.object({ type: z.literal('unreviewed'), by: z.enum(['unseen', 'unjudged']) }),
  /** A message came into the thread soon after the page had sent something. */
  z.object({ type: z.literal('appeared'), message: Message }),
  /** The page goes away, and had sent something not long ago. */
  z.object({ type: z.literal('page-left'), thread: LeftThread }),
  z.object({ type: z.literal('gone') }),
]);
export type FromGate = z.infer<typeof FromGate>;

/** Worker → gate. */
export type ToGate =
  | {
      type: 'welcome';
      site: string;
      /** Changes with the policy and with what is configured for this composer: no verdict outlives it. */
      rules: string;
      /** Empty means every account. */
      identities: string[];
      /** Parts of the names of this tool's AI controls, beside those that the gate's hosts know. */
      assistants: string[];
      /** Milliseconds after a held gesture until `overdue` is sent. */
      overdueAfter: number;
      /** What the gate does then, by visibility; `release` lets the gesture through and reports `unreviewed`. */
      whenOverdue: { client: 'hold' | 'release'; internal: 'hold' | 'release' };
    }
  /** This address is not gated: nothing here is read, held or told. */
  | { type: 'stand-down' }
  | { type: 'verdict'; revision: number; route: Route; scope: Scope }
  /** Put this text in the place of the body, read it back, answer `written`. */
  | { type: 'write'; body: string; subject: string | null }
  /** Replay the held gesture once, if what stands there is still `revision`. The same id twice is the same permission. */
  | { type: 'release'; release: Id; review: Id; revision: number }
  /** The held gesture is over: forget it, leave the draft as it is, give the focus back. */
  | { type: 'drop' }
  | { type: 'review'; review: Id }
  /** What the page showed that stood in this one's place before. It may say so later than this one says hello. */
  | { type: 'before'; thread: LeftThread }
  | { type: 'ask-again' };
export type { Id };
