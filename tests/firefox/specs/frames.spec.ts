import { specimen } from '../../browser/support/specimens.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import { DESK } from '../support/build.ts';
import { pressButton } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';

const WORDS =
  'Hello Dana, the switch in rack two was replaced this morning and all of its ports are up again.';

/** A page whose editor stands in a frame that it fills anew, as rich-text editors do when they are set up again. */
const EDITOR = `<!doctype html><title>Reply</title><main></main><button id="send" type="button">Send</button>
  <script>
    const place = document.querySelector('main');
    const fill = (frame, words) => new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      frame.srcdoc = '<body contenteditable>' + words;
    });
    /** What was in the frame is gone, and its document with it. */
    const again = async (times) => {
      for (let at = 0; at < times; at += 1) {
        const frame = document.createElement('iframe');
        place.replaceChildren(frame);
        await fill(frame, '<p>Signature');
        await fill(frame, '<p>${WORDS}');
      }
    };
    document.querySelector('#send').addEventListener('click', () => fetch('/sent', { method: 'POST' }));
  </script>`;

test('an editor whose frame was filled anew is read, judged and held', async ({ firefox, specimens }) => {
  const page = await firefox.browser.newPage();
  await page.goto(`http://${DESK}:${specimens.port}${specimen('/sending/frames', EDITOR)}`);
  for (const times of [1, 3]) {
    await page.evaluate(`again(${times})`);
    await pressButton(page, 'Send');
    const panel = await panelOf(page);
    expect(await panel.words()).toContain('switch in rack two');
    await panel.press('Escape');
  }
  expect(specimens.sent()).toEqual([]);
});

test('so is one of a tool with a pack, again and again', async ({ firefox, toolPages }) => {
  const address = `http://${toolHost('hubspot')}:${toolPages.port}/srcdoc.html?page=/index.html`;
  for (let time = 0; time < 6; time += 1) {
    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    const script = `openEmail('one', ${JSON.stringify(WORDS)})`;
    const opens = () => page.evaluate(`typeof stage === 'object' && stage.opens(${JSON.stringify(script)})`);
    await expect.poll(opens).toBe(true);
    await page.evaluate(`stage.open(${JSON.stringify(script)})`);
    await page.evaluate(`stage.press('[data-selenium-test$=save-btn]', '[data-id=one]')`);
    const panel = await panelOf(page);
    expect(await panel.words()).toContain('switch in rack two');
    await page.close();
  }
  expect(toolPages.sent()).toEqual([]);
});
