import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, DraftKind } from '../../../lib/core/model/draft.ts';
import { type Finding, FindingCategory, Severity } from '../../../lib/core/model/finding.ts';
import type { Policy, Rule } from '../../../lib/core/model/policy.ts';
import { Disclosure, type Provenance } from '../../../lib/core/model/provenance.ts';
import { Gate, Route, Verdict } from '../../../lib/core/model/verdict.ts';
import { isNoWorse } from '../../../lib/core/policy/compare.ts';
import { decide } from '../../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { routeRank } from '../../../lib/core/policy/order.ts';
import { byHand, mail, NOW, situation } from './specimens.ts';

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

const rule = (id: number): fc.Arbitrary<Rule> =>
  fc.record({
    id: fc.constant(`rule-${id}`),
    gate: fc.constantFrom(...Gate.options),
    route: fc.constantFrom('review', 'escalate', 'block'),
    because: fc.constant('A rule speaks.'),
    when: fc.record(
      {
        workflows: some(workflows),
        visibility: some(['client', 'internal'] as const),
        disclosure: some(Disclosure.options),
        categories: some(FindingCategory.options),
        types: some(types),
        severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
      },
      { requiredKeys: [] },
    ),
    roles: fc.subarray(['leads', 'finance']),
    approvals: fc.integer({ min: 1, max: 3 }),
  });

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
    gates: { confidence: { auto: Math.max(one, other), review: Math.min(one, other), undeclared } },
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
        const stricter = { ...given, policy: { ...given.policy, gates: { confidence } } };
        expect(rank(judge(stricter))).toBeGreaterThanOrEqual(rank(judge(given)));
      }),
      { numRuns: 1000 },
    );
  });

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
    fc.assert(
      fc.property(case_, fc.array(inWords, { maxLength: 4 }), (given, other) => {
        fc.pre(judge(given).scope === 'class');
        const recipients = given.findings.filter(({ category }) => category === 'recipients');
        expect(judge({ ...given, findings: [...recipients, ...other] }).route).toBe('allow');
      }),
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
