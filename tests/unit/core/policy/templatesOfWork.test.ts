import { describe, expect, test } from 'vitest';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { templatesOfWork } from '../../../../lib/core/policy/ready/templatesOfWork.ts';
import { byHand, judged, mail, sure } from '../specimens.ts';

const people = (members: string[]) => [
  { id: 'leads', name: 'Leads', members },
  { id: 'supervisors', name: 'Supervisors', members: ['sam@northgate.example'] },
];

/** The verdict on a draft of work that is treated so, with no rules beside. */
function treated(
  how: keyof typeof templatesOfWork,
  { provenance = sure(0.95), draft = mail(), experts = ['ada@northgate.example', 'omar@northgate.example'] },
) {
  const work = { kinds: ['email'], visibility: ['client'], experts: ['leads'] };
  const policy = Policy.parse({
    ...defaultPolicy,
    rules: [],
    workflows: [{ id: 'work', name: 'Work', ...work, ...templatesOfWork[how] }],
    roles: people(experts),
    breakGlass: { notify: ['supervisors'] },
  });
  return judged(draft, provenance, { policy }).verdict;
}

const dear = mail({ body: 'Hello Dana,\n\nwe refund you $4,200 by Friday.\n\nRobin' });

describe('A, low-risk automation', () => {
  test('a sure machine passes, a less sure one is asked about, and so is what carries risk', () => {
    expect(treated('A', {}).route).toBe('allow');
    expect(treated('A', { provenance: sure(0.8) }).route).toBe('review');
    expect(treated('A', { draft: dear }).route).toBe('review');
    expect(treated('A', { draft: dear, provenance: byHand }).route).toBe('allow');
  });
});

describe('B, approval before side effects', () => {
  test('whatever a machine did is looked at, what a person typed is not', () => {
    expect(treated('B', { provenance: sure(1) }).route).toBe('review');
    expect(treated('B', { provenance: byHand }).route).toBe('allow');
  });
});

describe('C, mandatory experts', () => {
  test('two of them decide, whoever wrote it', () => {
    for (const provenance of [byHand, sure(1)]) {
      const { route, requirements } = treated('C', { provenance });
      expect(route).toBe('escalate');
      expect(requirements).toMatchObject({
        approvers: ['ada@northgate.example', 'omar@northgate.example'],
        approvals: 2,
        breakGlass: false,
      });
    }
  });

  test('nobody approves their own, so that a third expert is needed', () => {
    const experts = ['robin.vale@northgate.example', 'ada@northgate.example', 'omar@northgate.example'];
    expect(treated('C', { experts }).requirements.approvers).toEqual(experts.slice(1));
  });

  test('glass is offered where too few are configured, and the supervisors hear of it', () => {
    const { requirements } = treated('C', { experts: ['ada@northgate.example'] });
    expect(requirements).toMatchObject({ breakGlass: true, glass: { notify: ['sam@northgate.example'] } });
  });
});
