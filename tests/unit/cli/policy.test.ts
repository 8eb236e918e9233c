import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { compactVerify, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { addPolicy } from '../../../cli/commands/policy.ts';
import type { AuditEvent } from '../../../lib/core/model/event.ts';
import { Policy, type PolicyInput } from '../../../lib/core/model/policy.ts';
import type { InputEvidence } from '../../../lib/core/model/provenance.ts';
import { PolicyClaims, PolicyKey } from '../../../lib/core/model/signedPolicy.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { readyPolicies } from '../../../lib/core/policy/ready/readyPolicies.ts';
import { judge } from '../../../lib/worker/judge/judge.ts';
import { sampleEvent } from '../../support/events.ts';
import { byHand, byMachine, declared, mail, NOW, situation, sure } from '../core/specimens.ts';
import { streamsOver } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-policy-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const basic = { ...defaultPolicy, id: 'house' } satisfies PolicyInput;

async function fileOf(name: string, content: string | object): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : stringify(content));
  return file;
}

async function run(args: string[], input = '') {
  const streams = streamsOver(input);
  let code = 0;
  const program = new Command('countersign').exitOverride();
  addPolicy(program, streams, (end) => {
    code = end;
  });
  await program.parseAsync(['policy', ...args], { from: 'user' });
  const out = streams.out.join('');
  return {
    code,
    out,
    answers: () =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    errors: streams.err.join(''),
  };
}

describe('check', () => {
  test('packs in it, each fault with its place and its name', async () => {
    const composer = {
      id: 'mail',
      kind: 'email',
      root: ['.mail'],
      press: [{ name: 'Send', find: ['.send'] }],
    };
    const pack = { id: 'gmail', version: 2, source: 'Seen on 20 November 2026.', composers: [composer] };
    const sound = await run(['check', await fileOf('packs.yaml', { ...basic, packs: [pack] })]);
    expect(sound).toMatchObject({ code: 0, errors: '' });
    const unfit = [
      pack,
      { ...pack, composers: [{ ...composer, root: ['.mail['], bodi: {} }] },
      { ...pack, id: 'desk' },
    ];
    const { code, errors, out } = await run(['check', await fileOf('b.yaml', { ...basic, packs: unfit })]);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toMatch(/b\.yaml:\d+:\d+: packs\[1\]\.composers\[0\]\.root\[0\]: expected/);
    expect(errors).toMatch(/b\.yaml:\d+:\d+: packs\[1\]\.composers\[0\]: .*bodi/);
    expect(errors).toMatch(/b\.yaml:\d+:\d+: packs\[2\]\.id: expected the id of a built-in pack/);
    expect(errors.split('\n').filter(Boolean)).toHaveLength(3);
  });

  test('a sound one, in YAML and in JSON', async () => {
    const yaml = await run(['check', await fileOf('a.yaml', basic)]);
    const json = await run(['check', await fileOf('a.json', JSON.stringify(basic))]);
    expect(yaml.code).toBe(0);
    expect(yaml.answers()).toMatchObject([{ id: 'house', version: 1, rules: defaultPolicy.rules.length }]);
    expect(json.out).toBe(yaml.out);
  });

  test('errors have their line and column, their field, and what was expected', async () => {
    const text = [
      'id: house',
      'version: one',
      'name: Our house',
      'workflows: []',
      'gates:',
      '  confidence: { auto: 0.7, review: 0.75, undeclared: 0.75 }',
      'rules:',
      '  - id: big-money',
      '    gate: impact',
      '    route: escalate',
      '    because: It names a lot of money.',
      '    when: draft.amount > "a lot"',
      '    roles: [leads]',
    ].join('\n');
    const file = await fileOf('bad.yaml', text);
    const shape = await run(['check', file]);
    expect(shape.code).toBe(2);
    expect(shape.errors).toBe(`${file}:2:10: version: Invalid input: expected number, received string\n`);
    const rest = await run(['check', await fileOf('bad.yaml', text.replace('version: one', 'version: 1'))]);
    expect(rest.errors.split('\n')).toEqual([
      `${file}:6:36: gates.confidence.review: must not be above auto`,
      `${file}:13:13: rules[0].roles[0]: no role has the id "leads"`,
      `${file}:12:11: rules[0].when: does not compile: no such overload: double > string (character 1)`,
      '',
    ]);
  });

  test.each([
    ['no YAML', 'id: [house', /bad2\.yaml:1:11: Flow sequence/],
    ['a key twice', 'id: house\nid: other', /bad2\.yaml:2:1: Map keys must be unique/],
    ['nothing', '', /bad2\.yaml.*expected object/],
    [
      'aliases that unfold without end',
      'a: &a [1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]',
      /alias/,
    ],
  ])('%s', async (_, text, message) => {
    const { code, errors } = await run(['check', await fileOf('bad2.yaml', text)]);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  test('a file that is not there', async () => {
    const { code, errors } = await run(['check', join(folder, 'none.yaml')]);
    expect(code).toBe(2);
    expect(errors).toMatch(/none\.yaml: cannot be read \(ENOENT\)/);
  });

  describe('with the version before', () => {
    const changed = async (over: Partial<PolicyInput>, base: PolicyInput = basic) =>
      run([
        'check',
        await fileOf('next.yaml', { ...basic, version: 2, ...over }),
        '--base',
        await fileOf('base.yaml', base),
      ]);

    test('a tighter one says so', async () => {
      const { code, answers, errors } = await changed({
        gates: { ...basic.gates, confidence: { auto: 0.95, review: 0.75, undeclared: 0.75 } },
      });
      expect(code).toBe(0);
      expect(errors).toBe('');
      expect(answers()[0].changes[0]).toEqual({
        effect: 'tighter',
        place: 'gates.confidence.auto',
        says: '0.92 → 0.95',
      });
    });

    test('what it loosens is said loudly', async () => {
      const { code, errors } = await changed({
        rules: basic.rules.slice(1),
        gates: { ...basic.gates, sample: { share: 0 } },
      });
      expect(code).toBe(0);
      expect(errors).toBe('LOOSER: rules.secret-to-client: removed\n');
    });

    test.each<[string, Partial<PolicyInput>, number]>([
      ['nobody', {}, 2],
      ['its author alone', { author: 'Lena', approvedBy: 'lena ' }, 2],
      ['a second name', { author: 'Lena', approvedBy: 'Omar' }, 0],
    ])('where policy asks for a second name, and %s signed', async (_, names, code) => {
      const strict = { ...basic, changes: { secondName: true } };
      const result = await changed(
        { ...names, changes: { secondName: true }, rules: basic.rules.slice(1) },
        strict,
      );
      expect(result.code).toBe(code);
    });

    test('an older number does not take its place', async () => {
      const { code, errors } = await changed(
        { version: 1, rules: [...basic.rules].reverse() },
        { ...basic, version: 1 },
      );
      expect(code).toBe(2);
      expect(errors).toMatch(/version: expected more than 1/);
    });
  });
});

describe('decide', () => {
  const line = {
    id: 'a',
    draft: mail({ body: 'We refund $1,284.00.' }),
    provenance: byMachine,
    situation: situation(),
  };

  test('answers route, scope, reasons and requirements', async () => {
    const { code, answers } = await run(
      ['decide', await fileOf('p.yaml', basic)],
      lines(line, { ...line, id: 2, provenance: byHand }),
    );
    expect(code).toBe(0);
    expect(answers()).toMatchObject([
      {
        id: 'a',
        route: 'review',
        scope: 'payload',
        reasons: [{ rule: 'machine-money' }, {}],
        requirements: { reason: 'required' },
      },
      { id: 2, route: 'allow' },
    ]);
  });

  test('a bad line is named, and the others answer', async () => {
    const { code, answers, errors } = await run(
      ['decide', await fileOf('p.yaml', basic)],
      lines({ id: 1 }, line),
    );
    expect(code).toBe(2);
    expect(errors).toMatch(/line 1: draft: /);
    expect(answers()).toHaveLength(1);
  });

  test('gives the worker’s verdicts', async () => {
    const policies = [basic, ...readyPolicies];
    const origins = (body: string): InputEvidence[][] => [
      [{ type: 'inserted', characters: body.length, control: 'Help me write' }],
      [declared({ confidence: 0.97, sources: ['kb-77'] })],
    ];
    const bodies = ['Thank you for waiting.', 'We refund $1,284.00.', 'The password is Heron-Lamp-77.'];
    for (const written of policies) {
      const file = await fileOf('same.yaml', written);
      for (const { body, evidence } of bodies.flatMap((body) =>
        origins(body).map((evidence) => ({ body, evidence })),
      )) {
        const worker = judge({
          revision: 1,
          reading: { ...mail({ body }), kind: 'email', visibility: 'client' },
          thread: [{ author: 'Dana', at: null, text: 'You owe us 1,284 USD.' }],
          threadAtFirst: [{ author: 'Dana', at: null, text: 'Is it paid?' }],
          known: [],
          evidence,
          site: { id: 'practice-desk', name: 'Desk', matches: ['https://desk.example/*'] },
          configuration: {
            identities: ['northgate.example'],
            sites: [],
            failure: { client: 'hold', internal: 'hold', afterSeconds: 5 },
            policyKeys: [],
            evidenceKeys: [],
          },
          policy: Policy.parse(written),
          digestKey: new Uint8Array(32),
          askedToday: 0,
          looks: [],
          now: NOW,
        });
        const { draft, provenance, context, situation: at, verdict } = worker;
        const { answers } = await run(
          ['decide', file],
          lines({ id: 1, draft, provenance, context, situation: at }),
        );
        const { policy: _, ...expected } = verdict;
        const asked = expected.reasons.map(({ rule }) => rule);
        expect(asked).toContain('gate:changed-thread');
        expect(asked.includes('gate:missing-source')).toBe(provenance.sources.length > 0);
        expect(answers()).toEqual([{ id: 1, ...JSON.parse(JSON.stringify(expected)) }]);
      }
    }
  });
});

describe('replay', () => {
  const machine: Omit<NonNullable<AuditEvent['provenance']>, 'confidence'> = {
    disclosure: 'ai-generated',
    model: null,
    prompt: null,
    promptVersion: null,
    sources: [],
  };
  const held = (draft: string, over: Partial<AuditEvent>) =>
    sampleEvent({
      type: 'draft.held',
      draft: idOf(draft),
      decision: null,
      reasonCode: null,
      findings: [],
      provenance: { ...machine, confidence: null },
      ...over,
    });
  const decided = (draft: string, decision: AuditEvent['decision']) =>
    sampleEvent({ type: 'review.decided', draft: idOf(draft), decision });
  const idOf = (name: string) => `019a9f1c-6c00-7000-8000-${name.padStart(12, '0')}`;
  const policy = (over: Partial<PolicyInput> = {}) => ({ ...basic, ...over });

  test('newly held, allowed and blocked, with rates before and after', async () => {
    const past = lines(
      // Approved as it stood: an interruption.
      held('1', {}),
      decided('1', 'approve'),
      // Edited: rightly held, by what it names.
      held('2', { findings: [{ type: 'MONEY_AMOUNT', severity: 'medium', count: 1 }] }),
      decided('2', 'edit'),
      // Passed, and somebody said that it should not have.
      held('3', {
        type: 'draft.allowed',
        route: 'allow',
        reasons: [],
        provenance: { ...machine, confidence: 0.95 },
      }),
      sampleEvent({ type: 'draft.reported', draft: idOf('3') }),
      held('4', {
        type: 'draft.allowed',
        route: 'allow',
        reasons: [],
        provenance: { ...machine, confidence: 0.99 },
      }),
    );
    const next = policy({
      gates: { confidence: { auto: 0.97, review: 0.75, undeclared: 0.97 } },
      rules: [
        ...basic.rules,
        {
          id: 'no-money',
          gate: 'impact',
          route: 'block',
          because: 'No money.',
          finding: 'finding.category == "money"',
        },
      ],
    });
    const { code, answers } = await run([
      'replay',
      await fileOf('next.yaml', next),
      '--against',
      await fileOf('past.jsonl', past),
      '--base',
      await fileOf('base.yaml', policy()),
    ]);
    expect(code).toBe(2);
    expect(answers()).toEqual([
      {
        drafts: 4,
        harmful: 2,
        ordinary: 2,
        newlyHeld: 1,
        newlyAllowed: 1,
        newlyBlocked: 1,
        newlyMissed: 0,
        stricter: 1,
        milder: 0,
        unsure: 0,
        before: { held: 2, caught: 0.5, interruptionsPer100: 50 },
        after: { held: 2, caught: 1, interruptionsPer100: 0 },
        examples: {
          newlyHeld: [idOf('3')],
          newlyAllowed: [idOf('1')],
          newlyBlocked: [idOf('2')],
          newlyMissed: [],
        },
      },
    ]);
  });

  test('what the log does not hold counts as it did then, and is counted', async () => {
    const rules: PolicyInput['rules'] = [
      { id: 'words', gate: 'content', route: 'review', because: 'Words.', phrases: ['guarantee'] },
    ];
    const past = lines(
      held('1', {
        provenance: { ...machine, confidence: 0.99 },
        reasons: [{ gate: 'content', rule: 'words' }],
      }),
      held('2', { provenance: { ...machine, confidence: 0.99 }, route: 'allow', reasons: [] }),
    );
    const file = await fileOf('words.yaml', policy({ rules }));
    const { answers } = await run(['replay', file, '--against', await fileOf('past.jsonl', past)]);
    expect(answers()).toMatchObject([
      { drafts: 2, unsure: 2, newlyHeld: 0, newlyAllowed: 0, after: { held: 1 } },
    ]);
  });

  test('a thread that went on is asked about by what was counted then', async () => {
    const past = lines(
      held('1', {
        provenance: { ...machine, confidence: 0.99 },
        findings: [{ type: 'THREAD_CHANGED', severity: 'medium', count: 1 }],
        reasons: [{ gate: 'context', rule: 'gate:changed-thread' }],
      }),
    );
    const heldBy = async (changedThread: 'review' | 'off') => {
      const gates = { ...basic.gates, context: { changedThread } };
      const file = await fileOf(`${changedThread}.yaml`, policy({ gates }));
      const { answers } = await run(['replay', file, '--against', await fileOf('past.jsonl', past)]);
      return answers();
    };
    expect(await heldBy('review')).toMatchObject([{ drafts: 1, after: { held: 1 } }]);
    expect(await heldBy('off')).toMatchObject([{ drafts: 1, after: { held: 0 } }]);
  });

  test('drafts with what is expected of them, and bad lines by their number', async () => {
    const gold = lines(
      { id: 'g1', draft: mail(), provenance: sure(0.99), situation: situation(), expected: 'ordinary' },
      {
        id: 'g2',
        draft: mail({ body: 'The password is Heron-Lamp-77.' }),
        provenance: sure(0.99),
        situation: situation(),
        expected: 'harmful',
      },
      { id: 'g3', expected: 'harmful' },
    );
    const file = await fileOf('gold.jsonl', gold);
    const { code, answers, errors } = await run([
      'replay',
      await fileOf('p.yaml', policy()),
      '--against',
      file,
      '--base',
      await fileOf('b.yaml', policy()),
    ]);
    expect(code).toBe(2);
    expect(errors).toMatch(/gold\.jsonl:3: draft: /);
    expect(answers()).toMatchObject([{ drafts: 2, after: { held: 1, caught: 1, interruptionsPer100: 0 } }]);
  });
});

describe('key and sign', () => {
  test('what is signed is what a browser with the public part takes', async () => {
    const key = join(folder, 'private.jwk');
    const made = await run(['key', key]);
    const publicKey = PolicyKey.parse(JSON.parse(made.out));
    expect(JSON.parse(made.out)).not.toHaveProperty('d');
    expect((await stat(key)).mode & 0o077).toBe(0);
    const { out } = await run(['sign', await fileOf('s.yaml', basic), '--key', key, '--days', '7']);
    const { payload } = await compactVerify(out.trim(), await importJWK({ ...publicKey, kid: 'k' }, 'ES256'));
    const claims = PolicyClaims.parse(JSON.parse(new TextDecoder().decode(payload)));
    expect(claims.policy.id).toBe('house');
    expect(Date.parse(claims.expiresAt) - Date.parse(claims.issuedAt)).toBe(7 * 24 * 3_600_000);
  });

  test('a key is never overwritten, and a bad one is said without its content', async () => {
    const key = await fileOf('taken.jwk', '{"secret":"Heron-Lamp-77"}');
    expect(await run(['key', key])).toMatchObject({ code: 2, errors: expect.stringContaining('EEXIST') });
    const bad = await run(['sign', await fileOf('s.yaml', basic), '--key', key]);
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.errors).not.toContain('Heron');
  });
});

test('schema: JSON Schema with every part of a policy', async () => {
  const { answers } = await run(['schema']).then(({ out }) => ({ answers: JSON.parse(out) }));
  expect(answers.$schema).toMatch(/2020-12/);
  expect(Object.keys(answers.properties)).toEqual(
    expect.arrayContaining(['id', 'version', 'workflows', 'gates', 'rules']),
  );
  expect(answers.required).toEqual(['id', 'version', 'name', 'workflows', 'gates', 'rules']);
});

describe('ready policies', () => {
  test.each(readyPolicies.map((policy) => [policy.id, policy] as const))(
    '%s is sound as it is printed',
    async (id, policy) => {
      const { out } = await run(['ready', id]);
      const checked = await run(['check', await fileOf(`${id}.yaml`, out)]);
      expect(checked.errors).toBe('');
      expect(Policy.parse(policy).id).toBe(id);
    },
  );

  test('without a name, which there are; with another, an error', async () => {
    expect((await run(['ready'])).answers()).toHaveLength(3);
    expect(await run(['ready', 'none'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('msp-service-desk'),
    });
  });
});
