import type { Policy } from '../model/policy.ts';

/** One voice for `escalate`: the roles of which one must decide, and how many people. */
export interface EscalatingVoice {
  roles: readonly string[];
  approvals: number;
}

export interface Approval {
  roles: string[];
  approvers: string[];
  approvals: number;
  breakGlass: boolean;
}

/**
 * Who may decide what is escalated: the members of the roles that the voices name (of the workflow's ladder,
 * where a voice names none), without the people in `authors`. Several voices want someone who satisfies each
 * of them; where nobody does, as many different people as there are voices. `breakGlass` is true where
 * fewer are configured than must approve, so that waiting would never end.
 */
export function approvalFor(
  policy: Policy,
  workflow: string | null,
  voices: readonly EscalatingVoice[],
  authors: readonly (string | null)[],
): Approval {
  const ladder = ladderRoles(policy, workflow);
  const roles = voices.map((voice) => (voice.roles.length > 0 ? voice.roles : ladder));
  const people = roles.map((ids) => members(policy, ids, authors));
  const all = [...new Set(people.flat())];
  const common = all.filter((person) => people.every((group) => group.includes(person)));
  const approvers = common.length > 0 ? common : all;
  const approvals = Math.max(
    common.length > 0 ? 1 : voices.length,
    ...voices.map((voice) => voice.approvals),
  );
  return {
    roles: [...new Set(roles.flat())],
    approvers,
    approvals,
    breakGlass: approvers.length < approvals,
  };
}

function ladderRoles(policy: Policy, workflow: string | null): string[] {
  const ladders = policy.ladders.filter(({ workflows }) => workflow !== null && workflows.includes(workflow));
  return [...new Set(ladders.flatMap(({ steps }) => steps.map(({ role }) => role)))];
}

function members(policy: Policy, roles: readonly string[], authors: readonly (string | null)[]): string[] {
  const own = new Set(authors.map((author) => author?.trim().toLowerCase()));
  const people = policy.roles.filter(({ id }) => roles.includes(id)).flatMap((role) => role.members);
  return [...new Set(people)].filter((person) => !own.has(person.trim().toLowerCase()));
}
