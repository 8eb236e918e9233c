import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../lib/core/model/draft.ts';
import { Policy, type PolicyInput } from '../../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { byHand, byMachine, context, judged, mail, NOW, situation, sure } from '../specimens.ts';

const policyOf = (over: Partial<PolicyInput>) => Policy.parse({ ...defaultPolicy, ...over });
const verdictBy = (
  over: Partial<PolicyInput>,
  {
    draft = mail(),
    provenance = sure(0.99),
    ...by
  }: Partial<Parameters<typeof judged>[2]> & {
    draft?: Draft;
    provenance?: typeof byHand;
  } = {},
) => judged(draft, provenance, { policy: policyOf(over), ...by }).verdict;
const rule = { id: 'one', gate: 'impact', route: 'review', because: 'One speaks.', when: 'true' } as const;
const rulesOf = (verdict: ReturnType<typeof verdictBy>) => verdict.reasons.map((reason) => reason.rule);

describe('stages', () => {
  const pilots = [
    { id: 'pilots', name: 'Pilots', members: ['Robin.Vale@northgate.example'] },
    { id: 'others', name: 'Others', members: [] },
  ];

  test('shadow records and does not enforce', () => {
    const verdict = verdictBy({ rules: [{ ...rule, stage: 'shadow' }] });
    expect(verdict).toMatchObject({ route: 'allow', reasons: [], shadow: [{ rule: 'one' }] });
  });

  test('off does not even record', () => {
    expect(verdictBy({ rules: [{ ...rule, stage: 'off' }] })).not.toHaveProperty('shadow');
  });

  test('a pilot is one line: enforced for a group, in shadow for the rest', () => {
    const rules = [{ ...rule, stage: 'shadow' as const }];
    const stages = [{ rules: ['one'], groups: ['pilots'], stage: 'enforce' as const }];
    expect(verdictBy({ rules, stages, roles: pilots }).route).toBe('review');
    const others = [{ rules: ['one'], groups: ['others'], stage: 'enforce' as const }];
    expect(verdictBy({ rules, stages: others, roles: pilots }).route).toBe('allow');
  });

  test('the first line that fits counts, by rule and workflow', () => {
    const stages: PolicyInput['stages'] = [{ workflows: ['client-mail'], stage: 'shadow' }, { stage: 'off' }];
    expect(verdictBy({ rules: [rule], stages })).toMatchObject({ route: 'allow', shadow: [{ rule: 'one' }] });
    expect(verdictBy({ rules: [rule], stages }, { draft: mail({ kind: 'invoice' }) })).not.toHaveProperty(
      'shadow',
    );
  });

  test('a gate has a stage as a rule has', () => {
    const stages: PolicyInput['stages'] = [{ rules: ['gate:confidence'], stage: 'shadow' }];
    expect(verdictBy({ stages }, { provenance: byMachine })).toMatchObject({
      route: 'allow',
      shadow: [{ gate: 'confidence' }],
    });
  });
});

describe('overrides', () => {
  const asked = (...overrides: ('acknowledge' | 'reason' | 'false-positive' | 'none')[]) =>
    verdictBy({ rules: overrides.map((override, index) => ({ ...rule, id: `r-${index}`, override })) })
      .requirements;

  test('the strictest one counts', () => {
    expect(asked('acknowledge')).toMatchObject({ reason: 'optional' });
    expect(asked('acknowledge', 'reason')).toMatchObject({ reason: 'required' });
    expect(asked('reason', 'false-positive')).toMatchObject({
      override: 'false-positive',
      reason: 'required',
    });
    expect(asked('none', 'false-positive', 'acknowledge')).toMatchObject({ override: 'none' });
  });
});

describe('the context gate', () => {
  const resting = { ...sure(0.99), sources: ['kb-1', 'kb-2'] };
  const source = (id: string, readAt: string | null) => ({ id, title: id, text: null, readAt });

  test('a source that cannot be found', () => {
    const given = context({ sources: [source('kb-1', NOW)] });
    const verdict = verdictBy({}, { provenance: resting, context: given });
    expect(verdict.reasons).toMatchObject([
      { gate: 'context', rule: 'gate:missing-source', because: 'A source that it names cannot be found.' },
    ]);
  });

  test('a source that was read long ago', () => {
    const at = (first: string) => context({ sources: [source('kb-1', first), source('kb-2', null)] });
    const by = (first: string) => rulesOf(verdictBy({}, { provenance: resting, context: at(first) }));
    expect(by('2026-10-21T09:00:00.000Z')).toEqual([]);
    expect(by('2026-10-21T08:59:59.000Z')).toEqual(['gate:stale-source']);
    const soon = { gates: { ...defaultPolicy.gates, context: { staleAfterHours: 1 } } };
    const read = { provenance: resting, context: at('2026-11-20T07:59:00.000Z') };
    expect(rulesOf(verdictBy(soon, read))).toEqual(['gate:stale-source']);
    const ofMail = defaultPolicy.workflows.map((one) => ({
      ...one,
      gates: { context: { staleAfterHours: 2 } },
    }));
    expect(rulesOf(verdictBy({ ...soon, workflows: ofMail }, read))).toEqual([]);
  });

  test('a thread that went on', () => {
    const given = context({ threadChanged: true });
    expect(rulesOf(verdictBy({}, { context: given }))).toEqual(['gate:changed-thread']);
    expect(rulesOf(verdictBy({}, { context: given, provenance: byHand }))).toEqual([]);
    const { verdict, findings } = judged(mail(), sure(0.99), { context: given });
    expect(verdict.risk).toBe('low');
    expect(verdict.reasons[0]?.findings.map((index) => findings[index]?.type)).toEqual(['THREAD_CHANGED']);
    const note = mail({ kind: 'ticket-note', visibility: 'internal', recipients: [] });
    expect(rulesOf(verdictBy({}, { context: given, draft: note }))).toEqual([]);
    const off = { gates: { ...defaultPolicy.gates, context: { changedThread: 'off' as const } } };
    expect(rulesOf(verdictBy(off, { context: given }))).toEqual([]);
  });
});

describe('the impact gate', () => {
  const impact = (over: object) => ({ gates: { ...defaultPolicy.gates, impact: over }, rules: [] });
  const refund = mail({ body: 'We refund $1,284.00.' });

  test('by risk', () => {
    expect(rulesOf(verdictBy(impact({ review: 'medium' }), { draft: refund }))).toContain('gate:impact');
    expect(verdictBy(impact({ escalate: 'medium' }), { draft: refund }).route).toBe('escalate');
    const named = mail({ body: 'The invoice you have names $1,284.00.' });
    expect(verdictBy(impact({ escalate: 'high' }), { draft: named }).route).toBe('review');
  });

  test('by amount', () => {
    const by = (limit: number) =>
      rulesOf(verdictBy(impact({ amount: { escalate: limit } }), { draft: refund }));
    expect(by(1284)).toContain('gate:amount');
    expect(by(1284.01)).not.toContain('gate:amount');
  });

  test('by the number of recipients', () => {
    const recipients = ['a', 'b', 'c'].map((name) => ({
      role: 'bcc' as const,
      address: `${name}@alderfinch.example`,
      name: null,
    }));
    const by = (review: number) =>
      verdictBy(impact({ recipients: { review } }), { draft: mail({ recipients }) });
    expect(by(3).reasons).toMatchObject([{ because: 'It goes to 3 people at once.' }]);
    expect(by(4).route).toBe('allow');
  });

  test('what a person typed is asked about where policy says everyone', () => {
    const everyone = impact({ asks: 'everyone', review: 'medium' });
    expect(verdictBy(everyone, { draft: refund, provenance: byHand }).route).toBe('review');
    expect(verdictBy(impact({ review: 'medium' }), { draft: refund, provenance: byHand }).route).toBe(
      'allow',
    );
  });

  test('a workflow’s route is the least that its drafts get', () => {
    const roles = [
      { id: 'leads', name: 'Leads', members: ['lena@northgate.example', 'omar@northgate.example'] },
    ];
    const work = {
      id: 'access',
      name: 'Access change',
      kinds: ['email' as const],
      visibility: ['client' as const],
    };
    const verdict = verdictBy({
      roles,
      rules: [],
      workflows: [{ ...work, route: 'escalate', experts: ['leads'], approvals: 2 }],
    });
    expect(verdict).toMatchObject({
      route: 'escalate',
      reasons: [{ because: 'Access change: someone else always decides.' }],
      requirements: { roles: ['leads'], approvals: 2, breakGlass: false },
    });
  });
});

describe('the budget of a day', () => {
  const attention = { perDay: 5 };
  const asked = (askedToday: number) => situation({ history: { askedToday } });

  test('once it is spent, a clean machine draft leaves and is looked at afterwards', () => {
    const by = (askedToday: number) =>
      verdictBy({ attention }, { provenance: byMachine, situation: asked(askedToday) });
    expect(by(4)).toMatchObject({ route: 'review' });
    expect(by(5)).toMatchObject({ route: 'allow', after: 'budget', reasons: [] });
  });

  test('it buys nothing for what carries risk', () => {
    const verdict = verdictBy(
      { attention },
      { provenance: byMachine, situation: asked(50), draft: mail({ body: 'We refund $1,284.00.' }) },
    );
    expect(verdict.route).toBe('review');
  });
});

describe('an exception', () => {
  const exception = {
    id: 'moving',
    rule: 'one',
    category: 'migration' as const,
    reason: 'Moving the mailboxes.',
    askedBy: 'Robin',
    approvedBy: 'Lena',
    until: '2026-11-21T09:00:00.000Z',
  };

  test('ends by the clock, to the millisecond', () => {
    const at = (now: string) =>
      verdictBy({ rules: [rule], exceptions: [exception] }, { situation: situation({ now }) });
    expect(at('2026-11-21T08:59:59.999Z')).toMatchObject({ route: 'allow', exceptions: [{ id: 'moving' }] });
    expect(at('2026-11-21T09:00:00.000Z')).toMatchObject({ route: 'review', exceptions: [] });
  });

  test.each([
    [{ workflows: ['client-mail'] }, true],
    [{ workflows: ['invoice'] }, false],
    [{ hosts: ['practice-desk'] }, true],
    [{ hosts: ['other'] }, false],
    [{ accounts: ['Contoso'] }, false],
    [{ groups: ['leads'] }, false],
  ])('within the scope %j: %s', (scope, holds) => {
    const roles = [{ id: 'leads', name: 'Leads', members: ['lena@northgate.example'] }];
    const verdict = verdictBy({ roles, rules: [rule], exceptions: [{ ...exception, scope }] });
    expect(verdict.exceptions.length > 0).toBe(holds);
  });

  test('nobody approves their own', () => {
    const own = { ...exception, approvedBy: ' robin ' };
    const result = Policy.safeParse({ ...defaultPolicy, rules: [rule], exceptions: [own] });
    expect(result.error?.issues).toMatchObject([
      { path: ['exceptions', 0, 'approvedBy'], message: 'must be somebody else than askedBy' },
    ]);
  });

  test('what rests on one is allowed for these words alone', () => {
    const note = mail({ kind: 'ticket-note', visibility: 'internal', recipients: [] });
    const verdict = verdictBy(
      { rules: [rule], exceptions: [exception] },
      { draft: note, provenance: byHand },
    );
    expect(verdict).toMatchObject({ route: 'allow', scope: 'payload' });
  });
});

describe('a pre-approved text', () => {
  const template = {
    id: 'appointment',
    text: 'Hello {{name}},\n\nyour appointment is on {{day}} at {{time}}. It costs {{price}}. Call 030 901820.\n\nYour desk',
    slots: [
      { name: 'name', kind: 'name' },
      { name: 'day', kind: 'choice', options: ['Monday', 'Tuesday'] },
      { name: 'time', kind: 'time' },
      { name: 'price', kind: 'amount', max: 100 },
    ],
    owner: 'lena@northgate.example',
    until: '2026-12-01T00:00:00Z',
  } as const;
  const templates: PolicyInput['templates'] = [
    { ...template, slots: template.slots.map((slot) => ({ ...slot })) as never },
  ];
  const body = (over: { name?: string; day?: string; time?: string; price?: string } = {}) => {
    const { name = 'Dana Whitfield', day = 'Monday', time = '9:30', price = '$40.00' } = over;
    return `Hello ${name},\n\nyour appointment is on ${day} at ${time}. It costs ${price}. Call 030 901820.\n\nYour desk`;
  };
  const by = (draft: Partial<Draft>, now = NOW) =>
    verdictBy(
      { templates, rules: [] },
      { draft: mail(draft), provenance: byMachine, situation: situation({ now }) },
    );

  test('passes, and says which', () => {
    expect(by({ body: body() })).toMatchObject({ route: 'allow', template: 'appointment' });
    expect(by({ body: `${body().replaceAll('\n\n', '\n')}\n` })).toMatchObject({ template: 'appointment' });
  });

  test.each([
    ['other words in a slot', { name: 'Dana. Your password is Heron' }],
    ['a name that is a link', { name: 'https://evil.example' }],
    ['a choice that is none', { day: 'Sunday' }],
    ['a time that is none', { time: 'noon' }],
    ['an amount above the limit', { price: '$100.01' }],
    ['an amount with words', { price: '$40.00 or more' }],
    ['an empty slot', { name: '' }],
    ['a slot that is too long', { name: 'A'.repeat(41) }],
  ])('%s does not fit', (_, over) => {
    expect(by({ body: body(over) })).not.toHaveProperty('template');
    expect(by({ body: body(over) }).route).toBe('review');
  });

  test('words before, after or between do not fit', () => {
    for (const text of [
      `Hi. ${body()}`,
      `${body()} PS: call me`,
      body().replace('It costs', 'Today it costs'),
    ])
      expect(by({ body: text })).not.toHaveProperty('template');
  });

  test('what a template does not speak of must not be there', () => {
    const attachments = [{ name: 'price.pdf', size: 10, digest: null }];
    expect(by({ body: body(), attachments })).not.toHaveProperty('template');
    expect(
      by({ body: body(), links: [{ href: 'https://evil.example', start: 0, end: 5 }] }),
    ).not.toHaveProperty('template');
  });

  test('ends by the clock', () => {
    expect(by({ body: body() }, '2026-11-30T23:59:59.999Z')).toHaveProperty('template');
    expect(by({ body: body() }, '2026-12-01T00:00:00.000Z')).not.toHaveProperty('template');
  });

  test('rules still speak of what stands in a slot, and not of the fixed words', () => {
    const found = (type: string) => ({ ...rule, id: 'found', finding: `finding.type == "${type}"` });
    const withRule = (type: string) =>
      verdictBy(
        { templates, rules: [found(type)] },
        { draft: mail({ body: body() }), provenance: byMachine },
      );
    expect(rulesOf(withRule('MONEY_AMOUNT'))).toEqual(['found']);
    expect(rulesOf(withRule('PHONE_NUMBER'))).toEqual([]);
  });

  test.each([
    ['text', { text: 'Hello {{who}}, thank you for waiting.' }, /no slot has the name "who"/],
    [
      'slots.0.name',
      { text: 'Hello you, thank you for waiting, all of you.' },
      /must stand in the text once/,
    ],
    [
      'text',
      { text: 'We thank you: {{name}}{{day}}', slots: template.slots.slice(0, 2) },
      /two slots need words between/,
    ],
    ['text', { text: 'Hi {{name}}', slots: template.slots.slice(0, 1) }, /at least 12 characters/],
  ])('a bad one is refused at %s', (place, over, message) => {
    const result = Policy.safeParse({ ...defaultPolicy, templates: [{ ...template, ...over }] });
    const [issue] = result.error?.issues ?? [];
    expect(issue?.path.join('.')).toBe(`templates.0.${place}`);
    expect(issue?.message).toMatch(message);
  });
});
