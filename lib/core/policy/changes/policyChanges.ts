import type { Policy } from '../../model/policy.ts';
import { Stage } from '../../model/policyRule.ts';
import { Override } from '../../model/verdict.ts';
import { policyDigest } from '../digest.ts';
import { mergeGates } from '../gates/merge.ts';
import { routeRank } from '../order.ts';
import { gateChanges } from './gateChanges.ts';
import { type PolicyChange, step } from './step.ts';

/** What `next` changes of `base` in who is asked. Names, notes and retention are no such change. */
export function policyChanges(base: Policy, next: Policy): PolicyChange[] {
  return [
    ...gateChanges('gates', base.gates, next.gates),
    ...ruleChanges(base, next),
    ...workflowChanges(base, next),
    ...wholeChanges('stages', base.stages, next.stages, 'unclear'),
    ...wholeChanges('roles', base.roles.map(membersOf), next.roles.map(membersOf), 'unclear'),
    ...wholeChanges('ladders', base.ladders, next.ladders, 'unclear'),
    ...allowanceChanges('templates', base.templates, next.templates),
    ...allowanceChanges('exceptions', base.exceptions, next.exceptions),
    ...step('attention.perDay', base.attention.perDay ?? Infinity, next.attention.perDay ?? Infinity),
    ...step(
      'attention.alike.withinHours',
      -base.attention.alike.withinHours,
      -next.attention.alike.withinHours,
      {
        from: String(base.attention.alike.withinHours),
        to: String(next.attention.alike.withinHours),
      },
    ),
    ...step(
      'attention.alike.otherOrganisations',
      Number(!base.attention.alike.otherOrganisations),
      Number(!next.attention.alike.otherOrganisations),
      {
        from: String(base.attention.alike.otherOrganisations),
        to: String(next.attention.alike.otherOrganisations),
      },
    ),
    ...step('breakGlass.offered', Number(!base.breakGlass.offered), Number(!next.breakGlass.offered), {
      from: String(base.breakGlass.offered),
      to: String(next.breakGlass.offered),
    }),
    ...step('breakGlass.validMinutes', -base.breakGlass.validMinutes, -next.breakGlass.validMinutes, {
      from: String(base.breakGlass.validMinutes),
      to: String(next.breakGlass.validMinutes),
    }),
    ...step(
      'breakGlass.lookWithinHours',
      -base.breakGlass.lookWithinHours,
      -next.breakGlass.lookWithinHours,
      {
        from: String(base.breakGlass.lookWithinHours),
        to: String(next.breakGlass.lookWithinHours),
      },
    ),
    ...wholeChanges('breakGlass.notify', base.breakGlass.notify, next.breakGlass.notify, 'unclear'),
    ...step('changes.secondName', Number(base.changes.secondName), Number(next.changes.secondName), {
      from: String(base.changes.secondName),
      to: String(next.changes.secondName),
    }),
  ];
}

/** True where a change can let out what was held. */
export function loosens(changes: readonly PolicyChange[]): boolean {
  return changes.some(({ effect }) => effect !== 'tighter');
}

/**
 * Why `next` may not take the place of `base`: it loosens, policy asks for a second name, and there is none
 * but its author's. Null where it may.
 */
export function whySecondName(base: Policy, next: Policy): string | null {
  if (!base.changes.secondName || !loosens(policyChanges(base, next))) return null;
  const [author, second] = [next.author, next.approvedBy].map((name) => name?.trim().toLowerCase() ?? '');
  if (second !== '' && author !== '' && second !== author) return null;
  return 'It loosens a gate, and the version before asks for a second name: expected approvedBy, somebody else than author';
}

/** Why `next` is no later version of `base` that may be put in force; null where it is one. */
export function whyNotNext(base: Policy, next: Policy): string | null {
  return whySecondName(base, next) ?? whyNotNewer(base, next);
}

function whyNotNewer(base: Policy, next: Policy): string | null {
  if (base.id !== next.id || policyDigest(base) === policyDigest(next)) return null;
  return next.version > base.version
    ? null
    : `version: expected more than ${base.version}, the version before`;
}

function ruleChanges(base: Policy, next: Policy): PolicyChange[] {
  return paired(base.rules, next.rules).flatMap(([id, was, is]): PolicyChange[] => {
    const place = `rules.${id}`;
    if (was === undefined) return [{ effect: 'tighter', place, says: 'added' }];
    if (is === undefined) return [{ effect: 'looser', place, says: 'removed' }];
    const ranked = (name: string, order: readonly string[], from: string, to: string) =>
      step(`${place}.${name}`, order.indexOf(from), order.indexOf(to), { from, to });
    const matchers = ['when', 'finding', 'phrases', 'lacks', 'roles'] as const;
    return [
      ...step(`${place}.route`, routeRank(was.route), routeRank(is.route), { from: was.route, to: is.route }),
      ...ranked('override', Override.options, was.override, is.override),
      ...ranked('stage', Stage.options, was.stage, is.stage),
      ...step(`${place}.approvals`, was.approvals, is.approvals),
      // Fewer findings make it speak: the lower, the stricter.
      ...step(`${place}.atLeast`, -was.atLeast, -is.atLeast, {
        from: String(was.atLeast),
        to: String(is.atLeast),
      }),
      ...matchers.flatMap((name) => wholeChanges(`${place}.${name}`, was[name], is[name], 'unclear')),
    ];
  });
}

function workflowChanges(base: Policy, next: Policy): PolicyChange[] {
  const order = wholeChanges(
    'workflows',
    base.workflows.map(({ id }) => id),
    next.workflows.map(({ id }) => id),
    'unclear',
  );
  const whole = gateChanges('gates', base.gates, next.gates);
  const isSaid = (change: PolicyChange) =>
    whole.some(({ place, says }) => change.place.endsWith(`.${place}`) && change.says === says);
  const each = paired(base.workflows, next.workflows).flatMap(([id, was, is]): PolicyChange[] => {
    // The list itself says what came and went.
    if (was === undefined || is === undefined) return [];
    const place = `workflows.${id}`;
    const covers = ['kinds', 'visibility', 'hosts', 'experts'] as const;
    return [
      ...step(`${place}.route`, routeRank(was.route), routeRank(is.route), { from: was.route, to: is.route }),
      ...step(`${place}.asks`, Number(was.asks === 'everyone'), Number(is.asks === 'everyone'), {
        from: was.asks,
        to: is.asks,
      }),
      ...step(`${place}.approvals`, was.approvals, is.approvals),
      ...covers.flatMap((name) => wholeChanges(`${place}.${name}`, was[name], is[name], 'unclear')),
      // What a work takes over from the whole policy is said there.
      ...gateChanges(
        `${place}.gates`,
        mergeGates(base.gates, was.gates),
        mergeGates(next.gates, is.gates),
      ).filter((change) => !isSaid(change)),
    ];
  });
  return [...order, ...each];
}

/** Lists of what lets something out: more of it is looser, less is tighter. */
function allowanceChanges(
  place: string,
  base: readonly { id: string }[],
  next: readonly { id: string }[],
): PolicyChange[] {
  return paired(base, next).flatMap(([id, was, is]): PolicyChange[] => {
    if (was === undefined) return [{ effect: 'looser', place: `${place}.${id}`, says: 'added' }];
    if (is === undefined) return [{ effect: 'tighter', place: `${place}.${id}`, says: 'removed' }];
    return wholeChanges(`${place}.${id}`, was, is, 'unclear');
  });
}

function wholeChanges(
  place: string,
  was: unknown,
  is: unknown,
  effect: PolicyChange['effect'],
): PolicyChange[] {
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ effect, place, says: 'changed' }];
}

function membersOf({ id, members }: Policy['roles'][number]): { id: string; members: string[] } {
  return { id, members };
}

function paired<T extends { id: string }>(
  base: readonly T[],
  next: readonly T[],
): [id: string, was: T | undefined, is: T | undefined][] {
  const ids = new Set([...base, ...next].map(({ id }) => id));
  const find = (list: readonly T[], id: string) => list.find((one) => one.id === id);
  return [...ids].map((id) => [id, find(base, id), find(next, id)]);
}
