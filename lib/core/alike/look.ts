import type { ReasonCode } from '../model/decision.ts';
import type { Policy } from '../model/policy.ts';
import type { Actor } from '../model/situation.ts';
import type { Digest, Id, Instant } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { isNoWorse } from '../policy/compare.ts';
import { severityRank } from '../policy/order.ts';
import type { FilledSlot, Likeness } from './likeness.ts';

/** A draft that a person looked at in full and let out, as far as others like it are held against it. */
export interface Look extends Pick<Likeness, 'slots' | 'recipients' | 'record'> {
  review: Id;
  at: Instant;
  actor: string;
  /** The keyed digest of the shape. */
  shape: Digest;
  reason: ReasonCode | null;
  verdict: Pick<Verdict, 'route' | 'reasons' | 'findings'>;
}

/** What differs from the draft that was looked at, in words as they stand. */
export interface Difference {
  what: FilledSlot['kind'] | 'recipient' | 'record';
  before: string;
  after: string;
}

const HOUR = 3_600_000;

/**
 * Whether a verdict is one that may be asked about in one line: the author's own, of no high risk, not drawn by
 * lot, and of the words alone: what thread, record or sources say is another matter in each draft.
 */
export function mayBeAskedOnce({ route, risk, reasons, requirements }: Verdict, policy: Policy): boolean {
  return (
    policy.attention.alike.withinHours > 0 &&
    route === 'review' &&
    requirements.override === undefined &&
    severityRank(risk) < severityRank('high') &&
    reasons.every(({ gate }) => gate !== 'sample' && gate !== 'context')
  );
}

/**
 * The look that this draft can be held against: the same person's, lately, of the same shape, and with nothing
 * found in this one that was not found in that one. Null where there is none; then it is asked about in full.
 */
export function lookAlike(
  looks: readonly Look[],
  asked: { shape: Digest; verdict: Verdict; actor: Actor; policy: Policy; now: Instant },
): Look | null {
  const { shape, verdict, actor, policy, now } = asked;
  if (!mayBeAskedOnce(verdict, policy) || actor.id === null) return null;
  const since = Date.parse(now) - policy.attention.alike.withinHours * HOUR;
  const found = looks.filter(
    (look) =>
      look.shape === shape &&
      look.actor === actor.id &&
      Date.parse(look.at) > since &&
      isNoWorse(verdict, look.verdict),
  );
  return found.at(-1) ?? null;
}

/** What stands otherwise than in the draft that was looked at, each once. Both have the same shape. */
export function differences(look: Look, likeness: Likeness): Difference[] {
  const found = new Map<string, Difference>();
  const add = (what: Difference['what'], before: string, after: string) => {
    if (before !== after) found.set(JSON.stringify([what, before, after]), { what, before, after });
  };
  const gone = look.recipients.filter((address) => !likeness.recipients.includes(address));
  const come = likeness.recipients.filter((address) => !look.recipients.includes(address));
  add('recipient', gone.join(', '), come.join(', '));
  add('record', look.record ?? '', likeness.record ?? '');
  for (const [index, { kind, text }] of likeness.slots.entries())
    add(kind, look.slots[index]?.text ?? '', text);
  return [...found.values()];
}
