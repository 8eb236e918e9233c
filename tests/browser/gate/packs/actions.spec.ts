import { withActions } from '../../../../lib/hosts/pack/withActions.ts';
import { actions } from '../../../specimens/actions/pack.ts';
import { left, seen } from '../support/fixtures.ts';
import { coverage, expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

test('an endpoint is isolated: the tool’s own question is answered by nobody but a person, once', async ({
  tool,
  worker,
}) => {
  const page = await tool('actions', 'endpoint.html');
  await worker.usePack(actions);
  await expectProtected(worker, 1);
  for (const name of ['Refresh', 'View isolation history']) await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Isolate endpoint' }).click();
  await expectProtected(worker, 2);
  expect((await seen(page)).map(({ what }) => what)).toEqual(['refresh', 'view', 'asked']);
  await page.getByRole('button', { name: 'Isolate', exact: true }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'action',
    visibility: 'client',
    body: '',
    fields: [],
    account: { name: 'Alderfinch Ltd' },
    action: {
      name: 'Isolate endpoint',
      target: 'NB-0417',
      parameters: [
        { name: 'Reason', value: 'Beacon to an unknown host' },
        { name: 'User', value: 'Dana Whitfield' },
      ],
    },
  });
  await leavesOnce(page, worker, { how: 'isolate', target: 'NB-0417' });
});

test('an approval is void where the target is another one by then', async ({ tool, worker }) => {
  const page = await tool('actions', 'endpoint.html');
  await worker.usePack(actions);
  await page.getByRole('button', { name: 'Isolate endpoint' }).click();
  await expectProtected(worker, 2);
  await page.getByRole('button', { name: 'Isolate', exact: true }).click();
  await heldReading(page, worker);
  await page.locator('.device').evaluate((device) => {
    device.textContent = 'SRV-DC-01';
  });
  await worker.releaseHeld();
  await expect
    .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
    .toEqual(['changed']);
  expect(await left(page)).toEqual([]);
});

for (const [way, gesture] of [
  ['a click', 'click'],
  ['Enter', 'Enter'],
] as const) {
  test(`a script is run, by its words alone, on ${way}`, async ({ tool, worker }) => {
    const page = await tool('actions', 'endpoint.html');
    await worker.usePack(actions);
    await expectProtected(worker, 1);
    const run = page.getByRole('button', { name: 'Run script' });
    await (gesture === 'click' ? run.click() : run.press('Enter'));
    expect(await heldReading(page, worker)).toMatchObject({
      kind: 'action',
      action: {
        name: 'Run script',
        target: 'NB-0417',
        parameters: [{ name: 'Script', value: 'Reset network stack' }],
      },
    });
    await leavesOnce(page, worker, { how: 'run', script: 'Reset network stack' });
  });
}

test('an invoice is shown with its client, its lines and its amounts, and is sent once', async ({
  tool,
  worker,
}) => {
  const page = await tool('actions', 'invoice.html');
  await worker.usePack(actions);
  await expectProtected(worker, 1);
  for (const name of ['Preview', 'Save draft']) await page.getByRole('button', { name }).click();
  expect((await seen(page)).map(({ what }) => what)).toEqual(['preview', 'save']);
  await page.getByRole('button', { name: 'Approve and send invoice' }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'invoice',
    visibility: 'client',
    recipients: [{ role: 'to', address: 'accounts@alderfinch.example' }],
    action: { name: 'Approve and send invoice', target: 'Alderfinch Ltd' },
    invoice: {
      number: 'INV-2041',
      issued: '20 Nov 2026',
      due: '20 Dec 2026',
      lines: [
        {
          description: 'Support hour',
          date: '12 Nov 2026',
          quantity: '3',
          unitPrice: '€95.00',
          amount: '€285.00',
        },
        {
          description: 'Network switch',
          date: '13 Nov 2026',
          quantity: '1',
          unitPrice: '€480.00',
          amount: '€480.00',
        },
      ],
      subtotal: '€765.00',
      taxRate: '19 %',
      tax: '€145.35',
      total: '€910.35',
    },
  });
  await leavesOnce(page, worker, { how: 'invoice', number: 'INV-2041', total: '€910.35' });
});

test('a control that configuration names by its words is held on a page no pack knows, with the row it stands in; the tool’s own question follows', async ({
  tool,
  worker,
}) => {
  const page = await tool('actions', 'console.html');
  await worker.usePack(withActions(null, ['isolate endpoint', 'run script']) ?? {});
  await expectProtected(worker, 1);
  for (const name of ['View isolation history', 'Refresh'])
    await page.getByRole('button', { name }).first().click();
  const row = page.getByRole('row', { name: 'NB-0417' });
  await row.getByRole('button', { name: 'Isolate endpoint' }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'action',
    visibility: 'client',
    body: '',
    action: {
      name: 'Isolate endpoint',
      target: 'NB-0417',
      parameters: [
        { name: 'User', value: 'Dana Whitfield' },
        { name: 'Page', value: 'Endpoints of Alderfinch Ltd' },
      ],
    },
  });
  expect(await left(page)).toEqual([]);
  await worker.releaseHeld();
  await page.getByRole('button', { name: 'Isolate', exact: true }).click();
  await expect.poll(() => left(page)).toMatchObject([{ how: 'isolate', target: 'NB-0417' }]);
  await expect
    .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
    .toEqual(['confirmed']);
  expect((await worker.heard('held')).length).toBe(1);
  // A question that nobody approved is held, whatever its yes is called.
  await page.getByRole('row', { name: 'SRV-02' }).evaluate((other) => Reflect.get(window, 'ask')(other));
  await page.getByRole('button', { name: 'Isolate', exact: true }).click();
  await expect.poll(() => worker.heard('held')).toHaveLength(2);
  expect(await left(page)).toHaveLength(1);
});

test('where a tool asks for more before it acts, that is what is held', async ({ tool, worker }) => {
  const page = await tool('actions', 'console.html');
  await worker.usePack(withActions(null, ['isolate endpoint', 'run script']) ?? {});
  await expectProtected(worker, 1);
  await page.getByRole('button', { name: 'Run script' }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('Reset network stack');
  await expectProtected(worker, 2);
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    action: {
      name: 'Run script',
      target: 'Endpoints of Alderfinch Ltd',
      parameters: [{ name: 'Script', value: 'Reset network stack' }],
    },
  });
  await leavesOnce(page, worker, { how: 'run', script: 'Reset network stack' });
});

test('with no pack, the page of a tool that acts by a control alone is followed by nobody', async ({
  tool,
  worker,
}) => {
  await tool('actions', 'endpoint.html');
  expect(await coverage(worker)).toEqual({ composers: 0, missing: [] });
});
