import { expect, test } from 'vitest';
import type { Draft } from '../../../lib/core/model/draft.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { begin, reduce } from '../../../lib/core/review/reduce.ts';
import { type Judgement, judge } from '../../../lib/worker/judge/judge.ts';
import { createInvoices, type Invoices } from '../../../lib/worker/review/invoices.ts';
import { dropExpired } from '../../../lib/worker/store/retention.ts';
import { openTestDevice } from '../../support/device.ts';
import { decision } from '../../support/reviews.ts';
import { mail, NOW } from '../core/specimens.ts';

const KEY = new Uint8Array(32);
type Line = { description: string; date: string | null; amount: string };

function judged(invoices: Invoices, number: string, lines: Line[], account = 'Alderfinch'): Judgement {
  const invoice: Draft['invoice'] = {
    number,
    issued: '2026-11-18',
    due: '2026-12-02',
    lines: lines.map((line) => ({ quantity: null, unitPrice: null, ...line })),
    subtotal: null,
    taxRate: null,
    tax: null,
    total: null,
  };
  return judge({
    revision: 1,
    reading: { ...mail({ body: '', account: { id: null, name: account }, invoice }), kind: 'invoice' },
    thread: [],
    threadAtFirst: null,
    known: [],
    evidence: [{ type: 'inserted', characters: 40, control: 'Draft the invoice' }],
    site: { id: 'practice-desk', name: 'Desk', matches: ['https://desk.example/*'] },
    configuration: {
      identities: ['northgate.example'],
      sites: [],
      failure: { client: 'hold', internal: 'hold', afterSeconds: 5 },
      policyKeys: [],
      evidenceKeys: [],
    },
    policy: defaultPolicy,
    digestKey: KEY,
    askedToday: 0,
    looks: [],
    invoices: invoices.all(),
    now: NOW,
  });
}

const ids = {
  review: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b01',
  draft: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b02',
  release: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b03',
};

/** The review of a judgement once a person approved it. */
function approved({ verdict, digest, actor }: Judgement) {
  const payload = { revision: 1, digest };
  const { review } = begin({ type: 'held', at: NOW, payload, verdict, ...ids });
  const approval = decision('x', { before: digest, after: digest, actor, reason: 'requested', at: NOW });
  const { release } = ids;
  return { review: reduce(review, { type: 'decided', at: NOW, decision: approval, release }).review };
}

function letOut(invoices: Invoices, judgement: Judgement): Promise<void> {
  return invoices.remember(approved(judgement), judgement);
}

const typesOf = ({ findings }: Judgement) =>
  findings.filter(({ category }) => category === 'invoice').map(({ type }) => type);
const firewall = { description: 'Managed firewall', date: '2026-11-01', amount: '$180.00' };

test('a later invoice to the same client is held against those that were let out', async () => {
  const { database } = await openTestDevice();
  const invoices = await createInvoices({ database, key: () => KEY });
  await letOut(invoices, judged(invoices, '2051', [firewall]));

  expect(typesOf(judged(invoices, '2052', [firewall]))).toEqual(['DUPLICATE_CHARGE']);
  const december = { ...firewall, date: '2026-12-01', amount: '$400.00' };
  expect(typesOf(judged(invoices, '2052', [december]))).toEqual(['UNUSUAL_RISE']);
  // The same invoice again, and another client's.
  expect(typesOf(judged(invoices, '2051', [firewall]))).toEqual([]);
  expect(typesOf(judged(invoices, '2052', [firewall], 'Greenquay'))).toEqual([]);
});

test('figures and digests are kept, no words; a worker that starts reads them back, until their time is over', async () => {
  const { database } = await openTestDevice();
  const invoices = await createInvoices({ database, key: () => KEY });
  await letOut(invoices, judged(invoices, '2051', [firewall]));
  const [kept] = await database.invoices.toArray();
  expect(JSON.stringify(kept)).not.toMatch(/firewall|alderfinch|2051/i);

  const anew = await createInvoices({ database, key: () => KEY });
  expect(typesOf(judged(anew, '2052', [firewall]))).toEqual(['DUPLICATE_CHARGE']);
  await dropExpired(database, '2028-01-01T00:00:00.000Z', 365);
  expect(await database.invoices.count()).toBe(0);
});

test('what stands there now and was not approved is not kept', async () => {
  const { database } = await openTestDevice();
  const invoices = await createInvoices({ database, key: () => KEY });
  const review = approved(judged(invoices, '2051', [firewall]));
  await invoices.remember(review, judged(invoices, '2052', [{ ...firewall, amount: '$9.00' }]));
  expect(await database.invoices.count()).toBe(0);
});
