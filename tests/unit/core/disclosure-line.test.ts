import { describe, expect, test } from 'vitest';
import { Policy } from '../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { disclosureLine, withDisclosureLine } from '../../../lib/core/policy/disclosureLine.ts';
import { byHand, byMachine, mail } from './specimens.ts';

const LINE = 'This answer was drafted with AI and checked by a person.';
const policy = Policy.parse({
  ...defaultPolicy,
  disclosure: { line: LINE, for: ['ai-assisted', 'ai-generated'], workflows: ['client-mail'] },
});
const asked = (over = {}) =>
  disclosureLine(policy, { draft: mail(), provenance: byMachine, workflow: 'client-mail', ...over });

describe('the line that policy words', () => {
  test('is asked for where a machine wrote what a client reads', () => {
    expect(asked()).toBe(LINE);
  });

  test.each([
    ['a person wrote it', { provenance: byHand }],
    ['it is another workflow', { workflow: 'ticket-reply' }],
    ['it stays in the house', { draft: mail({ visibility: 'internal' }) }],
    ['it stands there', { draft: mail({ body: `Hello,\n${LINE}\n` }) }],
    ['there are no words', { draft: mail({ body: '' }) }],
  ])('is not asked for where %s', (_, over) => {
    expect(asked(over)).toBeNull();
    expect(
      disclosureLine(defaultPolicy, { draft: mail(), provenance: byMachine, workflow: null }),
    ).toBeNull();
  });

  test('stands below the text, above a signature and what is quoted', () => {
    expect(withDisclosureLine('Hello.\n', LINE)).toBe(`Hello.\n\n${LINE}`);
    expect(withDisclosureLine('Hello.\n\n--\nPriya', LINE)).toBe(`Hello.\n\n${LINE}\n\n--\nPriya`);
    expect(withDisclosureLine('Hello.\n\n> so you said\n> twice', LINE)).toContain(
      `${LINE}\n\n> so you said`,
    );
  });

  test('is one line, of workflows that there are', () => {
    const refused = (disclosure: object) =>
      Policy.safeParse({ ...defaultPolicy, disclosure }).error?.issues[0]?.path;
    expect(refused({ line: 'two\nlines', for: ['ai-generated'] })).toEqual(['disclosure', 'line']);
    expect(refused({ line: LINE, for: ['ai-generated'], workflows: ['nowhere'] })).toEqual([
      'disclosure',
      'workflows',
      0,
    ]);
  });
});
