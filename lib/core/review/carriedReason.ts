import type { ReasonCode } from '../model/decision.ts';
import type { Draft } from '../model/draft.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Reason } from '../model/verdict.ts';
import { isNoWorse } from '../policy/compare.ts';
import type { ViewSource } from './buildView.ts';

/**
 * The reason that a person gave when they last let this draft out, where it still holds: all that changed
 * since is what a hand typed into the body, and no finding is new. Then one key approves. Null where a
 * reason has to be given: also after a draft was only put off, since nobody has answered for it yet.
 */
export function carriedReason(
  { previous, verdict, draft, provenance }: ViewSource,
  newReasons: readonly Reason[],
): ReasonCode | null {
  if (previous?.decided === undefined || verdict === null || newReasons.length > 0) return null;
  const { decided } = previous;
  if (!isNoWorse(verdict, previous.verdict)) return null;
  const isTyped =
    machineShare(provenance) === machineShare(decided.provenance) && others(draft) === others(previous.draft);
  return isTyped ? (decided.reason ?? 'correct') : null;
}

/** Changes with everything that a hand did not type. */
function machineShare({ disclosure, inserted, pasted, preset }: Provenance): string {
  return [disclosure, inserted, pasted, preset].join();
}

/** All that would leave but the words of the body, and where in them the rest stands. */
function others({ body, format = [], links, hidden = [], ...rest }: Draft): string {
  return JSON.stringify([
    rest,
    links.map(({ href }) => href),
    hidden.map(({ text, by }) => [text, by]),
    format.flatMap(({ target }) => target ?? []),
  ]);
}
