import { describe, expect, test } from 'vitest';
import { likenessOf } from '../../../lib/core/alike/likeness.ts';
import { differences, type Look, lookAlike } from '../../../lib/core/alike/look.ts';
import { sha256Hex } from '../../../lib/core/audit/canonical.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import type { Draft } from '../../../lib/core/model/draft.ts';
import { Policy, type PolicyInput } from '../../../lib/core/model/policy.ts';
import type { Provenance } from '../../../lib/core/model/provenance.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { withDisclosureLine } from '../../../lib/core/policy/disclosureLine.ts';
import { byMachine, judged, mail, NOW, situation } from './specimens.ts';

const record = (id: string) => ({ type: 'ticket', id, title: null });

/** A reply of a machine to a client, with everything in it that may differ. */
function reply(over: Partial<Draft> = {}): Draft {
  return mail({
    kind: 'ticket-reply',
    subject: 'Re: Printer on the second floor [#88213]',
    record: record('88213'),
    body: 'Hello Dana,\n\nyour ticket 88213 is with us, and we come by on 24 November at 10:30.\n\nRobin',
    ...over,
  });
}

const other: Partial<Draft> = {
  recipients: [{ role: 'to', address: 'pavel.novak@alderfinch.example', name: 'Pavel Novak' }],
  subject: 'Re: Printer on the second floor [#88227]',
  record: record('88227'),
  body: 'Hello Pavel,\n\nyour ticket 88227 is with us, and we come by on 25 November at 14:00.\n\nRobin',
};

function judge(draft: Draft, policy = defaultPolicy, provenance: Provenance = byMachine) {
  const { verdict, findings } = judged(draft, provenance, { policy });
  const likeness = likenessOf({
    draft,
    context: emptyContext,
    provenance,
    findings,
    policy,
    host: 'practice-desk',
  });
  return { verdict, likeness };
}

function lookAt(draft: Draft, over: Partial<Look> = {}, policy = defaultPolicy): Look {
  const { verdict, likeness } = judge(draft, policy);
  if (likeness === null) throw new Error('the draft is compared');
  const { shape, ...own } = likeness;
  return {
    ...own,
    review: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b01',
    at: '2026-11-20T08:00:00.000Z',
    actor: situation().actor.id ?? '',
    shape: sha256Hex(shape),
    reason: null,
    verdict,
    ...over,
  };
}

function found(looks: Look[], draft: Draft, policy = defaultPolicy, now = NOW): Look | null {
  const { verdict, likeness } = judge(draft, policy);
  if (likeness === null) return null;
  const shape = sha256Hex(likeness.shape);
  return lookAlike(looks, { shape, verdict, actor: situation().actor, policy, now });
}

const withAlike = (alike: NonNullable<PolicyInput['attention']>['alike']): Policy =>
  Policy.parse({ ...defaultPolicy, attention: { alike } });

describe('a draft like one that was let out', () => {
  test('is found, with all that differs', () => {
    const look = lookAt(reply());
    const next = judge(reply(other));
    expect(next.verdict.route).toBe('review');
    expect(found([look], reply(other))).toBe(look);
    if (next.likeness === null) throw new Error('the draft is compared');
    expect(differences(look, next.likeness)).toEqual([
      {
        what: 'recipient',
        before: 'dana.whitfield@alderfinch.example',
        after: 'pavel.novak@alderfinch.example',
      },
      { what: 'record', before: 'ticket 88213', after: 'ticket 88227' },
      { what: 'reference', before: '88213', after: '88227' },
      { what: 'name', before: 'Dana', after: 'Pavel' },
      { what: 'date', before: '24 November', after: '25 November' },
      { what: 'time', before: '10:30', after: '14:00' },
    ]);
  });

  test('stays found where it was pressed twice', () => {
    expect(found([lookAt(reply())], reply())).not.toBeNull();
  });

  const asked: [string, Partial<Draft>][] = [
    ['another word', { body: `${reply().body} Call us.` }],
    ['another number', { body: reply().body.replace('88213', '88214') }],
    ['a name that is not a recipient’s', { body: reply().body.replace('Dana', 'Mara') }],
    [
      'another organisation',
      { recipients: [{ role: 'to', address: 'dana@thornhill.example', name: 'Dana' }] },
    ],
    [
      'somebody more of another organisation',
      {
        recipients: [...reply().recipients, { role: 'bcc', address: 'dana@thornhill.example', name: 'Dana' }],
      },
    ],
    ['another account', { account: { id: 'thornhill', name: 'Thornhill' } }],
    ['another sender', { sender: { address: 'lena@northgate.example', name: 'Lena' } }],
    ['a link', { links: [{ href: 'https://desk.example/x', start: 0, end: 5 }] }],
    ['hidden words', { hidden: [{ text: 'psst', by: 'not-shown', at: 0, quoted: false }] }],
    ['struck words', { format: [{ kind: 'struck', start: 0, end: 5, detail: null }] }],
    ['a file that nobody read', { attachments: [{ name: 'a.pdf', size: 10, digest: null }] }],
    ['a field of the record', { fields: [{ name: 's', label: 'Status', before: 'Open', after: 'Done' }] }],
    ['another visibility', { visibility: 'internal' }],
  ];
  test.each(asked)('%s is asked about in full', (_what, over) => {
    expect(found([lookAt(reply())], reply(over))).toBeNull();
  });

  test('people at a personal provider stand for nobody else', () => {
    const at = (address: string) => reply({ recipients: [{ role: 'to', address, name: 'Dana' }] });
    expect(found([lookAt(at('dana@gmail.com'))], at('mara@gmail.com'))).toBeNull();
    expect(found([lookAt(at('dana@gmail.com'))], at('dana@gmail.com'))).not.toBeNull();
  });

  test('where nothing tells the organisation, only the same record is alike', () => {
    const of = (id: string) =>
      reply({ recipients: [], subject: null, record: record(id), body: 'It is done now.' });
    expect(found([lookAt(of('88213'))], of('88213'))).not.toBeNull();
    expect(found([lookAt(of('88213'))], of('88227'))).toBeNull();
  });

  test('somebody else’s look, an old one and one of another policy count for nothing', () => {
    expect(found([lookAt(reply(), { actor: 'lena@northgate.example' })], reply())).toBeNull();
    expect(found([lookAt(reply())], reply(), defaultPolicy, '2026-11-20T15:59:59.000Z')).not.toBeNull();
    expect(found([lookAt(reply())], reply(), defaultPolicy, '2026-11-20T16:00:00.000Z')).toBeNull();
    expect(found([lookAt(reply())], reply(), Policy.parse({ ...defaultPolicy, version: 2 }))).toBeNull();
  });

  test('a finding that was not there then is asked about in full, also where the words are the same', () => {
    const look = lookAt(reply());
    const { verdict, likeness } = judge(reply());
    if (likeness === null) throw new Error('the draft is compared');
    const more = {
      ...verdict,
      findings: [...verdict.findings, { type: 'DEADLINE', severity: 'medium' as const, count: 1 }],
    };
    const asking = {
      shape: sha256Hex(likeness.shape),
      actor: situation().actor,
      policy: defaultPolicy,
      now: NOW,
    };
    expect(lookAlike([look], { ...asking, verdict })).toBe(look);
    expect(lookAlike([look], { ...asking, verdict: more })).toBeNull();
    for (const over of [
      { risk: 'high' as const },
      { route: 'escalate' as const },
      { requirements: { ...verdict.requirements, override: 'false-positive' as const } },
      { reasons: [{ ...verdict.reasons[0], gate: 'sample' as const } as (typeof verdict.reasons)[number]] },
    ])
      expect(lookAlike([look], { ...asking, verdict: { ...verdict, ...over } })).toBeNull();
  });

  test('words that a finding speaks of are no slot', () => {
    const promise = (day: string) =>
      reply({ ...other, body: `Hello Pavel,\n\nwe guarantee that it works by ${day}.\n\nRobin` });
    const { likeness } = judge(promise('25 November'));
    expect(likeness?.slots.filter(({ kind }) => kind === 'date')).toEqual([]);
    expect(found([lookAt(promise('25 November'))], promise('26 November'))).toBeNull();
  });

  test('the line that policy adds is no difference', () => {
    const line = 'Drafted with AI, and checked by a person.';
    const policy = Policy.parse({ ...defaultPolicy, disclosure: { line, for: ['ai-assisted'] } });
    const left = reply({ body: withDisclosureLine(reply().body, line) });
    expect(found([lookAt(left, {}, policy)], reply(), policy)).not.toBeNull();
    expect(found([lookAt(left, {}, policy)], reply({ body: `${reply().body} Call us.` }), policy)).toBeNull();
  });

  test('policy turns it off, and opens it to other organisations', () => {
    const elsewhere = reply({
      ...other,
      recipients: [{ role: 'to', address: 'pavel@thornhill.example', name: 'Pavel' }],
    });
    const off = withAlike({ withinHours: 0 });
    expect(found([lookAt(reply(), {}, off)], reply(), off)).toBeNull();
    const open = withAlike({ otherOrganisations: true });
    expect(found([lookAt(reply(), {}, open)], elsewhere, open)).not.toBeNull();
  });
});
