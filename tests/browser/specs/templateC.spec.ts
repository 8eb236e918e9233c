import type { Page } from '@playwright/test';
import { templatesOfWork } from '../../../lib/core/policy/ready/templatesOfWork.ts';
import { NEW_TOOL } from '../support/build.ts';
import type { RunningChromium } from '../support/chromium.ts';
import { holding } from '../support/holdingPolicy.ts';
import { expect, test } from '../support/managedFixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';
import { storedText } from '../support/worker.ts';

const form = specimen(
  '/access',
  `<!doctype html><title>A ticket</title>
   <form action="/sent" method="post"><label>Reply <textarea name="reply"></textarea></label><button>Send reply</button></form>`,
);

/** Mandatory experts for every reply, whoever wrote it; `experts` are those that are configured. */
function configuration(experts: string[]) {
  const work = { kinds: ['ticket-reply'], visibility: ['client', 'internal'], experts: ['leads'] };
  return {
    sites: [{ id: 'new-tool', name: 'New tool', matches: [`http://${NEW_TOOL}/*`], kind: 'ticket-reply' }],
    person: 'robin@northgate.example',
    policy: {
      ...(holding('blue folder') as object),
      workflows: [{ id: 'access', name: 'Access', ...work, ...templatesOfWork.C }],
      roles: [
        { id: 'leads', name: 'Leads', members: experts },
        { id: 'supervisors', name: 'Supervisors', members: ['sam@northgate.example'] },
      ],
      breakGlass: { notify: ['supervisors'] },
    },
  };
}

async function press(page: Page) {
  await page.getByRole('button', { name: 'Send reply' }).click();
  return panelOf(page);
}

async function typeReply({ context, judges }: RunningChromium): Promise<Page> {
  await judges();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await page.getByRole('textbox', { name: 'Reply' }).pressSequentially('You may enter now.');
  return page;
}

test('where two experts are configured, an author cannot let it out, and no glass is offered', async ({
  extension,
  start,
  specimens,
}) => {
  await extension.push(configuration(['ada@northgate.example', 'omar@northgate.example']));
  const page = await typeReply(await start());
  const panel = await press(page);
  await expect(panel.approve).toHaveAttribute('aria-disabled', 'true');
  await expect(
    panel.frame.getByText('Two others must decide: ada@northgate.example, and omar@northgate.example'),
  ).toBeVisible();
  await expect(panel.frame.getByRole('textbox', { name: 'Phrase' })).toHaveCount(0);
  await panel.press('a');
  await panel.press('Escape');
  await expectPanelHidden(page);
  await expect((await press(page)).approve).toHaveAttribute('aria-disabled', 'true');
  expect(specimens.sent()).toEqual([]);
});

test('where one is missing, broken glass lets it out once, and the supervisors are named in the notice', async ({
  extension,
  start,
  specimens,
}) => {
  await extension.push(configuration(['ada@northgate.example']));
  const chromium = await start();
  const page = await typeReply(chromium);
  const panel = await press(page);
  await expect(panel.frame.getByText(/^Two others must decide, and too few are configured/)).toBeVisible();
  await panel.frame.getByRole('textbox', { name: 'Phrase' }).fill('break glass');
  await panel.choose(/Too urgent/);
  await panel.approve.click();
  await expect.poll(() => specimens.sent().length).toBe(1);
  const stored = await storedText(await chromium.worker());
  expect(stored).toContain('"breakglass.used"');
  expect(stored).toContain('"people":["sam@northgate.example"]');

  await page.goto(`http://${NEW_TOOL}${form}`);
  await page.getByRole('textbox', { name: 'Reply' }).pressSequentially('You may enter again.');
  await expect((await press(page)).heading).toHaveText('Held: first look back');
  expect(specimens.sent()).toHaveLength(1);
});
