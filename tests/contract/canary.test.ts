import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEvidence } from '../../lib/worker/record/sealEvidence.ts';
import { callAs, NO_LIMITS, TOKENS } from '../support/deliveries.ts';
import { createTestDevice } from '../support/events.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { runServerCommand, type ServerProcess, startServer } from '../support/serverProcess.ts';

const CANARY = 'canary-5d1e-heliotrope';

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
  folder = await mkdtemp(join(tmpdir(), 'countersign-canary-'));
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Every file below a folder, as bytes. */
async function filesOf(place: string): Promise<Buffer[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

describe('words of drafts, notes, subjects and names', () => {
  it.each([
    ['SQLite', async () => `file:${join(folder, 'log.db')}`, () => filesOf(folder)],
    ['PostgreSQL', () => postgres.database(), () => filesOf(postgres.folder)],
  ])(
    'are nowhere at an endpoint on %s, but sealed: not in files, log, metrics or answers',
    { timeout: 120_000 },
    async (_, place, files) => {
      const databaseUrl = await place();
      const server = await startServer({ PORT: '0', DATABASE_URL: databaseUrl, ...TOKENS, ...NO_LIMITS });
      const answers = await sendWords(server);
      for (const path of ['/v1/events', '/v1/export', '/v1/metrics', '/metrics', '/v1/devices', '/healthz']) {
        const response = await fetch(`${server.url}${path}`, {
          headers: { authorization: 'Bearer read-me' },
        });
        answers.push(await response.text());
      }
      const backup = join(folder, `backup-${v7()}.jsonl`);
      await runServerCommand(['backup', backup], { DATABASE_URL: databaseUrl });
      // While it runs: what only its write-ahead log holds is searched too.
      const stored = await files();
      await server.stop('SIGTERM');
      const all = [
        ...stored,
        ...(await files()),
        await readFile(backup),
        Buffer.from(answers.join() + server.stdout() + server.stderr()),
      ];
      expect(all.some((bytes) => bytes.includes('review.decided'))).toBe(true);
      for (const spelling of [
        CANARY,
        Buffer.from(CANARY).toString('base64url'),
        encodeURIComponent(CANARY),
      ]) {
        expect(all.filter((bytes) => bytes.includes(spelling))).toEqual([]);
      }
    },
  );
});

/** Sends the words wherever a caller could put them: sealed, and where they do not belong. Answers what came back. */
async function sendWords({ url }: ServerProcess): Promise<string[]> {
  const device = await createTestDevice();
  const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
  const key = JSON.parse(JSON.stringify(await exportJWK(publicKey)));
  const draft = { subject: CANARY, body: `Dear ${CANARY}` };
  const words = { note: CANARY, before: draft, after: draft, prompt: CANARY, sources: [CANARY] };
  const batch = await device.batch(2);
  const calls: [string, unknown][] = [
    ['/v1/enrol', { token: CANARY, publicKey: device.publicKey }],
    ['/v1/enrol', { token: 'enrol-me', publicKey: device.publicKey }],
    ['/v1/events', batch],
    ['/v1/events', { ...batch, note: CANARY, [CANARY]: 1 }],
    ['/v1/events', { ...batch, events: batch.events.map((event) => ({ ...event, note: CANARY })) }],
    ['/v1/evidence', { id: v7(), sealed: await sealEvidence(words, [key]) }],
    ['/v1/evidence', { id: v7(), sealed: words }],
    ['/v1/evidence', { id: CANARY, sealed: CANARY }],
    [`/v1/${CANARY}?q=${CANARY}`, words],
  ];
  const answers: string[] = [];
  for (const [path, body] of calls)
    answers.push((await (await callAs(device, url, path, body))?.text()) ?? '');
  const registration = {
    id: 'run-7',
    text: `Dear ${CANARY}, the printer on the second floor works again, and the toner is on its way.`,
    declaration: { disclosure: 'ai-generated', system: 'Northgate Assist' },
  };
  for (const body of [registration, { ...registration, [CANARY]: 1 }, { ...registration, id: 7 }]) {
    const headers = { authorization: 'Bearer read-me', 'content-type': 'application/json' };
    const response = await fetch(`${url}/v1/drafts`, { method: 'POST', headers, body: JSON.stringify(body) });
    answers.push(await response.text());
  }
  const malformed = { method: 'POST', headers: { dpop: CANARY }, body: `{"note": ${CANARY}` };
  answers.push(await (await fetch(`${url}/v1/events`, malformed)).text());
  const taken = /"stored":(?:true|2)|"fingerprints":[1-9]/;
  expect(answers.filter((answer) => taken.test(answer))).toHaveLength(3);
  return answers;
}
