import type { DraftKind } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import type { Gates } from '../model/policyGates.ts';
import type { StageLine } from '../model/policyRule.ts';
import type { Workflow } from '../model/policyWork.ts';
import { staysInside } from './gates/confidence.ts';
import { gatesOf } from './gates/gatesOf.ts';

/** What a policy does with one kind of work, a sentence each. */
export interface WorkInWords {
  names: string[];
  covers: string;
  says: string[];
}

const KINDS: Readonly<Record<DraftKind, string>> = {
  email: 'mail',
  'ticket-reply': 'ticket replies',
  'ticket-note': 'ticket notes',
  'record-update': 'record updates',
  invoice: 'invoices',
  action: 'actions',
};

/** What a policy asks, as its people would say it; work that is treated alike stands together. */
export function workInWords(policy: Policy): WorkInWords[] {
  const alike = new Map<string, Workflow[]>();
  for (const workflow of policy.workflows) {
    const said = JSON.stringify(saysOf(policy, workflow, gatesOf(policy, workflow)));
    alike.set(said, [...(alike.get(said) ?? []), workflow]);
  }
  return [...alike.values()].map((together) => ({
    names: together.map(({ name }) => name),
    covers: together.map(coversOf).join('; '),
    says: together.slice(0, 1).flatMap((one) => saysOf(policy, one, gatesOf(policy, one))),
  }));
}

function coversOf({ kinds, visibility, hosts }: Workflow): string {
  const what = kinds.map((kind) => KINDS[kind]).join(', ');
  const whom = visibility.length === 2 ? '' : visibility[0] === 'client' ? ' to clients' : ' in the house';
  return `${what}${whom}${hosts === undefined ? '' : `, in ${hosts.join(', ')}`}`;
}

function saysOf(policy: Policy, workflow: Workflow, gates: Gates): string[] {
  const { owner, backup, service } = workflow;
  const answers = [owner, backup].filter((name) => name !== undefined);
  return [
    routeSays(policy, workflow) ?? confidenceSays(workflow, gates),
    ...impactSays(gates.impact),
    ...sampleSays(gates.sample),
    ...(service === undefined
      ? []
      : [`Looked at within ${service.lookWithin} min and decided within ${service.decideWithin} min.`]),
    ...(answers.length === 0 ? [] : [`${answers.join(', else ')} answers for it.`]),
  ];
}

function routeSays(policy: Policy, { route, asks, approvals, experts }: Workflow): string | null {
  const whose = asks === 'everyone' ? 'whoever wrote it' : 'where a machine took part';
  const names = policy.roles.filter(({ id }) => experts.includes(id)).map(({ name }) => name);
  const of = names.length === 0 ? '' : ` of ${names.join(' or ')}`;
  const people = approvals === 1 ? `somebody else${of} decides` : `${approvals} others${of} decide`;
  switch (route) {
    case 'allow':
      return null;
    case 'review':
      return `A person always looks, ${whose}.`;
    case 'escalate':
      return `Always ${people}, ${whose}.`;
    case 'block':
      return `Nobody may let it out, ${whose}.`;
  }
}

function confidenceSays({ kinds, visibility }: Workflow, { confidence }: Gates): string {
  const { auto, review, undeclared } = confidence;
  const isInside = visibility.every((one) => kinds.every((kind) => staysInside({ visibility: one, kind })));
  if (isInside)
    return `What a machine wrote passes from ${inHundred(review)} sure on; below, its author decides.`;
  const unsaid = undeclared >= auto ? 'passes too' : 'is its author’s to decide';
  return `What a machine wrote passes from ${inHundred(auto)} sure on; from ${inHundred(review)} its author decides; below, somebody else. Where it declares nothing, it ${unsaid}.`;
}

function impactSays({ asks, review, escalate, amount, recipients }: Gates['impact']): string[] {
  const whose = asks === 'everyone' ? '' : ', where a machine took part';
  const steps = (what: string, from: { review?: unknown; escalate?: unknown }) => {
    const parts = [
      ...(from.review === undefined ? [] : [`its author decides from ${String(from.review)} on`]),
      ...(from.escalate === undefined ? [] : [`somebody else from ${String(from.escalate)} on`]),
    ];
    return parts.length === 0 ? [] : [`By ${what}${whose}: ${parts.join(', ')}.`];
  };
  return [
    ...steps('risk', { review, escalate }),
    ...steps('amount', amount),
    ...steps('number of recipients', recipients),
  ];
}

function sampleSays({ share, when }: Gates['sample']): string[] {
  if (share === 0) return [];
  const drawn = `${inHundred(share)} of what passes is drawn by lot`;
  return [when === 'before' ? `${drawn}, and held.` : `${drawn}, and looked at once it has left.`];
}

/** What holds for all work: breaking glass, the day's questions, drafts that are alike. */
export function wholeInWords({ breakGlass, attention, changes }: Policy): string[] {
  const { withinHours, otherOrganisations } = attention.alike;
  return [
    breakGlass.offered
      ? `Where nobody can be asked, an author may break glass: it holds for ${breakGlass.validMinutes} min, and is looked at within ${breakGlass.lookWithinHours} h.`
      : 'Nobody may break glass.',
    attention.perDay === undefined
      ? 'Nothing limits how often a person is asked.'
      : `After ${attention.perDay} questions a day, what is low-risk leaves and is looked at afterwards.`,
    withinHours === 0
      ? 'Each draft is asked about in full.'
      : `Within ${withinHours} h, a draft that differs from one only in name, number or day is asked about in one line${otherOrganisations ? ', also to another organisation' : ''}.`,
    ...(changes.secondName ? ['A version that loosens needs a second name.'] : []),
  ];
}

/** Where a stage differs from a rule's own, in one sentence a line. */
export function stageInWords(policy: Policy, { rules, workflows, groups, stage }: StageLine): string {
  const names = (ids: readonly string[] | undefined, of: readonly { id: string; name: string }[]) =>
    ids?.map((id) => of.find((one) => one.id === id)?.name ?? id).join(', ');
  const work = names(workflows, policy.workflows);
  const people = names(groups, policy.roles);
  return [
    rules === undefined ? 'Everything' : rules.join(', '),
    ` is ${STAGES[stage]}`,
    work === undefined ? '' : ` in ${work}`,
    people === undefined ? '' : ` for ${people}`,
    '.',
  ].join('');
}

const STAGES: Readonly<Record<StageLine['stage'], string>> = {
  off: 'not asked',
  shadow: 'recorded and not enforced',
  enforce: 'enforced',
};

function inHundred(share: number): string {
  return `${Math.round(share * 100)} %`;
}
