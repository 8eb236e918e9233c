import type { Asks, Gates } from '../../model/policyGates.ts';
import { Risk } from '../../model/verdict.ts';
import { type PolicyChange, step } from './step.ts';

const ASKS: readonly Asks[] = ['off', 'review', 'escalate', 'block'];

/** What differs between the gates of two versions, at `place`. */
export function gateChanges(place: string, was: Gates, is: Gates): PolicyChange[] {
  const confidence = (['auto', 'review'] as const).flatMap((name) =>
    step(`${place}.confidence.${name}`, was.confidence[name], is.confidence[name]),
  );
  return [
    ...confidence,
    ...lower(`${place}.confidence.undeclared`, was.confidence.undeclared, is.confidence.undeclared),
    ...(['missingSource', 'staleSource', 'conflict', 'unsupportedClaim', 'changedThread'] as const).flatMap(
      (name) => ranked(`${place}.context.${name}`, ASKS, was.context[name], is.context[name]),
    ),
    ...lower(`${place}.context.staleAfterHours`, was.context.staleAfterHours, is.context.staleAfterHours),
    ...ranked(`${place}.impact.asks`, ['machine', 'everyone'], was.impact.asks, is.impact.asks),
    ...(['review', 'escalate'] as const).flatMap((name) => [
      ...ranked(
        `${place}.impact.${name}`,
        FROM_MILD,
        was.impact[name] ?? 'never',
        is.impact[name] ?? 'never',
      ),
      ...lower(`${place}.impact.amount.${name}`, was.impact.amount[name], is.impact.amount[name]),
      ...lower(`${place}.impact.recipients.${name}`, was.impact.recipients[name], is.impact.recipients[name]),
    ]),
    ...step(`${place}.sample.share`, was.sample.share, is.sample.share),
    ...ranked(`${place}.sample.when`, ['after', 'before'], was.sample.when, is.sample.when),
  ];
}

/** From which risk on: never is the mildest. */
const FROM_MILD = ['never', ...Risk.options.toReversed()];

/** A number that is stricter the lower it is; left out, it never applies. */
function lower(place: string, was: number | undefined, is: number | undefined): PolicyChange[] {
  const shown = (value: number | undefined) => (value === undefined ? 'never' : String(value));
  return step(place, -(was ?? Infinity), -(is ?? Infinity), { from: shown(was), to: shown(is) });
}

function ranked(place: string, order: readonly string[], from: string, to: string): PolicyChange[] {
  return step(place, order.indexOf(from), order.indexOf(to), { from, to });
}
