import { specimen } from './specimens.ts';

/** A reply that is sent as the markup that stands in its editor, by the button's own handler. */
const reply = (name: string, markup: string) =>
  specimen(
    `/large/${name}`,
    `<!doctype html><meta charset="utf-8"><title>Large</title><section aria-label="Reply">
     <div contenteditable="true" role="textbox" aria-label="Message">${markup}</div>
     <button type="button">Send</button></section><p role="status"></p>
     <script>
       const body = document.querySelector('[role=textbox]');
       document.querySelector('button').addEventListener('click', async () => {
         await fetch('/sent', { method: 'POST', body: body.innerHTML });
         body.replaceChildren();
         document.querySelector('[role=status]').textContent = 'Reply sent.';
       });
     </script>`,
  );

const line = (index: number) => `<p>${index}. Checked the switch again, and every port is up.</p>`;
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('');
const link = (index: number) => `<p><a href="https://status.example/${index}">Report ${index}</a></p>`;

/** Drafts that are large in one way each, by name; the value is the page's path on the specimen host. */
export const LARGE_DRAFTS = {
  '200 KB of text': reply('text', lines(4096)),
  '5,000 paragraphs': reply('paragraphs', '<p>Every port is up.</p>'.repeat(5000)),
  '500 links': reply('links', Array.from({ length: 500 }, (_, index) => link(index)).join('')),
  '10 MB of pasted image': reply(
    'image',
    `${lines(20)}<p><img alt="" src="data:image/png;base64,${'iVBORw0KGgoA'.repeat((10 * 1024 * 1024) / 12)}"></p><p>Kind regards</p>`,
  ),
};
