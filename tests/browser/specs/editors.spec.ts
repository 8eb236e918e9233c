import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE } from '../../editors/support/buildPages.ts';
import { EDITORS, PAGES } from '../../editors/support/editors.ts';
import { SPECIMEN } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';

/** A reply around an editor's test page; its button sends what the editor's own model holds. */
const composer = (
  editor: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${editor}</title>
<div role="dialog" aria-label="New message">
<label>To <input name="to" value="dana@alderfinch.example"></label>
<label>Subject <input name="subject" value="Your refund"></label>
<div id="editor"></div><button type="button" id="send">Send</button></div>
<script type="module">
  await import("/${editor}.js");
  await window.bench.reset();
  document.querySelector('#send').addEventListener('click', () => {
    const words = window.bench.blocks().map(({ runs }) => runs.map(([text]) => text).join('')).join('\\n');
    fetch('/sent', { method: 'POST', body: words });
  });
</script></html>`;

for (const editor of PAGES.filter((page) => page !== 'input')) {
  test(`an edit approved in the panel leaves in the model of ${EDITORS[editor]}, and one undo takes it back`, async ({
    page,
  }) => {
    const sent: string[] = [];
    await page.route(`http://${SPECIMEN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (route.request().method() === 'POST') {
        sent.push(route.request().postData() ?? '');
        return route.fulfill({ body: 'taken' });
      }
      if (pathname === `/${editor}`)
        return route.fulfill({ contentType: 'text/html', body: composer(editor) });
      const body = await readFile(join(SITE, pathname), 'utf8').catch(() => null);
      return body === null
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'text/javascript', body });
    });
    await page.goto(`http://${SPECIMEN}/${editor}`);
    await expect
      .poll(() => page.evaluate(() => 'bench' in window && window.bench.blocks().length))
      .toBeGreaterThan(0);
    const before = await page.evaluate(() => window.bench.state());

    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const panel = await panelOf(page);
    await panel.edit.click();
    const text = panel.frame.getByRole('textbox', { name: /body|text|draft/i });
    await expect(text).toHaveValue(/Hello Dana Wells/);
    const words = await text.inputValue();
    await text.fill(words.replace('EUR 400', 'EUR 350').replace('Kind regards', 'Best regards'));
    await panel.choose(/facts/i);
    await panel.approve.click();
    await expectPanelHidden(page);

    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toContain('Your refund of EUR 350 goes to your account today.');
    expect(sent[0]).toContain('Best regards');
    await page.evaluate(() => window.bench.undo());
    expect(await page.evaluate(() => window.bench.state())).toBe(before);
  });
}
