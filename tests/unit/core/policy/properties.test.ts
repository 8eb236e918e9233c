import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basis } from '../../../../lib/core/detectors/claims/basis.ts';
import { runDetectors } from '../../../../lib/core/detectors/runDetectors.ts';
import { emptyContext } from '../../../../lib/core/model/context.ts';
import { type Draft, DraftKind } from '../../../../lib/core/model/draft.ts';
import { type Finding, FindingCategory, Severity } from '../../../../lib/core/model/finding.ts';
import type { Policy } from '../../../../lib/core/model/policy.ts';
import { type Rule, Stage } from '../../../../lib/core/model/policyRule.ts';
import { Disclosure, type Provenance } from '../../../../lib/core/model/provenance.ts';
import { Gate, Override, Route, Verdict } from '../../../../lib/core/model/verdict.ts';
import { isNoWorse } from '../../../../lib/core/policy/compare.ts';
import { decide } from '../../../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { withBasis } from '../../../../lib/core/policy/gates/basis.ts';
import { routeRank } from '../../../../lib/core/policy/order.ts';
import { byHand, mail, NOW, situation } from '../specimens.ts';

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const visibility = fc.constantFrom('client', 'internal');
const types = ['CREDIT_CARD', 'CREDENTIAL', 'EMAIL_ADDRESS', 'MONEY_AMOUNT', 'EXTERNAL_RECIPIENT'];
const workflows = defaultPolicy.workflows.map(({ id }) => id);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const draft: fc.Arbitrary<Draft> = fc
  .record({ kind: fc.constantFrom(...DraftKind.options), visibility })
  .map((over) => mail(over));

const provenance: fc.Arbitrary<Provenance> = fc
  .record({ disclosure: fc.constantFrom(...Disclosure.options), confidence: fc.option(share) })
  .map((over) => ({ ...byHand, ...over }));

const finding: fc.Arbitrary<Finding> = fc.record({
  detector: fc.constant('test'),
  type: fc.constantFrom(...types),
  category: fc.constantFrom(...FindingCategory.options),
  severity: fc.constantFrom(...Severity.options),
  score: share,
  place: fc.constant({ part: 'body' as const, span: { start: 0, end: 4 } }),
  sentence: fc.constant('A test.'),
});

const among = (name: string, values: readonly string[]) => `${name} in ${JSON.stringify(values)}`;
const all = (parts: (string | undefined)[]) => {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? {} : { text: given.join(' && ') };
};
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const when = fc
  .tuple(
    optional(some(workflows).map((ids) => among('draft.workflow', ids))),
    optional(some(['client', 'internal']).map((ids) => among('draft.visibility', ids))),
    optional(some(Disclosure.options).map((ids) => among('provenance.disclosure', ids))),
    optional(
      fc.constantFrom(
        'draft.recipients.exists(r, r.endsWith(".example"))',
        'draft.length > 40',
        'draft.text.contains("payment")',
      ),
    ),
  )
  .map(all);
const ofFinding = fc
  .tuple(
    optional(some(FindingCategory.options).map((ids) => among('finding.category', ids))),
    optional(some(types).map((ids) => among('finding.type', ids))),
    optional(
      fc.constantFrom('finding.severity >= MEDIUM', 'finding.severity >= HIGH', 'finding.score > 0.5'),
    ),
  )
  .map(all);

const rule = (id: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      gate: fc.constantFrom(...Gate.options),
      route: fc.constantFrom('review' as const, 'escalate' as const, 'block' as const),
      when,
      ofFinding,
      atLeast: fc.integer({ min: 1, max: 3 }),
      phrases: optional(some(['the second payment', 'refund'])),
      lacks: optional(fc.constantFrom('Kind regards', 'unsubscribe')),
      roles: fc.subarray(['leads', 'finance']),
      approvals: fc.integer({ min: 1, max: 3 }),
      override: fc.constantFrom(...Override.options),
      stage: fc.constantFrom(...Stage.options),
    })
    .map(
      ({
        when: { text: condition = 'true' },
        ofFinding: { text: finding },
        atLeast,
        phrases,
        lacks,
        ...rest
      }) => ({
        id: `rule-${id}`,
        because: 'A rule speaks.',
        when: condition,
        ...(finding === undefined ? { atLeast: 1 } : { finding, atLeast }),
        ...(phrases === undefined ? {} : { phrases }),
        ...(lacks === undefined ? {} : { lacks }),
        ...rest,
      }),
    );

const policy: fc.Arbitrary<Policy> = fc
  .record({
    rules: fc
      .integer({ min: 0, max: 8 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => rule(id)))),
    members: fc.subarray([
      'lena@northgate.example',
      'omar@northgate.example',
      'robin.vale@northgate.example',
    ]),
    thresholds: fc.tuple(share, share, share),
    excepted: fc.nat(8),
    until: fc.constantFrom('2026-11-19T00:00:00Z', '2026-11-21T00:00:00Z'),
  })
  .map(({ rules, members, thresholds: [one, other, undeclared], excepted, until }) => ({
    ...defaultPolicy,
    gates: {
      ...defaultPolicy.gates,
      confidence: { auto: Math.max(one, other), review: Math.min(one, other), undeclared },
    },
    rules,
    roles: [
      { id: 'leads', name: 'Leads', members },
      { id: 'finance', name: 'Finance', members: members.slice(1) },
    ],
    exceptions: rules
      .filter((_, index) => index === excepted)
      .map(({ id }) => ({
        id: 'e',
        rule: id,
        category: 'migration' as const,
        reason: 'r',
        askedBy: 'a',
        approvedBy: 'b',
        until,
        scope: {},
      })),
  }));

const case_ = fc.record({ draft, provenance, findings: fc.array(finding, { maxLength: 6 }), policy });
const judge = (given: {
  draft: Draft;
  provenance: Provenance;
  findings: Finding[];
  policy: Policy;
}): Verdict => decide({ ...given, situation: situation({ now: NOW }) });
const rank = (verdict: Verdict) => routeRank(verdict.route);

describe('for any draft, policy and situation', () => {
  test('there is a verdict, it fits the schema, and it is the same again', () => {
    fc.assert(
      fc.property(case_, (given) => {
        const before = JSON.stringify(given);
        const verdict = judge(given);
        Verdict.parse(verdict);
        expect(judge(structuredClone(given))).toEqual(verdict);
        expect(JSON.stringify(given)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('the route is that of the worst reason, and every reason names findings that exist', () => {
    fc.assert(
      fc.property(case_, (given) => {
        const verdict = judge(given);
        expect(verdict.route).toBe(verdict.reasons[0]?.route ?? 'allow');
        for (const reason of verdict.reasons) {
          expect(reason.findings.every((index) => given.findings[index]?.severity !== 'info')).toBe(true);
          expect(reason.findings.every((index) => index < given.findings.length)).toBe(true);
        }
      }),
    );
  });

  test('one more rule never makes the route milder', () => {
    fc.assert(
      fc.property(case_, rule(99), (given, added) => {
        const stricter = { ...given, policy: { ...given.policy, rules: [...given.policy.rules, added] } };
        expect(rank(judge(stricter))).toBeGreaterThanOrEqual(rank(judge(given)));
      }),
      { numRuns: 500 },
    );
  });

  test('a stricter threshold never makes the route milder', () => {
    const raised = (value: number, by: number) => Math.min(1, value + by);
    fc.assert(
      fc.property(case_, share, share, share, (given, auto, review, undeclared) => {
        const gate = given.policy.gates.confidence;
        const stricterReview = raised(gate.review, review);
        const confidence = {
          auto: Math.max(stricterReview, raised(gate.auto, auto)),
          review: stricterReview,
          undeclared: Math.max(0, gate.undeclared - undeclared),
        };
        const stricter = {
          ...given,
          policy: { ...given.policy, gates: { ...given.policy.gates, confidence } },
        };
        expect(rank(judge(stricter))).toBeGreaterThanOrEqual(rank(judge(given)));
      }),
      { numRuns: 1000 },
    );
  });

  const asks = ['off', 'review', 'escalate', 'block'] as const;
  const risks = [undefined, 'critical', 'high', 'medium', 'low'] as const;
  /** From mild to strict, two places of it, the milder first. */
  const twoOf = <T>(values: readonly T[]) =>
    fc
      .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
      .map(([a, b]) => [values[Math.min(a, b)], values[Math.max(a, b)]] as [T, T]);
  const tightened = fc.record({
    conflict: twoOf(asks),
    unsupportedClaim: twoOf(asks),
    missingSource: twoOf(asks),
    changedThread: twoOf(asks),
    staleAfterHours: twoOf([1000, 100, 10]),
    review: twoOf(risks),
    escalate: twoOf(risks),
    recipients: twoOf([undefined, 5, 1]),
    share: twoOf([0, 0.2, 0.6, 1]),
    when: twoOf(['after', 'before'] as const),
    asks: twoOf(['machine', 'everyone'] as const),
    perDay: twoOf([1, 5, undefined]),
    route: twoOf(['allow', 'review', 'escalate', 'block'] as const),
    stage: twoOf(Stage.options),
  });
  const surroundings = fc.record({
    sources: fc.subarray(['kb-1', 'kb-2']),
    threadChanged: fc.boolean(),
    draw: fc.constantFrom(0, 0.1, 0.5, 0.9),
    askedToday: fc.constantFrom(0, 3, 9),
  });

  test('whichever gate is tightened, the route is never milder', () => {
    fc.assert(
      fc.property(case_, tightened, surroundings, (given, by, around) => {
        const [mild, strict] = ([0, 1] as const).map((at) => {
          const optional = <T>(name: string, value: T | undefined) =>
            value === undefined ? {} : { [name]: value };
          const policy: Policy = {
            ...given.policy,
            gates: {
              ...given.policy.gates,
              context: {
                conflict: by.conflict[at],
                unsupportedClaim: by.unsupportedClaim[at],
                missingSource: by.missingSource[at],
                changedThread: by.changedThread[at],
                staleSource: 'review',
                staleAfterHours: by.staleAfterHours[at],
              },
              impact: {
                asks: by.asks[at],
                amount: {},
                recipients: optional('review', by.recipients[at]),
                ...optional('review', by.review[at]),
                ...optional('escalate', by.escalate[at]),
              },
              sample: { share: by.share[at], when: by.when[at] },
            },
            workflows: given.policy.workflows.map((one) => ({ ...one, route: by.route[at] })),
            stages: [{ rules: ['rule-0'], stage: by.stage[at] }],
            attention: { ...given.policy.attention, ...optional('perDay', by.perDay[at]) },
          };
          const { sources, threadChanged, draw, askedToday } = around;
          const whole = {
            ...given,
            policy,
            provenance: { ...given.provenance, sources },
            situation: { ...situation({ now: NOW, history: { askedToday } }), draw },
          };
          const known = {
            ...emptyContext,
            now: NOW,
            threadChanged,
            sources: [{ id: 'kb-1', title: 'Backups', text: null, readAt: '2026-11-18T09:00:00Z' }],
          };
          const context = withBasis(known, whole);
          const findings = [...given.findings, ...runDetectors([basis], given.draft, context)];
          return decide({ ...whole, context, findings });
        });
        if (mild === undefined || strict === undefined) throw new Error('two verdicts');
        expect(rank(strict)).toBeGreaterThanOrEqual(rank(mild));
        // What is looked at afterwards counts as more than nothing.
        if (rank(strict) === 0 && mild.after !== undefined) expect(strict.after).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  test('one more finding never makes the route milder', () => {
    fc.assert(
      fc.property(case_, finding, (given, added) => {
        const worse = { ...given, findings: [...given.findings, added] };
        expect(rank(judge(worse))).toBeGreaterThanOrEqual(rank(judge(given)));
      }),
      { numRuns: 500 },
    );
  });

  test('an allowance of any words holds for any findings in them', () => {
    const inWords = finding.filter(({ category }) => category !== 'recipients');
    const body = fc.constantFrom('Rebooted the switch.', 'We refund the second payment. Kind regards', '');
    fc.assert(
      fc.property(case_, fc.array(inWords, { maxLength: 4 }), body, (any, other, words) => {
        const draft = mail({ kind: 'ticket-note', visibility: 'internal' });
        const given = { ...any, draft, provenance: byHand };
        if (judge(given).scope !== 'class') return;
        const recipients = given.findings.filter(({ category }) => category === 'recipients');
        const findings = [...recipients, ...other];
        expect(judge({ ...given, draft: { ...draft, body: words }, findings }).route).toBe('allow');
      }),
      { numRuns: 400 },
    );
  });

  test('nobody approves their own draft on escalation', () => {
    fc.assert(
      fc.property(case_, (given) => {
        const { requirements, route } = judge(given);
        expect(requirements.approvers).not.toContain('robin.vale@northgate.example');
        if (route !== 'escalate') expect(requirements.breakGlass).toBe(false);
        else expect(requirements.breakGlass).toBe(requirements.approvers.length < requirements.approvals);
      }),
    );
  });
});

describe('isNoWorse', () => {
  const verdict = case_.map(judge);

  test('nothing is worse than itself', () => {
    fc.assert(fc.property(verdict, (one) => isNoWorse(one, one)));
  });

  test('what is no worse is no higher, says nothing new and finds no more', () => {
    fc.assert(
      fc.property(verdict, verdict, (next, previous) => {
        const higher = rank(next) > rank(previous);
        const rules = previous.reasons.map(({ rule: id }) => id);
        const says = next.reasons.some(({ rule: id }) => !rules.includes(id));
        const finds = next.findings.some(
          (found) =>
            found.severity !== 'info' &&
            found.count >
              (previous.findings.find(
                ({ type, severity }) => type === found.type && severity === found.severity,
              )?.count ?? 0),
        );
        expect(isNoWorse(next, previous)).toBe(!higher && !says && !finds);
      }),
    );
  });

  test.each<[string, Partial<Verdict>, boolean]>([
    ['the same', {}, true],
    ['a milder route', { route: 'allow', reasons: [] }, true],
    ['a higher route', { route: 'escalate' }, false],
    [
      'another rule',
      { reasons: [{ gate: 'impact', route: 'review', rule: 'other', because: 'B.', findings: [] }] },
      false,
    ],
    ['one finding more', { findings: [{ type: 'CREDIT_CARD', severity: 'high', count: 2 }] }, false],
    [
      'a graver finding of the type',
      { findings: [{ type: 'CREDIT_CARD', severity: 'critical', count: 1 }] },
      false,
    ],
    [
      'another of no consequence',
      { findings: [{ type: 'EMAIL_ADDRESS', severity: 'info', count: 9 }] },
      true,
    ],
  ])('%s', (_, over, expected) => {
    const previous: Verdict = {
      ...judge({ draft: mail(), provenance: byHand, findings: [], policy: defaultPolicy }),
      route: Route.enum.review,
      reasons: [{ gate: 'impact', route: 'review', rule: 'one', because: 'A.', findings: [] }],
      findings: [{ type: 'CREDIT_CARD', severity: 'high', count: 1 }],
    };
    expect(isNoWorse({ ...previous, ...over }, previous)).toBe(expected);
  });
});
