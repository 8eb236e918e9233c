import { expect, test } from './support/fixtures.ts';

/** Who will read, by the words of a tool's own controls where nobody has described it. Null counts as the client. */
const switches: [says: string, markup: string, visibility: 'client' | 'internal' | null][] = [
  ['internal is chosen', '<label><input type="checkbox" checked> Internal note</label>', 'internal'],
  ['nothing says so', '', null],
  [
    'internal, and the contact is told',
    '<label><input type="checkbox" checked> Internal</label><label><input type="checkbox" checked> Notify ticket contact</label>',
    'client',
  ],
  [
    'internal, and nobody is told',
    '<label><input type="checkbox" checked> Internal</label><label><input type="checkbox"> E-mail contact: Dana</label>',
    'internal',
  ],
  // The client may read it all the same.
  ['nobody is told', '<label><input type="checkbox"> Send an e-mail to the customer</label>', null],
  ['a box for the client is off', '<label><input type="checkbox"> Visible to client</label>', 'internal'],
];

for (const [says, markup, visibility] of switches) {
  test(`who will read: ${says}`, async ({ open, worker, page }) => {
    await open(
      `<form>${markup}<textarea aria-label="Note">The drum was replaced.</textarea><button>Save note</button></form>`,
    );
    await page.click('button');
    await expect.poll(() => worker.lastHeld()).not.toBeNull();
    expect((await worker.lastHeld())?.snapshot.reading.visibility).toBe(visibility);
  });
}
