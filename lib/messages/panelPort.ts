import { z } from 'zod';
import { ReasonCode } from '../core/model/decision.ts';
import { Id } from '../core/model/text.ts';
import type { AfterLook } from '../core/review/afterLook.ts';
import type { ReviewView } from '../core/review/view.ts';

const Base = {
  review: Id,
  /** Issued by the worker with each payload it shows; an old one is refused. */
  nonce: z.uuid(),
};

/**
 * Panel → worker. The gate makes a token, tells it to the worker in its own `hello`, and hands it to the
 * iframe it mounts, as the frame's name, which a page cannot read through a closed shadow root. A panel
 * with no known token is refused.
 */
export const FromPanel = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.uuid() }),
  z.object({
    type: z.literal('approve'),
    ...Base,
    reason: ReasonCode.nullable(),
    note: z.string().max(4000).nullable(),
    breakGlass: z.string().nullable(),
    attention: z.int().nonnegative(),
  }),
  z.object({
    type: z.literal('edit'),
    ...Base,
    body: z.string().max(2_000_000),
    subject: z.string().max(10_000).nullable(),
    reason: ReasonCode.nullable(),
    note: z.string().max(4000).nullable(),
    breakGlass: z.string().nullable(),
    attention: z.int().nonnegative(),
  }),
  z.object({
    type: z.literal('reject'),
    ...Base,
    reason: ReasonCode,
    note: z.string().max(4000).nullable(),
    attention: z.int().nonnegative(),
  }),
  z.object({ type: z.literal('not-now'), ...Base }),
  /** `token` null reveals all; one event either way. */
  z.object({ type: z.literal('reveal'), ...Base, token: z.string().nullable() }),
  /** Asks for the words to edit; counts as revealing all. */
  z.object({ type: z.literal('begin-edit'), ...Base }),
  /** What a person says of a draft that they let out by breaking glass, before they decide anything else. */
  z.object({
    type: z.literal('look-back'),
    look: Id,
    outcome: z.enum(['right', 'wrong']),
    reason: ReasonCode.nullable(),
  }),
  z.object({ type: z.literal('dock'), side: z.enum(['left', 'right']) }),
]);
export type FromPanel = z.infer<typeof FromPanel>;

/** Worker → panel. */
export type ToPanel =
  | {
      type: 'view';
      nonce: string;
      view: ReviewView;
      /** What the person has to look back at first. */
      first: AfterLook | null;
      dock: 'left' | 'right';
    }
  | { type: 'edit-text'; review: Id; body: string; subject: string | null }
  /** A message was refused or could not be stored: `text` says what was expected and that nothing was lost. */
  | { type: 'refused'; text: string }
  | { type: 'closed' };
