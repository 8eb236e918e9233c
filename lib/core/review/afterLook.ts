import { z } from 'zod';
import { DraftKind, Visibility } from '../model/draft.ts';
import { KnownBy } from '../model/situation.ts';
import { Id, Instant } from '../model/text.ts';
import { Segment } from './view.ts';

/** A draft that has left, as somebody looks at it afterwards: masked, with nothing to reveal. */
export const LeftWords = z.object({
  kind: DraftKind,
  visibility: Visibility,
  to: z.array(z.string()),
  record: z.string().nullable(),
  account: z.string().nullable(),
  subject: z.array(Segment),
  body: z.array(Segment),
  fields: z.array(z.object({ label: z.string(), after: z.array(Segment) })),
  files: z.array(z.string()),
  /** The action that ran: its name and target. */
  action: z.string().nullable(),
});
export type LeftWords = z.infer<typeof LeftWords>;

/** Why something that left is looked at afterwards. */
export const AfterLookCause = z.enum(['sample', 'budget', 'break-glass']);
export type AfterLookCause = z.infer<typeof AfterLookCause>;

/** What left and waits until somebody has looked at it. */
export const AfterLook = z.object({
  /** The draft's id in the log. */
  id: Id,
  review: Id.nullable(),
  why: AfterLookCause,
  /** When it was let out. */
  at: Instant,
  /** Until when somebody should have looked; null where no time is set. */
  lookBy: Instant.nullable(),
  /** Who let it out. */
  actor: z.object({ id: z.string().nullable(), roles: z.array(z.string()), how: KnownBy }),
  words: LeftWords,
});
export type AfterLook = z.infer<typeof AfterLook>;

/**
 * What a person has to look back at before they decide anything else: the oldest that they let out by breaking
 * glass. `except`: a review that is still being decided. Null where there is none.
 */
export function looksBackFirst(
  looks: readonly AfterLook[],
  person: string | null,
  except: Id | null,
): AfterLook | null {
  const own = looks.filter(
    ({ why, actor, review }) => why === 'break-glass' && actor.id === person && review !== except,
  );
  return own.reduce<AfterLook | null>(
    (oldest, look) => (oldest === null || look.at < oldest.at ? look : oldest),
    null,
  );
}
