import { describe, expect, test } from 'vitest';
import { answerLines } from '../../../cli/answerLines.ts';
import { ScanRequest, scan } from '../../../cli/commands/scan.ts';
import { streamsOver } from './run.ts';

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function run(input: string | Uint8Array, { all = false, size = 64 } = {}) {
  const streams = streamsOver(input, size);
  const code = await answerLines(streams, ScanRequest, (request) => scan(request, all));
  return { code, answers: streams.out.map((line) => JSON.parse(line)), errors: streams.err.join('') };
}

describe('what it answers', () => {
  test('spans in UTF-16 units, and the masked text', async () => {
    const text = '🦉 pavel@greenquay.example pays with 4026 0011 8273 6454.';
    const { code, answers, errors } = await run(lines({ id: 'a', text }));
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        id: 'a',
        spans: [
          {
            start: 3,
            end: 26,
            type: 'EMAIL_ADDRESS',
            category: 'personal-data',
            severity: 'medium',
            score: 1,
          },
          { start: 37, end: 56, type: 'CREDIT_CARD', category: 'personal-data', severity: 'high', score: 1 },
        ],
        masked: '🦉 [EMAIL_1] pays with [CARD ••6454].',
      },
    ]);
  });

  test('a draft is judged against its context, and says in which part a finding stands', async () => {
    const draft = {
      subject: 'pavel@greenquay.example',
      body: 'Ask pavel@greenquay.example.',
      fields: [{ name: 'note', label: 'Note', before: null, after: 'lou@greenquay.example' }],
    };
    const thread = [{ author: null, at: null, text: 'I am pavel@greenquay.example' }];
    const { answers } = await run(lines({ id: 7, draft, context: { thread } }));
    expect(answers[0]).toMatchObject({
      id: 7,
      spans: [
        { severity: 'info', part: 'subject' },
        { severity: 'info', start: 4, end: 27 },
        { severity: 'medium', part: 'fields[0]' },
      ],
      masked: 'Ask pavel@greenquay.example.',
    });
  });

  test('other findings only where all are asked for', async () => {
    const asked = lines({ id: 1, text: 'It costs $1,284.00.' });
    expect((await run(asked)).answers[0].spans).toEqual([]);
    expect((await run(asked, { all: true })).answers[0].spans).toMatchObject([
      { type: 'MONEY_AMOUNT' },
      { type: 'CLAIM_AMOUNT' },
    ]);
  });

  test('a million characters are cut, and a finding says so', async () => {
    const { code, answers } = await run(lines({ id: 1, text: 'word '.repeat(200_000) }), { size: 65_536 });
    expect(code).toBe(0);
    expect(answers[0].spans).toMatchObject([{ type: 'TEXT_CUT', end: 1_000_000 }]);
  });
});

describe('bad input gets an error with its line, and the other lines still answer', () => {
  const good = lines({ id: 'good', text: 'All is well.' });
  const secret = 'Heron-Lamp-77';

  test.each([
    ['no JSON', `{"id":1,"text":"${secret}`, 'line 2: expected JSON\n'],
    ['no object', JSON.stringify(secret), 'line 2: Invalid input: expected object, received string\n'],
    ['no text', JSON.stringify({ id: 1 }), 'line 2: expected either text or draft\n'],
    ['both', JSON.stringify({ id: 1, text: secret, draft: {} }), 'line 2: expected either text or draft\n'],
    [
      'text that is none',
      JSON.stringify({ id: 1, text: [secret] }),
      'line 2: text: Invalid input: expected string, received array\n',
    ],
    ['no id', JSON.stringify({ text: secret }), 'line 2: id: expected a string or a number\n'],
    [
      'a lone surrogate',
      JSON.stringify({ id: 1, text: `${secret} \ud83e` }),
      'line 2: text: expected text without lone surrogates\n',
    ],
    [
      'a lone surrogate further down',
      JSON.stringify({ id: 1, draft: { recipients: [{ address: '\udc00' }] } }),
      'line 2: draft.recipients[0].address: expected text without lone surrogates\n',
    ],
    [
      'a wrong field of a draft',
      JSON.stringify({ id: 1, draft: { recipients: [{ role: secret, address: 'a', name: null }] } }),
      'line 2: draft.recipients[0].role: Invalid option: expected one of "to"|"cc"|"bcc"\n',
    ],
    [
      '5 MB',
      JSON.stringify({ id: 1, text: 'x'.repeat(5_000_000) }),
      'line 2: expected at most 4 MB in one line\n',
    ],
    ['deep nesting', '['.repeat(100_000), 'line 2: expected JSON\n'],
  ])('%s', async (_, bad, error) => {
    const { code, answers, errors } = await run(`${good}${bad}\n${good}`, { size: 65_536 });
    expect(errors).toBe(error);
    expect(answers.map(({ id }) => id)).toEqual(['good', 'good']);
    expect(code).toBe(2);
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${good}`),
    ]);
    const { code, answers, errors } = await run(bytes);
    expect(errors).toBe('line 1: expected UTF-8\n');
    expect(answers).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('a text that only speaks of a surrogate is none', async () => {
    expect((await run(lines({ id: 1, text: 'It prints \\ud83e.' }))).code).toBe(0);
  });
});

test('blank lines count, a last line needs no line feed, and pieces may end anywhere', async () => {
  const { answers, errors } = await run('\n{"id":1,"text":"Grüße"}\r\n\n{"id":2}\n{"id":3,"text":""}', {
    size: 1,
  });
  expect(answers.map(({ id, masked }) => [id, masked])).toEqual([
    [1, 'Grüße'],
    [3, ''],
  ]);
  expect(errors).toBe('line 4: expected either text or draft\n');
});
