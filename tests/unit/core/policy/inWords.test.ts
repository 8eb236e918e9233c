import { expect, test } from 'vitest';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { stageInWords, wholeInWords, workInWords } from '../../../../lib/core/policy/inWords.ts';
import { readyPolicies } from '../../../../lib/core/policy/ready/readyPolicies.ts';

const desk = Policy.parse(readyPolicies[0]);

test('every workflow of every ready policy is named once, and says something', () => {
  for (const written of readyPolicies) {
    const policy = Policy.parse(written);
    const words = workInWords(policy);
    expect(words.flatMap(({ names }) => names).sort()).toEqual(
      policy.workflows.map(({ name }) => name).sort(),
    );
    for (const { says } of words) expect(says.length).toBeGreaterThan(0);
    expect(wholeInWords(policy).length).toBeGreaterThan(2);
  }
});

test('it says what the document says', () => {
  const of = (name: string) => workInWords(desk).find(({ names }) => names.includes(name))?.says;
  expect(of('Ticket reply')).toEqual([
    'What a machine wrote passes from 92 % sure on; from 75 % its author decides; below, somebody else. Where it declares nothing, it passes too.',
    'By risk, where a machine took part: its author decides from medium on, somebody else from critical on.',
    '10 % of what passes is drawn by lot, and looked at once it has left.',
    'Looked at within 15 min and decided within 60 min.',
  ]);
  expect(of('Internal mail')).toEqual(of('Ticket note'));
  expect(of('Security action')?.[0]).toBe(
    'Always 2 others of Service leads or Security decide, whoever wrote it.',
  );
});

test('a line of stages names its work and its people', () => {
  expect(
    stageInWords(desk, {
      rules: ['machine-promises'],
      workflows: ['client-mail'],
      groups: ['security'],
      stage: 'shadow',
    }),
  ).toBe('machine-promises is recorded and not enforced in Mail to a client for Security.');
  expect(stageInWords(desk, { stage: 'off' })).toBe('Everything is not asked.');
});
