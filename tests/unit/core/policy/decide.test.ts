import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../lib/core/model/draft.ts';
import { Policy, type PolicyInput } from '../../../../lib/core/model/policy.ts';
import type { Provenance } from '../../../../lib/core/model/provenance.ts';
import { Verdict } from '../../../../lib/core/model/verdict.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { policyDigest } from '../../../../lib/core/policy/digest.ts';
import { CONFIDENCE_RULE } from '../../../../lib/core/policy/gates/confidence.ts';
import { byHand, byMachine, context, fromNowhere, judged, mail, NOW, situation, sure } from '../specimens.ts';

const CARD = 'The money goes back to 4026 0011 8273 6454.';
const PASSWORD = 'The password is Heron-Lamp-77.';

const verdictOf = (draft: Draft, provenance: Provenance, by: Parameters<typeof judged>[2] = {}) =>
  Verdict.parse(judged(draft, provenance, by).verdict);
const rules = (verdict: Verdict) => verdict.reasons.map((reason) => reason.rule);
const note = (body = 'Rebooted the switch.'): Draft =>
  mail({ kind: 'ticket-note', visibility: 'internal', recipients: [], body });
const record = (over: Partial<Draft> = {}): Draft =>
  mail({
    kind: 'record-update',
    visibility: 'internal',
    recipients: [],
    body: '',
    fields: [{ name: 'stage', label: 'Stage', before: 'Open', after: 'Quoted' }],
    ...over,
  });

describe('the built-in defaults', () => {
  test('are a sound document', () => {
    expect(Policy.parse(defaultPolicy)).toEqual(defaultPolicy);
  });

  test('what a person types to a client is allowed, for exactly these words', () => {
    expect(verdictOf(mail(), byHand)).toMatchObject({
      route: 'allow',
      scope: 'payload',
      risk: 'low',
      reasons: [],
    });
  });

  test('an internal note that a person types is allowed, whatever its words', () => {
    expect(verdictOf(note(), byHand)).toMatchObject({
      route: 'allow',
      scope: 'class',
      workflow: 'ticket-note',
    });
    expect(verdictOf(note(PASSWORD), byHand)).toMatchObject({ route: 'allow', scope: 'class' });
  });

  test('a paste into an internal note is allowed, for exactly these words', () => {
    expect(verdictOf(note(), fromNowhere)).toMatchObject({ route: 'allow', scope: 'payload' });
  });

  test('a clean machine draft to a client is its author’s to decide, with one key', () => {
    expect(verdictOf(mail(), byMachine)).toMatchObject({
      route: 'review',
      risk: 'low',
      workflow: 'client-mail',
      reasons: [
        {
          gate: 'confidence',
          rule: CONFIDENCE_RULE,
          because: 'A machine wrote this, and it goes to a client.',
          findings: [],
        },
      ],
      requirements: { reason: 'optional', approvers: [], approvals: 1, breakGlass: false },
    });
  });

  test('so is text that nobody typed and nobody declared', () => {
    expect(verdictOf(mail(), fromNowhere).reasons[0]?.because).toBe(
      'Nobody typed this, and it goes to a client.',
    );
  });

  test('an amount that the thread does not have asks for a reason', () => {
    const draft = mail({ body: 'We refund $1,284.00.' });
    const verdict = verdictOf(draft, byMachine);
    expect(rules(verdict)).toEqual(['machine-money', CONFIDENCE_RULE]);
    // The amount, and the promise to give it.
    expect(verdict).toMatchObject({ route: 'review', risk: 'high', requirements: { reason: 'required' } });
    expect(verdict.reasons[0]?.findings).toHaveLength(2);
    const asked = [{ author: 'Dana', at: '12 Nov', text: 'You owe us 1,284 USD.' }];
    expect(verdictOf(draft, byMachine, { context: context({ thread: asked }) }).risk).toBe('high');
    const thread = [{ author: 'Robin Vale', at: '12 Nov', text: 'We will refund 1,284 USD.' }];
    expect(verdictOf(draft, byMachine, { context: context({ thread }) })).toMatchObject({
      risk: 'low',
      requirements: { reason: 'optional' },
    });
  });

  test('an amount that a person types is theirs to say', () => {
    expect(verdictOf(mail({ body: 'We refund $1,284.00.' }), byHand).route).toBe('allow');
  });

  test.each([
    [CARD, 'card-to-client', 'A card number would leave; the thread does not have it.'],
    [PASSWORD, 'secret-to-client', 'A password or a key would leave.'],
  ])('%s: asked about by whomever it was written', (body, rule, because) => {
    for (const provenance of [byHand, byMachine, fromNowhere]) {
      const verdict = verdictOf(mail({ body }), provenance);
      expect(verdict).toMatchObject({ route: 'review', risk: 'high', requirements: { reason: 'required' } });
      expect(verdict.reasons[0]).toMatchObject({ rule, because, gate: 'content' });
    }
  });

  test('what stands in the thread already is no reason', () => {
    const thread = [{ author: 'Dana', at: '12 Nov', text: `I paid with 4026001182736454. ${PASSWORD}` }];
    const by = { context: context({ thread }) };
    expect(verdictOf(mail({ body: `${CARD} ${PASSWORD}` }), byHand, by).route).toBe('allow');
    expect(rules(verdictOf(mail({ body: `${CARD} ${PASSWORD}` }), byMachine, by))).toEqual([CONFIDENCE_RULE]);
  });

  test('a machine’s internal note passes, unless it holds a secret', () => {
    expect(verdictOf(note(), byMachine)).toMatchObject({ route: 'allow', scope: 'payload' });
    expect(verdictOf(note('Costs $20, ask a@greenquay.example.'), byMachine).route).toBe('allow');
    expect(rules(verdictOf(note(PASSWORD), byMachine))).toEqual(['machine-secret', CONFIDENCE_RULE]);
  });

  test('a record, an invoice or an action that a machine filled in is asked about', () => {
    for (const provenance of [byMachine, fromNowhere]) {
      expect(verdictOf(record(), provenance)).toMatchObject({ route: 'review', workflow: 'record-update' });
      expect(verdictOf(record({ kind: 'invoice' }), provenance).requirements.reason).toBe('required');
      const action = { name: 'Isolate', target: 'PC-17', parameters: [] };
      expect(verdictOf(record({ kind: 'action', action }), provenance)).toMatchObject({
        route: 'review',
        risk: 'high',
        requirements: { reason: 'required' },
      });
    }
    expect(verdictOf(record(), byMachine).reasons[0]?.because).toBe(
      'A machine filled this in, and it changes a record.',
    );
    expect(verdictOf(record(), byHand)).toMatchObject({ route: 'allow', scope: 'payload' });
  });

  test('an amount that a machine sets in a record has its own reason', () => {
    const fields = [{ name: 'amount', label: 'Amount', before: 'EUR 18,400.00', after: 'EUR 24,900.00' }];
    expect(rules(verdictOf(record({ fields }), byMachine))).toEqual(['machine-sets-amount', CONFIDENCE_RULE]);
    expect(verdictOf(record({ fields }), byHand).route).toBe('allow');
  });

  test('an internal mail to people outside is asked about, also when typed', () => {
    const draft = mail({ visibility: 'internal' });
    expect(rules(verdictOf(draft, byHand))).toEqual(['internal-leaves']);
  });

  test('several clients on a machine’s mail are a reason', () => {
    const recipients = ['dana@alderfinch.example', 'pavel@greenquay.example'].map((address) => ({
      role: 'to' as const,
      address,
      name: null,
    }));
    expect(rules(verdictOf(mail({ recipients }), byMachine))).toContain('machine-mixed-recipients');
    expect(verdictOf(mail({ recipients }), byHand).route).toBe('allow');
  });

  test('what is too long to be read is asked about', () => {
    expect(rules(verdictOf(mail({ body: 'x '.repeat(200_000) }), byHand))).toEqual(['not-all-read']);
  });
});

describe('the confidence gate', () => {
  test.each<[number, string, string]>([
    [1, 'allow', 'optional'],
    [0.92, 'allow', 'optional'],
    [0.91, 'review', 'optional'],
    [0.75, 'review', 'optional'],
    [0.74, 'escalate', 'required'],
    [0, 'escalate', 'required'],
  ])('declared %f: %s', (confidence, route, reason) => {
    const verdict = verdictOf(mail(), sure(confidence));
    expect(verdict.route).toBe(route);
    expect(verdict.requirements.reason).toBe(reason);
  });

  test('a sure machine is still asked about what carries risk', () => {
    expect(verdictOf(mail({ body: 'We refund $1,284.00.' }), sure(0.99)).route).toBe('review');
    expect(verdictOf(record(), sure(0.99)).route).toBe('allow');
    expect(rules(verdictOf(record({ kind: 'invoice' }), sure(0.99)))).toEqual([CONFIDENCE_RULE]);
  });

  test('says the confidence', () => {
    expect(verdictOf(mail(), sure(0.8)).reasons[0]?.because).toBe(
      'A machine wrote this, .80 sure, and it goes to a client.',
    );
    expect(verdictOf(mail(), sure(0.6)).reasons[0]?.because).toBe(
      'The machine that wrote this is only .60 sure; below .75 someone else decides.',
    );
  });

  test('never escalates by what nobody declared, however little that counts', () => {
    const policy = structuredClone(defaultPolicy);
    policy.gates.confidence = { auto: 1, review: 1, undeclared: 0 };
    expect(verdictOf(mail(), byMachine, { policy }).route).toBe('review');
  });

  test('inside the house a low confidence is its author’s to decide', () => {
    expect(verdictOf(note(), sure(0.5)).route).toBe('review');
    expect(verdictOf(note(), sure(0.8)).route).toBe('allow');
  });
});

const withRules = (rules: Partial<PolicyInput['rules'][number]>[], over: Partial<PolicyInput> = {}): Policy =>
  Policy.parse({
    ...defaultPolicy,
    ...over,
    rules: rules.map((rule, index) => ({
      id: `rule-${index}`,
      gate: 'impact',
      route: 'review',
      because: `Rule ${index} speaks.`,
      when: 'true',
      ...rule,
    })),
  });

describe('rules', () => {
  test('every condition must hold, and one finding must meet all that speak of findings', () => {
    const policy = withRules([
      { finding: 'finding.category == "money" && finding.severity >= HIGH' },
      { finding: 'finding.type == "CREDIT_CARD" && finding.severity >= HIGH' },
    ]);
    const verdict = verdictOf(mail({ body: `${CARD} and $20` }), byHand, { policy });
    expect(rules(verdict)).toEqual(['rule-1']);
  });

  test('a finding of no consequence never makes a rule speak', () => {
    const policy = withRules([{ finding: 'finding.type == "EMAIL_ADDRESS"' }]);
    expect(verdictOf(mail({ body: 'dana.whitfield@alderfinch.example' }), byHand, { policy }).route).toBe(
      'allow',
    );
    expect(verdictOf(mail({ body: 'pavel@greenquay.example' }), byHand, { policy }).route).toBe('review');
  });

  test('reasons stand worst first: route, finding, gate, order', () => {
    const policy = withRules([
      { gate: 'context' },
      { gate: 'content', finding: 'finding.category == "money"' },
      { gate: 'impact', finding: 'finding.type == "CREDIT_CARD"' },
      { route: 'block' },
      { gate: 'impact' },
      { route: 'escalate' },
    ]);
    const verdict = verdictOf(mail({ body: `${CARD} and $20` }), byHand, { policy });
    expect(rules(verdict)).toEqual(['rule-3', 'rule-5', 'rule-2', 'rule-1', 'rule-4', 'rule-0']);
    expect(verdict.route).toBe('block');
  });

  test('a rule that could speak of other words makes an allowance one of these words', () => {
    const speaksOfWords = withRules([
      {
        when: 'draft.visibility == "internal"',
        finding: 'finding.category == "credential" && finding.severity >= CRITICAL',
      },
    ]);
    expect(verdictOf(note(), byHand, { policy: speaksOfWords })).toMatchObject({
      route: 'allow',
      scope: 'payload',
    });
    const speaksOfRecipients = withRules([
      { finding: 'finding.category == "recipients" && finding.severity >= HIGH' },
    ]);
    expect(verdictOf(note(), byHand, { policy: speaksOfRecipients }).scope).toBe('class');
    const speaksOfClients = withRules([
      { when: 'draft.visibility == "client"', finding: 'finding.category == "credential"' },
    ]);
    expect(verdictOf(note(), byHand, { policy: speaksOfClients }).scope).toBe('class');
  });

  test('the host may name the workflow, where it covers the draft', () => {
    const workflows = [
      ...defaultPolicy.workflows,
      { id: 'marketing', name: 'Marketing', kinds: ['email' as const], visibility: ['client' as const] },
    ];
    const policy = withRules([{ when: 'draft.workflow == "marketing"' }], { workflows });
    expect(verdictOf(mail(), byHand, { policy }).workflow).toBe('client-mail');
    const named = { policy, situation: situation({ workflow: 'marketing' }) };
    expect(verdictOf(mail(), byHand, named)).toMatchObject({ workflow: 'marketing', route: 'review' });
    expect(verdictOf(note(), byHand, named).workflow).toBe('ticket-note');
  });

  test('a draft that no workflow covers is still judged', () => {
    const policy = Policy.parse({ ...defaultPolicy, workflows: [], rules: [] });
    expect(verdictOf(mail(), byMachine, { policy })).toMatchObject({ route: 'review', workflow: null });
  });
});

describe('exceptions', () => {
  const exception = (until: string) => ({
    id: 'trial',
    rule: 'rule-0',
    category: 'migration' as const,
    reason: 'Moving the mailboxes.',
    askedBy: 'Robin',
    approvedBy: 'Lena',
    until,
  });

  test('set their rule aside until their end, and are named', () => {
    const policy = withRules([{}, { gate: 'context' }], { exceptions: [exception('2026-11-20T09:00:01Z')] });
    const verdict = verdictOf(mail(), byHand, { policy });
    expect(rules(verdict)).toEqual(['rule-1']);
    expect(verdict.exceptions).toEqual([{ id: 'trial', category: 'migration' }]);
  });

  test('end by themselves', () => {
    const policy = withRules([{}], { exceptions: [exception(NOW)] });
    expect(verdictOf(mail(), byHand, { policy })).toMatchObject({ route: 'review', exceptions: [] });
  });

  test('are not named where their rule is silent', () => {
    const policy = withRules([{ when: 'draft.visibility == "internal"' }], {
      exceptions: [exception('2026-12-01T00:00:00Z')],
    });
    expect(verdictOf(mail(), byHand, { policy }).exceptions).toEqual([]);
  });
});

describe('escalation', () => {
  const roles = [
    { id: 'leads', name: 'Leads', members: ['lena@northgate.example', 'Robin.Vale@northgate.example'] },
    { id: 'finance', name: 'Finance', members: ['omar@northgate.example', 'lena@northgate.example'] },
    { id: 'security', name: 'Security', members: ['ines@northgate.example'] },
    { id: 'nobody', name: 'Nobody', members: ['robin.vale@northgate.example'] },
  ];
  const escalated = (...named: { roles: string[]; approvals?: number }[]) =>
    verdictOf(mail(), byHand, {
      policy: withRules(
        named.map((rule) => ({ route: 'escalate', ...rule })),
        { roles },
      ),
    }).requirements;

  test('asks the members of the rule’s roles, without the author', () => {
    expect(escalated({ roles: ['leads'] })).toEqual({
      reason: 'required',
      roles: ['leads'],
      approvers: ['lena@northgate.example'],
      approvals: 1,
      breakGlass: false,
    });
  });

  test('several rules ask for someone who satisfies each of them', () => {
    expect(escalated({ roles: ['leads'] }, { roles: ['finance'] })).toMatchObject({
      approvers: ['lena@northgate.example'],
      approvals: 1,
    });
  });

  test('where nobody does, for as many people as there are rules', () => {
    expect(escalated({ roles: ['leads'] }, { roles: ['security'] })).toMatchObject({
      approvers: ['lena@northgate.example', 'ines@northgate.example'],
      approvals: 2,
      breakGlass: false,
    });
  });

  test('offers break-glass where nobody is configured, or too few', () => {
    expect(escalated({ roles: [] })).toMatchObject({ approvers: [], breakGlass: true });
    expect(escalated({ roles: ['nobody'] })).toMatchObject({ approvers: [], breakGlass: true });
    expect(escalated({ roles: ['leads'], approvals: 2 })).toMatchObject({ approvals: 2, breakGlass: true });
    expect(escalated({ roles: ['finance'], approvals: 2 })).toMatchObject({
      approvals: 2,
      breakGlass: false,
    });
  });

  test('without roles of its own asks the workflow’s ladder', () => {
    const policy = Policy.parse({
      ...defaultPolicy,
      roles,
      ladders: [{ id: 'mail', workflows: ['client-mail'], steps: [{ role: 'finance', afterMinutes: 0 }] }],
    });
    expect(verdictOf(mail(), sure(0.4), { policy }).requirements).toMatchObject({
      roles: ['finance'],
      approvers: ['omar@northgate.example', 'lena@northgate.example'],
      breakGlass: false,
    });
  });
});

describe('the policy’s digest', () => {
  test('is of the document, not of how its keys stand', () => {
    const { id, ...rest } = defaultPolicy;
    expect(policyDigest({ ...rest, id })).toBe(policyDigest(defaultPolicy));
    expect(policyDigest({ ...defaultPolicy, version: 2 })).not.toBe(policyDigest(defaultPolicy));
    expect(policyDigest(defaultPolicy)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('stands in every verdict', () => {
    expect(verdictOf(mail(), byHand).policy).toEqual({
      id: 'countersign-default',
      version: 1,
      digest: policyDigest(defaultPolicy),
    });
  });
});
