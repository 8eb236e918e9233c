import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk } from '../desk/startDesk.ts';
import { armed, chooseReason, hiddenPanel, mountedPanel, press, shownPanel } from './panel.ts';

interface Walk {
  page: Page;
  desk: Desk;
  /** The folder that the pictures go into. It is emptied first. */
  pictures: string;
  say: (line: string) => void;
}

/**
 * Walks the practice desk once, as a person would: a mail with a card number is looked at and approved, a
 * plain ticket is approved with one key, a raised amount is rejected, and an invoice is put off. A picture of each step is written.
 * Rejects at the first step that does not come out as it should.
 */
export async function walkDesk({ page, desk, pictures, say }: Walk): Promise<void> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  let step = 0;
  const picture = async (name: string, what: string) => {
    step += 1;
    const path = join(pictures, `${String(step).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path });
    say(`${path}  ${what}`);
  };
  const expectLeft = async (channels: string) => {
    const seen = (await desk.outbox()).map(({ channel }) => channel).join(' ');
    if (seen !== channels) throw new Error(`expected [${channels}] in the outbox, found [${seen}]`);
  };

  /** A browser that has just started covers a tab a moment after it was opened. */
  const open = async (path: string) => {
    await page.goto(`${desk.url}${path}`);
    await mountedPanel(page);
  };

  await open('/mail');
  await picture('mail', 'a mail that an assistant wrote');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const mail = await shownPanel(page);
  await expectLeft('');
  await picture('mail-held', 'Send was pressed: the mail is held, and says why');
  await press(mail, 'v');
  await mail.getByRole('region', { name: 'Draft' }).getByText('4111 1111 1111 1111').waitFor();
  await picture('mail-revealed', 'the masked words, revealed with one key');
  await chooseReason(mail);
  await armed(mail, /^Approve/);
  await picture('mail-reason', 'a reason is chosen, and Approve can be pressed');
  await press(mail, 'a');
  await page.getByText('Message sent.').waitFor();
  await hiddenPanel(mail);
  await expectLeft('mail');
  await picture('mail-sent', 'approved, and sent once');

  await open('/ticket');
  await page.getByRole('button', { name: 'Save and email' }).click();
  const ticket = await shownPanel(page);
  await armed(ticket, /^Approve/);
  await picture('ticket-held', 'a plain answer: one key is enough');
  await press(ticket, 'a');
  await page.getByText('Saved, and mailed to Marek Olsen.').waitFor();
  await expectLeft('mail ticket');
  await picture('ticket-sent', 'approved with one key');

  await open('/crm');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const deal = await shownPanel(page);
  await picture('crm-held', 'the assistant would raise an amount');
  await press(deal, 'r');
  await chooseReason(deal);
  await picture('crm-reason', 'rejecting asks for a reason');
  await press(deal, 'r');
  await hiddenPanel(deal);
  await expectLeft('mail ticket');
  await picture('crm-rejected', 'rejected: the record stands as it was');

  await open('/billing');
  await page.getByRole('button', { name: 'Approve and send invoice' }).click();
  const invoice = await shownPanel(page);
  await picture('billing-held', 'an invoice that charges something twice');
  await press(invoice, 'Escape');
  await hiddenPanel(invoice);
  await expectLeft('mail ticket');
  await picture('billing-put-off', 'put off: the invoice stays where it is');

  await page.goto(`${desk.url}/outbox`);
  await picture('outbox', 'what left: the mail and the answer');
}
