import { describe, expect, test } from 'vitest';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { compileFinding, compileWhen } from '../../../../lib/core/policy/expression/compile.ts';
import { VARIABLES } from '../../../../lib/core/policy/expression/fields.ts';
import { byHand, byMachine, judged, mail } from '../specimens.ts';

const faultOf = (text: string) => {
  const compiled = compileWhen(text);
  return compiled.ok ? null : compiled.fault;
};
const policyWith = (rule: Record<string, unknown>) => ({
  ...defaultPolicy,
  rules: [{ id: 'one', gate: 'impact', route: 'review', because: 'One speaks.', ...rule }],
});
const routeOf = (rule: Record<string, unknown>, draft = mail(), provenance = byHand) =>
  judged(draft, provenance, { policy: Policy.parse(policyWith(rule)) }).verdict.route;

describe('an expression', () => {
  test.each([
    ['true', 'review'],
    ['draft.kind == "email" && draft.visibility == "client"', 'review'],
    ['draft.kind in ["invoice", "action"]', 'allow'],
    ['draft.recipients.exists(r, r.endsWith("@alderfinch.example"))', 'review'],
    ['draft.recipients.all(r, r.endsWith("@northgate.example"))', 'allow'],
    ['size(draft.outside) > 0 && size(draft.recipients) < 2', 'review'],
    ['draft.text.contains("second payment")', 'review'],
    ['draft.subject.startsWith("Re:") ? draft.length > 10 : false', 'review'],
    ['actor.id == "robin.vale@northgate.example" || actor.askedToday > 3', 'review'],
    ['provenance.machine', 'allow'],
    ['!(draft.kind == "email" || false) && true', 'allow'],
    ['((draft.kind) == ("email")) && !(!(true)) && (false || (true && true))', 'review'],
    ['draft.amount >= 0.0 && -1 < draft.length && -0.5 < draft.amount', 'review'],
    ['draft.subject != "a \\"quote\\" \\\\ \\n ü" && draft.subject != r"\\d"', 'review'],
    ['(true ? draft.kind == "email" : false) && draft.kind in (["email"])', 'review'],
    ['!draft.recipients.exists(r, !(r.endsWith(".example") || false)) && true', 'review'],
    ['provenance.typed && !provenance.declared && provenance.confidence == 0.75', 'review'],
    ['provenance.confidence < 1 && draft.amount > 500', 'allow'],
  ])('%s', (when, route) => {
    expect(routeOf({ when })).toBe(route);
  });

  test('sees the largest amount, as a number', () => {
    const draft = mail({ body: 'We refund $1,284.00 and EUR 12.' });
    expect(routeOf({ when: 'draft.amount >= 1284.0' }, draft)).toBe('review');
    expect(routeOf({ when: 'draft.amount > 1284' }, draft)).toBe('allow');
  });

  test('counts findings with atLeast', () => {
    const draft = mail({ body: 'Ask pavel@greenquay.example or mira@greenquay.example.' });
    const rule = { finding: 'finding.type == "EMAIL_ADDRESS" && finding.severity >= LOW' };
    expect(routeOf({ ...rule, atLeast: 2 }, draft)).toBe('review');
    expect(routeOf({ ...rule, atLeast: 3 }, draft)).toBe('allow');
  });

  test.each([
    ['draft.kind ==', 'Unexpected token: EOF', 13],
    ['draft.nope == "x"', 'No such key: nope', 6],
    ['draft.kind == 1', 'no such overload: string == int', 0],
    ['finding.severity > LOW', 'Unknown variable: finding', 0],
    ['draft.kind', 'is of type string, and a condition is true or false', 0],
    [
      'draft.text.matches("(a+)+$")',
      'matches() is not available; there are startsWith, endsWith, contains, size, exists, all',
      0,
    ],
    [
      'true && draft.recipients[0] == "x"',
      'indexing is not available: a rule compares, and does not compute',
      8,
    ],
    ['draft.length / 0 > 1', '/ is not available: a rule compares, and does not compute', 0],
    ['int(draft.text) > 1', 'int() is not available', 0],
    [
      'draft.links.exists(a, draft.links.exists(b, a == b))',
      'exists and all cannot stand within another of them',
      22,
    ],
  ])('%s is refused with its place', (text, because, start) => {
    expect(faultOf(text)).toMatchObject({ because, start });
  });

  test('has an end to its length, depth and size', () => {
    expect(faultOf(`draft.kind == "${'x'.repeat(1000)}"`)?.because).toBe('is longer than 1000 characters');
    expect(faultOf(`${'('.repeat(40)}true${')'.repeat(40)}`)?.because).toMatch(/maxDepth/);
    expect(faultOf(Array.from({ length: 150 }, () => 'true').join('||'))?.because).toMatch(/maxAstNodes/);
    expect(faultOf(`draft.kind in [${'"a",'.repeat(100)}"b"]`)?.because).toMatch(/maxListElements/);
  });

  test.each([
    [{ when: 'draft.kind = "email"' }, 'when', /does not compile: .* \(character 12\)/],
    [{ finding: 'finding.severity >= GRAVE' }, 'finding', /Unknown variable: GRAVE \(character 21\)/],
    [{}, 'when', /expected at least one of when, finding, phrases and lacks/],
    [{ when: 'true', atLeast: 2 }, 'atLeast', /there is no finding/],
    [{ when: 'true', roles: ['leads'] }, 'roles.0', /no role has the id "leads"/],
  ])('a document with the rule %j is refused at its place', (rule, place, message) => {
    const result = Policy.safeParse(policyWith(rule));
    const [issue] = result.error?.issues ?? [];
    expect(issue?.path.join('.')).toBe(`rules.0.${place}`);
    expect(issue?.message).toMatch(message);
  });

  test('every field of the documented set can be named', () => {
    const literals = { string: '"x"', bool: 'true', int: '1', double: '1.0', 'list<string>': '["x"]' };
    for (const [variable, { fields }] of Object.entries(VARIABLES)) {
      for (const [name, { type }] of Object.entries(fields)) {
        const text = `${variable}.${name} == ${literals[type]}`;
        expect(variable === 'finding' ? compileFinding(text).ok : compileWhen(text).ok, text).toBe(true);
      }
    }
  });

  test('every field has a value for any draft', () => {
    for (const [variable, { fields }] of Object.entries(VARIABLES)) {
      for (const [name, { type }] of Object.entries(fields)) {
        const literals = { string: '"x"', bool: 'false', int: '-1', double: '-1.0', 'list<string>': '["x"]' };
        const text = `${variable}.${name} != ${literals[type]} || true`;
        const draft = mail({ body: 'pavel@greenquay.example' });
        expect(routeOf(variable === 'finding' ? { finding: text } : { when: text }, draft, byMachine)).toBe(
          'review',
        );
      }
    }
  });
});

describe('words of a rule', () => {
  test('phrases stand at the borders of words, in any case and with any spaces', () => {
    const rule = { phrases: ['free of  charge', 'guarantee'] };
    expect(routeOf(rule, mail({ body: 'All FREE of\ncharge today' }))).toBe('review');
    expect(routeOf(rule, mail({ body: 'free\u200b of charge' }))).toBe('review');
    expect(routeOf(rule, mail({ body: 'We guaranteed nothing' }))).toBe('allow');
    expect(routeOf(rule, mail({ body: '', subject: 'Our guarantee!' }))).toBe('review');
  });

  test('a disclaimer that must stand there', () => {
    const rule = { lacks: 'This is not tax advice.' };
    expect(routeOf(rule, mail({ body: 'Book it as a cost.' }))).toBe('review');
    expect(routeOf(rule, mail({ body: 'Book it as a cost.\n\nThis is not  tax advice.' }))).toBe('allow');
  });
});
