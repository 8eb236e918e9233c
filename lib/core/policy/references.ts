import type { Policy } from '../model/policy.ts';
import { compileFinding, compileWhen, type ExpressionFault } from './expression/compile.ts';
import { GATE_VOICES } from './gates/voice.ts';

type Path = (string | number)[];
/** Says what is wrong at a place of the document. */
export type Refuse = (path: Path, message: string) => void;

/**
 * What the parts of a policy say of each other: ids that are named exist, and stand once; expressions
 * compile; a rule says when it speaks.
 */
export function checkReferences(policy: Policy, refuse: Refuse): void {
  const roles = idsOf(policy.roles, 'roles', refuse);
  const rules = idsOf(policy.rules, 'rules', refuse);
  const workflows = idsOf(policy.workflows, 'workflows', refuse);
  for (const list of ['ladders', 'templates', 'exceptions'] as const) idsOf(policy[list], list, refuse);

  const each = (ids: readonly string[] | undefined, known: ReadonlySet<string>, what: string, path: Path) =>
    ids?.forEach((id, at) => {
      if (!known.has(id)) refuse([...path, at], `no ${what} has the id ${JSON.stringify(id)}`);
    });
  const named = new Set([...rules, ...GATE_VOICES]);

  policy.rules.forEach((rule, index) => {
    const path: Path = ['rules', index];
    each(rule.roles, roles, 'role', [...path, 'roles']);
    if (rule.when !== undefined) refuseFault(compileWhen(rule.when), [...path, 'when'], refuse);
    if (rule.finding !== undefined) refuseFault(compileFinding(rule.finding), [...path, 'finding'], refuse);
    else if (rule.atLeast > 1) refuse([...path, 'atLeast'], 'counts findings, and there is no finding');
    if ([rule.when, rule.finding, rule.phrases, rule.lacks].every((matcher) => matcher === undefined))
      refuse([...path, 'when'], 'expected at least one of when, finding, phrases and lacks');
  });
  policy.workflows.forEach((workflow, index) => {
    each(workflow.experts, roles, 'role', ['workflows', index, 'experts']);
  });
  policy.ladders.forEach((ladder, index) => {
    each(ladder.workflows, workflows, 'workflow', ['ladders', index, 'workflows']);
    ladder.steps.forEach((step, at) => {
      each([step.role], roles, 'role', ['ladders', index, 'steps', at, 'role']);
    });
  });
  policy.stages.forEach((line, index) => {
    each(line.rules, named, 'rule', ['stages', index, 'rules']);
    each(line.workflows, workflows, 'workflow', ['stages', index, 'workflows']);
    each(line.groups, roles, 'role', ['stages', index, 'groups']);
  });
  each(policy.disclosure?.workflows, workflows, 'workflow', ['disclosure', 'workflows']);
  policy.templates.forEach((template, index) => {
    each(template.workflows, workflows, 'workflow', ['templates', index, 'workflows']);
  });
  policy.exceptions.forEach((exception, index) => {
    if (!named.has(exception.rule))
      refuse(['exceptions', index, 'rule'], `no rule has the id ${JSON.stringify(exception.rule)}`);
    each(exception.scope.workflows, workflows, 'workflow', ['exceptions', index, 'scope', 'workflows']);
    each(exception.scope.groups, roles, 'role', ['exceptions', index, 'scope', 'groups']);
  });
  each(policy.breakGlass.notify, roles, 'role', ['breakGlass', 'notify']);
}

function idsOf(parts: readonly { id: string }[], list: string, refuse: Refuse): Set<string> {
  const ids = new Set<string>();
  parts.forEach(({ id }, index) => {
    if (ids.has(id)) refuse([list, index, 'id'], `stands twice: ${JSON.stringify(id)}`);
    ids.add(id);
  });
  return ids;
}

function refuseFault(
  compiled: { ok: true } | { ok: false; fault: ExpressionFault },
  path: Path,
  refuse: Refuse,
): void {
  if (!compiled.ok) {
    const { because, start } = compiled.fault;
    refuse(path, `does not compile: ${because} (character ${start + 1})`);
  }
}
