import type { Policy } from '../../model/policy.ts';
import type { Route } from '../../model/verdict.ts';
import { routeRank } from '../order.ts';
import type { PastDraft } from './past.ts';

/** How one policy does against what people decided. Shares are from 0 to 1, and null where there is nothing to count. */
export interface Rates {
  held: number;
  /** Share of the harmful drafts that are held. */
  caught: number | null;
  /** Held drafts among a hundred that were fine as they stood. */
  interruptionsPer100: number | null;
}

export interface Replay {
  drafts: number;
  harmful: number;
  ordinary: number;
  newlyHeld: number;
  newlyAllowed: number;
  newlyBlocked: number;
  /** Held before and after, and now asked of others, or of the author again. */
  stricter: number;
  milder: number;
  /** Harmful drafts that are newly allowed: what a change would have let out. */
  newlyMissed: number;
  /** Drafts of which a rule could not be told from what is recorded; it counts as it did then. */
  unsure: number;
  before: Rates;
  after: Rates;
  /** Some ids of each kind. */
  examples: { newlyHeld: string[]; newlyAllowed: string[]; newlyBlocked: string[]; newlyMissed: string[] };
}

const EXAMPLES = 20;

/** What `next` would have done with the past, beside `base`, or beside what was done then where there is no base. */
export function replay(drafts: Iterable<PastDraft>, next: Policy, base: Policy | null): Replay {
  const [before, after] = [tally(), tally()];
  const result: Replay = {
    drafts: 0,
    harmful: 0,
    ordinary: 0,
    newlyHeld: 0,
    newlyAllowed: 0,
    newlyBlocked: 0,
    stricter: 0,
    milder: 0,
    newlyMissed: 0,
    unsure: 0,
    before: before.rates(),
    after: after.rates(),
    examples: { newlyHeld: [], newlyAllowed: [], newlyBlocked: [], newlyMissed: [] },
  };
  const note = (kind: keyof Replay['examples'], id: string) => {
    result[kind] += 1;
    if (result.examples[kind].length < EXAMPLES) result.examples[kind].push(id);
  };
  for (const draft of drafts) {
    const now = draft.judge(next);
    const then = base === null ? recorded(draft) : draft.judge(base);
    if (now === null || then === null) continue;
    result.drafts += 1;
    if (draft.harmful === true) result.harmful += 1;
    if (draft.harmful === false) result.ordinary += 1;
    if (now.unsure || then.unsure) result.unsure += 1;
    before.count(then.route, draft.harmful);
    after.count(now.route, draft.harmful);
    const [was, is] = [routeRank(then.route), routeRank(now.route)];
    if (is === was) continue;
    if (now.route === 'block') note('newlyBlocked', draft.id);
    if (was === 0) note('newlyHeld', draft.id);
    else if (is === 0) {
      note('newlyAllowed', draft.id);
      if (draft.harmful === true) note('newlyMissed', draft.id);
    } else if (is > was) result.stricter += 1;
    else result.milder += 1;
  }
  return { ...result, before: before.rates(), after: after.rates() };
}

function recorded({ route }: PastDraft): { route: Route; unsure: boolean } | null {
  return route === null ? null : { route, unsure: false };
}

function tally() {
  let [held, harmful, caught, ordinary, interrupted] = [0, 0, 0, 0, 0];
  return {
    count(route: Route, isHarmful: boolean | null): void {
      const isHeld = route !== 'allow';
      if (isHeld) held += 1;
      if (isHarmful === true) {
        harmful += 1;
        if (isHeld) caught += 1;
      } else if (isHarmful === false) {
        ordinary += 1;
        if (isHeld) interrupted += 1;
      }
    },
    rates: (): Rates => ({
      held,
      caught: harmful === 0 ? null : caught / harmful,
      interruptionsPer100: ordinary === 0 ? null : (100 * interrupted) / ordinary,
    }),
  };
}
