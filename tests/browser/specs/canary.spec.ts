import { exportJWK, generateKeyPair } from 'jose';
import { openEvidence } from '../../../cli/commands/audit.ts';
import { OPERATIONS } from '../../../server/operations.ts';
import { ADMIN_TOKEN, ENROLMENT_TOKEN, startEndpoint } from '../../support/endpoint.ts';
import { ENDPOINT, NEW_TOOL } from '../support/build.ts';
import { startChromium } from '../support/chromium.ts';
import { holding } from '../support/holdingPolicy.ts';
import { expect, test } from '../support/managedFixtures.ts';
import { panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';

const CANARY = 'heliotrope5d1e';

/** Whoever writes, to whom, about what: each has the word in it, and the recipient's organisation alone has not. */
const letter = specimen(
  '/canary',
  `<!doctype html><title>A letter about ${CANARY}</title>
   <main><article><h1>${CANARY}</h1><p>Could you ask ${CANARY} about it?</p></article></main>
   <form action="/sent" method="post">
     <label>From <input name="from" value="robin@northgate.example"></label>
     <label>To <input name="to" value="Dana ${CANARY} <dana.${CANARY}@client.example>"></label>
     <label>Subject <input name="subject" value="About ${CANARY}"></label>
     <label>Message <textarea name="body" ai-disclosure="ai-generated">Dear Dana,

the blue folder of ${CANARY} is with Marek.</textarea></label>
     <button>Send</button>
   </form>`,
);

test('words of a draft, its note, its subject and its recipients are nowhere at the endpoint, but sealed', async ({
  extension,
  specimens,
}) => {
  test.setTimeout(180_000);
  const endpoint = await startEndpoint();
  const keys = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
  await extension.push({
    sites: [{ id: 'new-tool', name: 'New tool', matches: [`http://${NEW_TOOL}/*`], kind: 'email' }],
    policy: holding('blue folder'),
    endpoint: `http://${ENDPOINT}/`,
    enrolmentToken: ENROLMENT_TOKEN,
    evidenceKeys: [await exportJWK(keys.publicKey)],
  });
  const chromium = await startChromium({
    extension: extension.folder,
    hosts: { [NEW_TOOL]: specimens.port, [ENDPOINT]: endpoint.port },
  });
  try {
    await chromium.judges();
    const page = await chromium.context.newPage();
    await page.goto(`http://${NEW_TOOL}${letter}`);
    await page.getByRole('button', { name: 'Send' }).click();
    const panel = await panelOf(page);
    await panel.frame.getByRole('textbox', { name: 'Note' }).fill(`${CANARY} said so on the telephone`);
    await panel.choose(/agreed elsewhere/i);
    await panel.approve.click();
    await expect.poll(() => specimens.sent().length).toBe(1);
    expect(specimens.sent()[0]).toContain(CANARY);
    const decided = async () => (await endpoint.events()).find(({ type }) => type === 'review.decided');
    await expect.poll(async () => (await decided())?.evidence ?? null).not.toBeNull();
    await expect
      .poll(async () => (await endpoint.events()).map(({ type }) => type))
      .toContain('draft.confirmed');

    const asked = OPERATIONS.filter(({ method, path }) => method === 'get' && !path.includes(':'));
    const answers = asked.map(async ({ path }) => {
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
      return Buffer.from(await (await fetch(`${endpoint.url}${path}`, { headers })).arrayBuffer());
    });
    const all = [...(await endpoint.kept()), ...(await Promise.all(answers))];
    expect(all.some((bytes) => bytes.includes('review.decided'))).toBe(true);
    for (const spelling of [CANARY, Buffer.from(CANARY).toString('base64url'), CANARY.toUpperCase()])
      expect(all.filter((bytes) => bytes.includes(spelling))).toEqual([]);

    const words = await openEvidence(
      {
        id: (await decided())?.evidence ?? '',
        key: JSON.stringify(await exportJWK(keys.privateKey)),
        endpoint: endpoint.url,
        adminToken: ADMIN_TOKEN,
        by: 'ada@northgate.example',
      },
      fetch,
    );
    expect(words.note).toBe(`${CANARY} said so on the telephone`);
    expect(words.before).toMatchObject({ subject: `About ${CANARY}` });
    expect(words.before?.body).toContain(CANARY);
  } finally {
    await chromium.stop();
    await endpoint.remove();
  }
});
