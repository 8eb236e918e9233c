import { expect, test } from 'vitest';
import type { Request, TabStatus } from '../../../lib/messages/requests.ts';
import { createStatus } from '../../../lib/pages/tabStatus.ts';

const status: TabStatus = {
  coverage: 'protected',
  because: 'Northgate Mail.',
  site: 'mail.northgate.example',
  composers: 1,
  today: { passed: 1, held: 0, unreviewed: 0 },
  policy: { name: 'Defaults', version: 1, source: 'built-in' },
  log: { waiting: 2, endpoint: 'https://audit.northgate.example', problem: 'no answer', nextTry: null },
  waiting: { drafts: 0, overdue: 0, next: null, afterwards: 0 },
  refused: [],
  withheld: [],
  storage: null,
  person: { person: null, canSignIn: false, problem: null },
};

function bench(answer: (request: Request) => Promise<unknown>, tab: number | null = 7) {
  const asked: Request[] = [];
  const done: string[] = [];
  const made = createStatus({
    tab,
    send: (request) => {
      asked.push(request);
      return answer(request);
    },
    reload: async (id) => void done.push(`reload ${id}`),
    allow: async (origins) => void done.push(`allow ${origins.join(' ')}`),
    openConsole: async (page) => void done.push(`console ${page}`),
    close: () => done.push('close'),
  });
  return { ...made, asked, done };
}

test('it asks for the tab in front and shows the answer', async () => {
  const { state, asked, ready } = bench(async () => status);
  await ready;
  expect(asked).toEqual([{ type: 'tab-status', tab: 7 }]);
  expect(state.value).toEqual({ kind: 'known', status, trying: false });
});

test.each([
  ['no answer', async () => Promise.reject(new Error('no receiver'))],
  ['an answer of another form', async () => ({ coverage: 'fine' })],
])('%s is said, and not taken for protection', async (_, answer) => {
  const { state, ready } = bench(answer);
  await ready;
  expect(state.value.kind).toBe('silent');
});

test('with no tab it asks nothing and says so', async () => {
  const { state, asked, ready } = bench(async () => status, null);
  await ready;
  expect(asked).toEqual([]);
  expect(state.value.kind).toBe('silent');
});

test('a try asks the worker, then for the status again, also when the try failed', async () => {
  const { state, act, asked, ready } = bench(async (request) => {
    if (request.type === 'sync-now') throw new Error('offline');
    return status;
  });
  await ready;
  const known = new Promise<void>((resolve) => {
    state.subscribe((now) => {
      if (asked.length === 3 && now.kind === 'known' && !now.trying) resolve();
    });
  });
  act.tryNow();
  act.tryNow();
  expect(state.value).toMatchObject({ trying: true });
  await known;
  expect(asked.map(({ type }) => type)).toEqual(['tab-status', 'sync-now', 'tab-status']);
});

test('a reload closes the popup once the tab reloads', async () => {
  const { act, done, ready } = bench(async () => status);
  await ready;
  act.reload();
  await expect.poll(() => done).toEqual(['reload 7', 'close']);
});

test('it asks the browser for every withheld origin in the turn of the press, and then again for the status', async () => {
  const withheld = [
    { site: 'Northgate Mail', origins: ['https://mail.northgate.example/*'] },
    { site: 'Northgate PSA', origins: ['https://psa.northgate.example/*', 'https://*.psa.example/*'] },
  ];
  const { act, asked, done, ready } = bench(async () => ({ ...status, withheld }));
  await ready;
  act.allow();
  expect(done).toEqual([
    'allow https://mail.northgate.example/* https://psa.northgate.example/* https://*.psa.example/*',
  ]);
  await expect.poll(() => asked.length).toBe(2);
});
