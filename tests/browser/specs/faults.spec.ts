import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DESK, ENDPOINT, EXTENSION } from '../support/build.ts';
import { startChromium } from '../support/chromium.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';
import { openPopup } from '../support/popup.ts';

const TICKET = `http://${DESK}/ticket`;
const run = promisify(execFile);

test('an endpoint that is down is said in the panel and the popup, and the decision stands', async ({
  page,
  desk,
  endpoint,
  context,
}) => {
  await endpoint.stop();
  for (let count = 0; count < 2; count += 1) {
    await page.goto(TICKET);
    await page.getByRole('button', { name: 'Save and email' }).click();
    const panel = await panelOf(page);
    if (count === 1) await expect(panel.frame.getByText(/endpoint cannot be reached/)).toBeVisible();
    await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
    await panel.press('a');
    await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
  }
  expect(await desk.outbox()).toHaveLength(2);
  const popup = await openPopup(context, page);
  await expect(popup.getByText(/endpoint cannot be reached/)).toBeVisible();
});

test('a disk that is full: nothing is sent, the person is told, and the same press works once there is room', async ({
  desk,
  endpoint,
}) => {
  const disk = await mkdtemp(join(tmpdir(), 'countersign-disk-'));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]).then(
    () => true,
    () => false,
  );
  test.skip(!mounted, 'a small disk cannot be mounted here: it needs root and the right to mount');
  const chromium = await startChromium({
    extension: EXTENSION,
    hosts: { [DESK]: Number(new URL(desk.url).port), [ENDPOINT]: endpoint.port },
    profile: disk,
  });
  try {
    await chromium.covered();
    const page = await chromium.context.newPage();
    await page.goto(TICKET);
    await page.getByRole('button', { name: 'Save and email' }).click();
    const panel = await panelOf(page);
    await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
    const filler = join(disk, 'filler');
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc(bavail * bsize)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOSPC') throw error;
    });
    await panel.approve.click();
    await expect(panel.frame.getByText(/no room left|could not store/)).toBeVisible();
    expect(await desk.outbox()).toEqual([]);

    await rm(filler);
    await panel.approve.click();
    await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
    expect(await desk.outbox()).toHaveLength(1);
  } finally {
    await chromium.stop();
    await run('umount', [disk]);
    if ((await readdir(disk)).length === 0) await rm(disk, { recursive: true });
  }
});
