import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { maskedSpans } from '../../../lib/core/masking/maskable.ts';
import type { Draft } from '../../../lib/core/model/draft.ts';
import { Policy } from '../../../lib/core/model/policy.ts';
import type { Provenance } from '../../../lib/core/model/provenance.ts';
import type { Review } from '../../../lib/core/model/review.ts';
import { decide } from '../../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { buildView, type ViewSource } from '../../../lib/core/review/buildView.ts';
import { shownEarlier } from '../../../lib/core/review/shownEarlier.ts';
import { shownBeside } from '../../../lib/core/review/shownText.ts';
import { ReviewView, type Segment } from '../../../lib/core/review/view.ts';
import { decision, digest } from '../../support/reviews.ts';
import { byHand, byMachine, context, fromNowhere, mail, NOW, situation, sure } from './specimens.ts';

const thread = [
  { author: 'Dana Whitfield', at: '10 Nov', text: 'We were charged twice.\nIt was $1,284.00 each time.' },
  { author: 'Robin Vale', at: '12 Nov', text: 'Billing looks into it.' },
  {
    author: 'Dana Whitfield',
    at: '13 Nov',
    text: 'Thank you. Pay it to 5123 4598 7600 1123, ask dana@alderfinch.example.',
  },
];

const BODY =
  'Hello Dana,\n\nwe refund $1,284.00 and a credit of $99 to 4026 0011 8273 6454. Ask pavel@greenquay.example.\n\nKind regards,\nRobin';

function review(over: Partial<Review> = {}): Review {
  return {
    id: v7(),
    draft: v7(),
    phase: 'open',
    payload: { revision: 1, digest: digest('one') },
    verdict: null,
    overdue: false,
    decisions: [],
    release: null,
    reopened: null,
    times: { held: NOW, opened: null, decided: null, released: null, confirmed: null },
    ...over,
  };
}

/** A view as the worker builds it; it must fit the schema that the panel relies on. */
function view(
  draft: Draft,
  by: { provenance?: Provenance; policy?: Policy; review?: Partial<Review>; over?: Partial<ViewSource> } = {},
): ReviewView {
  const given = by.over?.context ?? context({ thread, ownIdentities: ['northgate.example'] });
  const provenance = by.provenance ?? byMachine;
  const findings = detectAll(draft, given);
  const policy = by.policy ?? defaultPolicy;
  const verdict = decide({ draft, provenance, findings, policy, situation: situation() });
  return ReviewView.parse(
    buildView({
      review: review(by.review),
      draft,
      thread,
      context: given,
      provenance,
      findings,
      verdict,
      previous: null,
      machineText: null,
      revealed: new Set(),
      viewer: situation().actor,
      notices: [],
      undeclaredConfidence: policy.gates.confidence.undeclared,
      ...by.over,
    }),
  );
}

const words = (segments: readonly Segment[]) =>
  segments
    .map((segment) => {
      if (segment.type === 'text') return segment.text;
      const note = segment.note === null ? '' : `^${segment.note}`;
      return segment.type === 'mark' ? `{${segment.text}${note}}` : `[${segment.token}${note}]`;
    })
    .join('');

describe('what the reader sees of the draft', () => {
  test('masked, footnoted, worst reason first', () => {
    const shown = view(mail({ body: BODY }));
    expect(shown.heading).toBe('Held: a card number, a promise of money, and more');
    expect(shown.reasons.map(({ note, because, gate }) => [note, because, gate])).toEqual([
      [1, 'A card number would leave; the thread does not have it.', 'content'],
      [2, 'It names or promises money, and nobody has checked it.', 'impact'],
      [3, 'It gives personal data that the thread does not have.', 'content'],
      [4, 'A machine wrote this, and it goes to a client.', 'confidence'],
    ]);
    expect(words(shown.body)).toBe(
      'Hello Dana,\n\nwe {refund^2} $1,284.00 and a credit of {$99^2} to [CARD ••6454^1]. Ask [EMAIL_1^3].\n\nKind regards,\nRobin',
    );
    expect(shown.masked).toBe(2);
  });

  test('the request is the last message of the thread, its secrets masked too', () => {
    const { request } = view(mail({ body: BODY }));
    expect(request).toMatchObject({ author: 'Dana Whitfield', at: '13 Nov' });
    expect(words(request?.text ?? [])).toBe(
      'Thank you. Pay it to [CARD ••1123], ask dana@alderfinch.example.',
    );
    expect(view(mail(), { over: { thread: [] } }).request).toBeNull();
  });

  test('one token is revealed where it stands, all on demand', () => {
    const one = view(mail({ body: BODY, subject: 'For pavel@greenquay.example' }), {
      over: { revealed: new Set(['EMAIL_1']) },
    });
    const masks = [...one.envelope.subject, ...one.body].filter((segment) => segment.type === 'mask');
    expect(masks.map(({ token, value }) => [token, value])).toEqual([
      ['EMAIL_1', 'pavel@greenquay.example'],
      ['CARD ••6454', null],
      ['EMAIL_1', 'pavel@greenquay.example'],
    ]);
    expect(one.masked).toBe(1);
    const all = view(mail({ body: BODY }), { over: { revealed: 'all' } });
    expect(all.masked).toBe(0);
    expect(all.body.map((segment) => (segment.type === 'mask' ? segment.value : segment.text)).join('')).toBe(
      BODY,
    );
  });

  test('nothing masked stands anywhere in the view', () => {
    const earlier = mail({
      body: `${BODY} old password: Marsh-Lark-58`,
      subject: 'Card 4111 9822 0034 5178',
    });
    const shown = view(mail({ body: `${BODY} password: Heron-Lamp-77` }), {
      over: {
        previous: { draft: earlier, verdict: decideOf(earlier) },
        machineText: 'The machine wrote 4026 0011 8273 6454.',
      },
      review: { reopened: 'payload-changed' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/0011|8273|pavel@|Heron|Marsh|9822|7600/);
    const changed = shown.changes?.parts.filter(({ op }) => op !== 'same').map(({ text }) => text);
    expect(changed).toEqual([
      'Card [CARD ••5178]',
      'Re: Duplicate charge on invoice 2041',
      'old ',
      '[CREDENTIAL_2]',
      '[CREDENTIAL_1]',
    ]);
  });

  test('the machine’s wording is masked too', () => {
    const { changes } = view(mail({ body: 'We refund it.' }), {
      over: { machineText: 'We refund it to 4026 0011 8273 6454.' },
    });
    expect(changes).toEqual({
      since: 'machine',
      count: 1,
      parts: [
        { op: 'same', text: 'We refund it' },
        { op: 'delete', text: ' to [CARD ••6454]' },
        { op: 'same', text: '.' },
      ],
    });
  });

  test('a finding that two reasons name has the number of the worse one', () => {
    const rule = { gate: 'impact', because: 'Money.', finding: 'finding.category in ["money"]' };
    const policy = Policy.parse({
      ...defaultPolicy,
      rules: [
        { ...rule, id: 'one', route: 'review' },
        { ...rule, id: 'two', route: 'block' },
      ],
    });
    expect(view(mail({ body: '$99' }), { policy }).body).toEqual([
      { type: 'mark', text: '$99', note: 1, route: 'block' },
    ]);
  });

  test('recipients that a reason names carry its number', () => {
    const recipients = ['dana@alderfinch.example', 'pavel@greenquay.example'].map((address, index) => ({
      role: index === 0 ? ('to' as const) : ('cc' as const),
      address,
      name: null,
    }));
    const { envelope, reasons } = view(mail({ recipients }));
    expect(reasons[0]?.because).toBe('People of several organisations would get this, and see each other.');
    expect(envelope.to[0]?.note).toBeNull();
    expect(envelope.cc[0]?.note).toBe(1);
  });

  test('files say whether their bytes were read; the record is named', () => {
    const { envelope } = view(
      mail({
        attachments: [
          { name: 'a.pdf', size: 10, digest: digest('a') },
          { name: 'b.pdf', size: null, digest: null },
        ],
        record: { type: 'Ticket', id: 'T-3107', title: 'VPN drops' },
        account: { id: null, name: 'Alder & Finch' },
      }),
    );
    expect(envelope).toMatchObject({
      from: 'Robin Vale <robin.vale@northgate.example>',
      record: 'Ticket T-3107: VPN drops',
      account: 'Alder & Finch',
      attachments: [
        { name: 'a.pdf', bytesRead: true },
        { name: 'b.pdf', bytesRead: false },
      ],
    });
  });

  test('fields stand with before and after', () => {
    const shown = view(
      mail({
        kind: 'record-update',
        recipients: [],
        body: '',
        fields: [{ name: 'amount', label: 'Amount', before: 'EUR 18,400.00', after: 'EUR 24,900.00' }],
      }),
    );
    expect(shown.heading).toBe('Held: an amount nobody checked, and an amount that changes');
    expect(shown.fields).toEqual([
      {
        label: 'Amount',
        before: [{ type: 'text', text: 'EUR 18,400.00' }],
        after: [{ type: 'mark', text: 'EUR 24,900.00', note: 1, route: 'review' }],
      },
    ]);
    expect(shown.decide).toMatchObject({
      covers: 'Only this is saved: 1 field. Any change asks again.',
      approve: { label: 'Approve and save' },
      edit: false,
    });
  });

  test('a claim of money stands with its source; unsupported ones first', () => {
    const { evidence } = view(mail({ body: BODY }));
    expect(evidence).toEqual([
      { claim: 'invoice 2041', state: 'unsupported', source: null },
      { claim: '$99', state: 'unsupported', source: null },
      { claim: '$1,284.00', state: 'supported', source: '10 Nov, line 2' },
    ]);
    const fromRecord = view(mail({ body: 'It is EUR 500.' }), {
      over: { context: context({ record: [{ name: 'Amount', value: '500 EUR' }] }) },
    });
    expect(fromRecord.evidence).toContainEqual({
      claim: 'EUR 500',
      state: 'supported',
      source: 'Record, Amount',
    });
  });

  test('a contradicted claim stands first, beside what is said instead', () => {
    const told = context({ record: [{ name: 'Licences', value: '40 licences' }] });
    const { evidence } = view(mail({ subject: null, body: 'You have 25 licences.' }), {
      over: { context: told },
    });
    expect(evidence).toEqual([
      { claim: '25 licences', state: 'contradicted', source: 'Record, Licences', says: '40 licences' },
    ]);
  });

  test('what it rests on is named where it does not bear it, one line a source or thread', () => {
    const resting = context({
      thread,
      now: NOW,
      threadChanged: true,
      sources: [{ id: 'kb-31', title: 'Backup plan', text: null, readAt: '2026-08-03T09:00:00.000Z' }],
      basis: { sources: ['kb-31', 'kb-77', `kb-${'7'.repeat(200)}`], staleAfterHours: 720 },
    });
    const { basis, reasons, heading } = view(mail(), { over: { context: resting } });
    expect(basis).toEqual([
      {
        sentence: 'It rests on a source that has not been read for long.',
        about: 'Backup plan, last read on 2026-08-03',
      },
      { sentence: 'A source that it names cannot be found.', about: 'Declared as kb-77' },
      {
        sentence: 'A source that it names cannot be found.',
        about: `Declared as kb-${'7'.repeat(105)} …`,
      },
      { sentence: 'The thread went on since this was begun.', about: 'Last message: Dana Whitfield, 13 Nov' },
    ]);
    expect(reasons.map(({ because }) => because)).toContain('2 sources that it names cannot be found.');
    expect(heading).toBe(
      'Held: 2 sources that cannot be found, a source not read for long, and a thread that went on',
    );
    expect(view(mail())).not.toHaveProperty('basis');
  });

  test('the origin is in words', () => {
    expect(view(mail()).origin).toEqual({
      disclosure: 'ai-generated',
      machine: 842,
      typed: 31,
      sentence: '842 characters were put in by the page after Help me write; 31 typed.',
      declared: 'Model and confidence not declared; counted as .75.',
    });
  });
});

function decideOf(draft: Draft, provenance = byMachine, policy = defaultPolicy) {
  return decide({
    draft,
    provenance,
    findings: detectAll(draft, context({ thread })),
    policy,
    situation: situation(),
  });
}

describe('the heading says why', () => {
  test.each<[string, string, Provenance]>([
    ['a clean machine draft', 'Held: a machine wrote this, and it goes to a client', byMachine],
    ['text from nowhere', 'Held: nobody typed this, and it goes to a client', fromNowhere],
    [
      'a machine that is not sure',
      'Held: the machine that wrote this is only .60 sure; below .75 someone else decides',
      sure(0.6),
    ],
  ])('%s', (_, heading, provenance) => {
    expect(view(mail(), { provenance }).heading).toBe(heading);
  });

  test.each<[string, string]>([
    ['We refund $99.', 'Held: a promise of money, and an amount nobody checked'],
    ['We refund $99, then $98.', 'Held: a promise of money, and 2 amounts nobody checked'],
    ['Use password: Heron-Lamp-77 and $99.', 'Held: a password or a key, and an amount nobody checked'],
    [
      'Card 4026001182736454, password: Heron-Lamp-77, $99, a@greenquay.example, +44 20 7946 0958',
      'Held: a password or a key, a card number, and more',
    ],
  ])('%s', (body, heading) => {
    expect(view(mail({ body })).heading).toBe(heading);
  });

  test('a person’s own amount is not called unchecked', () => {
    const policy = Policy.parse({
      ...defaultPolicy,
      rules: [
        {
          id: 'money',
          gate: 'impact',
          route: 'review',
          because: 'Money.',
          finding: 'finding.category in ["money"]',
        },
      ],
    });
    expect(view(mail({ body: '$99' }), { provenance: byHand, policy }).heading).toBe('Held: an amount');
  });

  test('a rule of one’s own speaks for itself, also beside findings', () => {
    const policy = Policy.parse({
      ...defaultPolicy,
      rules: [
        {
          id: 'own',
          gate: 'impact',
          route: 'escalate',
          because: 'VIP clients are answered by the lead.',
          when: 'true',
        },
        {
          id: 'money',
          gate: 'impact',
          route: 'review',
          because: 'Money.',
          finding: 'finding.category in ["money"]',
        },
      ],
    });
    expect(view(mail({ body: '$99' }), { policy }).heading).toBe(
      'Held: VIP clients are answered by the lead, and an amount nobody checked',
    );
  });

  test('while nothing has been judged, and when it may have gone', () => {
    const waiting = view(mail(), { over: { verdict: null }, review: { phase: 'judging', overdue: true } });
    expect(waiting).toMatchObject({ heading: 'Held: still being judged', overdue: true, reasons: [] });
    expect(view(mail(), { review: { phase: 'unknown' } }).heading).toBe('Held: it may already have gone');
  });
});

describe('a review that opens again', () => {
  const before = mail({ body: 'We refund $99.' });
  const previous = { draft: before, verdict: decideOf(before) };

  test('shows what is new: reasons and words', () => {
    const shown = view(mail({ body: 'We refund $99 to 4026 0011 8273 6454.' }), {
      over: { previous, machineText: 'Something else' },
      review: { reopened: 'payload-changed' },
    });
    expect(shown.heading).toBe('Held: it changed since you looked, and now has a card number');
    expect(shown.reasons.filter(({ isNew }) => isNew).map(({ because }) => because)).toEqual([
      'A card number would leave; the thread does not have it.',
    ]);
    expect(shown.changes).toEqual({
      since: 'last-look',
      count: 1,
      parts: [
        { op: 'same', text: 'We refund $99' },
        { op: 'insert', text: ' to [CARD ••6454]' },
        { op: 'same', text: '.' },
      ],
    });
  });

  test('one more of a kind is new', () => {
    const shown = view(mail({ body: 'We refund $99 and $98.' }), { over: { previous } });
    expect(shown.reasons.map(({ isNew }) => isNew)).toEqual([true, false]);
  });

  test('says what changed around the body: people, subject, files, fields', () => {
    const field = (after: string) => [{ name: 'f', label: 'Stage', before: 'Open', after }];
    const earlier = mail({ fields: field('Won') });
    const now = mail({
      subject: 'Re: Invoice 2041',
      recipients: [...earlier.recipients, { role: 'cc', address: 'pavel@greenquay.example', name: null }],
      attachments: [{ name: 'note.pdf', size: 1, digest: null }],
      fields: field('Lost'),
    });
    const { changes } = view(now, { over: { previous: { draft: earlier, verdict: decideOf(earlier) } } });
    expect(changes?.since).toBe('last-look');
    expect(changes?.count).toBe(4);
    const text = changes?.parts
      .map(({ op, text: part }) => (op === 'same' ? part : `${op}(${part})`))
      .join('');
    expect(text).toBe(
      'Cc: insert(pavel@greenquay.example)\nSubject: Re: delete(Duplicate charge on )delete(invoice)insert(Invoice) 2041\nAttached: insert(note.pdf)\nStage: delete(Won)insert(Lost)\n'.replace(
        'delete(Duplicate charge on )delete(invoice)',
        'delete(Duplicate charge on invoice)',
      ),
    );
  });

  test('with the same words shows what changed since the machine', () => {
    const shown = view(before, { over: { previous, machineText: 'We might refund $99.' } });
    expect(shown.changes).toMatchObject({ since: 'machine', count: 1 });
    expect(shown.reasons.every(({ isNew }) => !isNew)).toBe(true);
  });

  test('without a memory of the last look everything is new', () => {
    const shown = view(before, { review: { reopened: 'payload-changed' } });
    expect(shown.reasons.every(({ isNew }) => isNew)).toBe(true);
    expect(shown.changes).toBeNull();
  });

  test('after an edit says what stands in its way', () => {
    expect(view(before, { review: { reopened: 'write-failed' } }).heading).toMatch(
      /^Held: the edit could not/,
    );
    expect(view(before, { review: { reopened: 'edited' } }).heading).toMatch(/^Held: your edit stands/);
    expect(view(before, { over: { previous: null }, review: { reopened: 'new-findings' } }).heading).toBe(
      'Held: your edit brings a promise of money, and an amount nobody checked',
    );
  });
});

describe('what the viewer may do', () => {
  const roles = [
    { id: 'leads', name: 'Leads', members: ['lena@northgate.example', 'omar@northgate.example'] },
  ];
  const rule = { id: 'all', gate: 'impact', because: 'Everything is asked about.', when: 'true' };
  const escalating = Policy.parse({
    ...defaultPolicy,
    roles,
    rules: [{ ...rule, route: 'escalate', roles: ['leads'], approvals: 2 }],
  });
  const blocking = Policy.parse({ ...defaultPolicy, rules: [{ ...rule, route: 'block' }] });
  const lena = { id: 'lena@northgate.example', name: 'Lena', roles: [], how: 'oidc' as const };

  test('a clean review takes one key', () => {
    expect(view(mail()).decide).toMatchObject({
      approve: { enabled: true, label: 'Approve and send', cause: null },
      edit: true,
      reason: 'optional',
      preselected: 'correct',
      breakGlass: null,
      covers: 'Only this leaves: 1 person. Any change asks again.',
    });
  });

  test('an override needs a reason of the person’s own', () => {
    const { decide: choices } = view(mail({ body: '$99' }));
    expect(choices).toMatchObject({ reason: 'required', preselected: null });
    expect(choices.approveCodes.map(({ code }) => code)).toContain('false-positive');
    expect(view(mail()).decide.approveCodes.map(({ code }) => code)).not.toContain('false-positive');
    expect(choices.rejectCodes[0]).toEqual({ code: 'wrong-facts', label: 'The facts are wrong' });
  });

  test('the author of an escalated draft waits for others', () => {
    expect(view(mail(), { policy: escalating }).decide).toMatchObject({
      approve: {
        enabled: false,
        label: 'Approve: not yours',
        cause: 'Two others must decide: lena@northgate.example, and omar@northgate.example',
      },
      edit: true,
      preselected: null,
      breakGlass: null,
    });
  });

  test('an approver may, once, and only where it is known who they are', () => {
    const as = (viewer: ViewSource['viewer'], over: Partial<Review> = {}) =>
      view(mail(), { policy: escalating, over: { viewer }, review: over }).decide.approve;
    expect(as(lena)).toEqual({ enabled: true, label: 'Approve and send', cause: null });
    expect(as({ ...lena, how: 'self-declared' }).enabled).toBe(false);
    expect(as(lena, { decisions: [decision('one', { actor: lena })] })).toMatchObject({
      enabled: false,
      cause: 'You have approved this; others must too',
    });
  });

  test('where nobody is configured it says so, and offers break-glass', () => {
    expect(view(mail(), { provenance: sure(0.5) }).decide).toMatchObject({
      approve: { enabled: false, cause: 'Someone else must decide, and nobody is configured' },
      breakGlass: { phrase: 'break glass' },
    });
  });

  test('what is blocked can be edited or rejected', () => {
    expect(view(mail(), { policy: blocking }).decide).toMatchObject({
      approve: { enabled: false, cause: 'Policy blocks this as it stands; edit or reject it' },
      edit: true,
      breakGlass: null,
    });
  });

  test.each<[Review['phase'], string]>([
    ['judging', 'Still being judged'],
    ['writing', 'The edit is being written into the draft'],
    ['releasing', 'It is on its way'],
    ['left', 'It has left'],
    ['unknown', 'It may already have gone'],
    ['rejected', 'It was rejected'],
    ['withdrawn', 'The draft is gone from the page'],
    ['put-off', 'Put off; press Send again to be asked'],
  ])('%s: nothing is offered', (phase, cause) => {
    const { decide: choices } = view(mail(), { provenance: sure(0.5), review: { phase } });
    expect(choices).toMatchObject({ approve: { enabled: false, cause }, edit: false, breakGlass: null });
  });

  test.each<[Partial<Draft>, string, string]>([
    [{ kind: 'ticket-reply' }, 'Approve and send', 'Only this leaves: 1 person. Any change asks again.'],
    [
      {
        attachments: [{ name: 'a', size: 1, digest: null }],
        recipients: [...mail().recipients, ...mail().recipients],
      },
      'Approve and send',
      'Only this leaves: 2 people, 1 file. Any change asks again.',
    ],
    [{ recipients: [] }, 'Approve and send', 'Only this leaves. Any change asks again.'],
    [
      { kind: 'ticket-note', recipients: [] },
      'Approve and save',
      'Only this is saved. Any change asks again.',
    ],
    [{ kind: 'invoice' }, 'Approve and send', 'Only this invoice leaves: 1 person. Any change asks again.'],
    [
      { kind: 'action', action: { name: 'Isolate', target: 'PC-17', parameters: [] } },
      'Approve and run',
      'Only this runs: Isolate on PC-17. Any change asks again.',
    ],
  ])('%j', (over, label, covers) => {
    expect(view(mail(over)).decide).toMatchObject({ approve: { label }, covers });
  });
});

test('notices stand worst first, with the exceptions in force', () => {
  const policy = Policy.parse({
    ...defaultPolicy,
    rules: [{ id: 'all', gate: 'impact', route: 'block', because: 'All.', when: 'true' }],
    exceptions: [
      {
        id: 'moving',
        rule: 'all',
        category: 'migration',
        reason: 'r',
        askedBy: 'a',
        approvedBy: 'b',
        until: '2026-12-01T00:00:00Z',
      },
    ],
  });
  const { notices } = view(mail(), {
    policy,
    over: {
      notices: [
        { tone: 'info', text: 'Waiting.' },
        { tone: 'error', text: 'Full.' },
      ],
    },
  });
  expect(notices.map(({ text }) => text)).toEqual([
    'Full.',
    'Waiting.',
    'A rule is set aside here for now: exception moving, migration.',
  ]);
});

describe('what is read besides the words', () => {
  const body = 'Please:\nClose it here\nSend it\n';
  const at = (part: string) => ({ start: body.indexOf(part), end: body.indexOf(part) + part.length });
  const dressed = (href: string) =>
    mail({
      body,
      links: [{ href, ...at('here') }],
      format: [
        { kind: 'item', detail: '1.', ...at('Close it here') },
        { kind: 'item', detail: '2.', ...at('Send it') },
      ],
    });

  test('items have their markers, and links say where they lead', () => {
    expect(words(view(dressed('https://desk.northgate.example/close')).body)).toBe(
      'Please:\n1. Close it here ‹desk.northgate.example/close›\n2. Send it\n',
    );
    const own = mail({
      body: 'https://a.example/x',
      links: [{ href: 'https://a.example/x', start: 0, end: 19 }],
    });
    expect(words(view(own).body)).toBe('https://a.example/x');
  });

  test('a target shows nothing that is masked', () => {
    const shown = JSON.stringify(view(dressed('mailto:pavel@greenquay.example')));
    expect(shown).not.toContain('pavel@greenquay.example');
  });

  test('hidden text is shown, masked as anything else, and marked', () => {
    const draft = mail({
      body,
      hidden: [{ text: 'pay to 4026 0011 8273 6454', by: 'colour', at: 3, quoted: false }],
    });
    const { hidden = [], heading } = view(draft);
    expect(heading).toContain('text that nobody sees');
    expect(hidden[0]?.how).toBe('In the colour of what is behind it');
    expect(words(hidden[0]?.words ?? [])).toMatch(/^\{pay to .*\}\[CARD ••6454.*\]$/);
  });

  test('a link that leads elsewhere since the last look is told as a change', () => {
    const [before, now] = [dressed('https://a.example/'), dressed('https://b.example/')];
    const previous = { draft: before, verdict: decideOf(before) };
    const { changes } = view(now, { over: { previous }, review: { reopened: 'payload-changed' } });
    expect(changes).toMatchObject({
      since: 'last-look',
      count: 1,
      formatting: ['Link target changed: “here” leads to b.example, and led to a.example.'],
    });
  });
});

describe('one key', () => {
  const before = mail({ body: 'We refund $99.' });
  const decided = { reason: 'requested' as const, provenance: byMachine };
  const again = (
    now: Draft,
    over: { provenance?: Provenance; decided?: typeof decided | undefined } = { decided },
  ) =>
    view(now, {
      provenance: over.provenance ?? byMachine,
      review: { reopened: 'payload-changed' },
      over: {
        previous: {
          draft: before,
          verdict: decideOf(before),
          ...(over.decided && { decided: over.decided }),
        },
      },
    }).decide;
  const typedMore = mail({ body: 'We refund $99. Thank you for waiting.' });

  test('approves what the person typed since they gave their reason, where no finding is new', () => {
    expect(again(typedMore)).toMatchObject({ reason: 'required', preselected: 'requested' });
  });

  test.each<[string, ReturnType<typeof again>]>([
    ['a finding is new', again(mail({ body: 'We refund $99 and $98.' }))],
    ['a recipient is another', again(mail({ ...typedMore, recipients: [] }))],
    ['the subject is another', again(mail({ ...typedMore, subject: 'Another' }))],
    [
      'a link is new',
      again(mail({ ...typedMore, links: [{ href: 'https://x.example/', start: 0, end: 2 }] })),
    ],
    [
      'words are hidden',
      again(mail({ ...typedMore, hidden: [{ text: 'x', by: 'size', at: 0, quoted: true }] })),
    ],
    [
      'the page put something in',
      again(typedMore, { provenance: { ...byMachine, inserted: byMachine.inserted + 20 }, decided }),
    ],
    ['it was only put off', again(typedMore, { decided: undefined })],
  ])('does not where %s', (_name, decide) => {
    expect(decide.preselected).toBeNull();
  });
});

describe('a long earlier wording', () => {
  const line = (at: number) =>
    at % 9 === 0
      ? `Line ${at}: ring (415) 555-01${10 + (at % 80)}, card 4026 0011 8273 6454.`
      : `Line ${at} says little.`;
  const now = Array.from({ length: 600 }, (_, at) => line(at));
  const given = context({ thread });
  const draft = mail({ body: now.join('\n') });

  test.each<[string, (lines: string[]) => void]>([
    ['a line was edited', (lines) => lines.splice(300, 1, 'Line 300: the password is Heron-Lamp-77.')],
    ['the first line went', (lines) => lines.splice(0, 1)],
    ['the last line came', (lines) => lines.push('Write to pavel@greenquay.example.')],
    ['lines changed far apart', (lines) => lines.splice(20, 1, 'x') && lines.splice(500, 2, 'y')],
    ['nothing changed', () => undefined],
  ])('is scanned in part, and masks what scanning all of it would: %s', (_name, edit) => {
    const lines = [...now];
    edit(lines);
    const text = lines.join('\n');
    const spans = (shown: ReturnType<typeof shownBeside>) =>
      maskedSpans(text.length, shown.findings).map(({ type, start, end }) => ({ type, start, end }));
    const whole = shownBeside(text, draft, given);
    expect(spans(shownEarlier(text, shownBeside(draft.body, draft, given), draft, given))).toEqual(
      spans(whole),
    );
  });
});

describe('a draft like one that was let out', () => {
  const changes = [{ what: 'name' as const, before: 'Dana', after: 'Pavel' }];
  const put = (over: Partial<Review> = {}) => {
    const base = view(mail());
    const verdict = { ...judgedVerdict(), alike: { review: base.review, at: NOW } };
    return view(mail(), { review: over, over: { verdict, alike: { reason: 'requested', changes } } });
  };
  const judgedVerdict = () =>
    decide({
      draft: mail(),
      provenance: byMachine,
      findings: [],
      policy: defaultPolicy,
      situation: situation(),
    });

  test('is put in one line, with what differs and the reason given then', () => {
    expect(put()).toMatchObject({
      heading: 'Held: like one that you let out before',
      alike: { at: NOW, changes },
      decide: { preselected: 'requested' },
    });
  });

  test('is asked about in full where it opens again', () => {
    const reopened = put({ reopened: 'payload-changed' });
    expect(reopened.alike).toBeUndefined();
    expect(reopened.heading).toContain('it changed since you looked');
  });
});
