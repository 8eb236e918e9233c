import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAs, keepDelivering, loggedIds, NO_LIMITS, TOKENS } from '../support/deliveries.ts';
import { createTestDevice } from '../support/events.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { runServerCommand, type ServerProcess, startServer } from '../support/serverProcess.ts';

let postgres: TestPostgres;
let folder: string;
let files = 0;
const running: ServerProcess[] = [];
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
  folder = await mkdtemp(join(tmpdir(), 'countersign-backup-'));
}, 60_000);
afterAll(async () => {
  for (const server of running) await server.stop('SIGKILL');
  await postgres.stop();
  await rm(folder, { recursive: true });
});

const newFile = async () => `file:${join(folder, `${++files}.db`)}`;
const newDatabase = () => postgres.database();

async function start(databaseUrl: string): Promise<ServerProcess> {
  const server = await startServer({ PORT: '0', DATABASE_URL: databaseUrl, ...TOKENS, ...NO_LIMITS });
  running.push(server);
  return server;
}

async function exported(url: string): Promise<string> {
  return (await fetch(`${url}/v1/export`, { headers: { authorization: 'Bearer read-me' } })).text();
}

describe('a backup', () => {
  const limit = { timeout: 120_000 };
  it.each([
    ['SQLite', 'PostgreSQL', newFile, newDatabase],
    ['PostgreSQL', 'SQLite', newDatabase, newFile],
  ])('taken under load from %s comes back whole, on %s', limit, async (_, __, from, to) => {
    const source = await from();
    const server = await start(source);
    const quiet = await createTestDevice();
    await callAs(quiet, server.url, '/v1/enrol', { token: 'enrol-me', publicKey: quiet.publicKey });
    const file = join(folder, `${++files}.jsonl`);
    let isOver = false;
    const clients = Array.from({ length: 3 }, () =>
      keepDelivering({ url: () => server.url, isOver: () => isOver, size: 10 }),
    );
    while ((await loggedIds(server.url)).length < 100);
    const before = await loggedIds(server.url);
    const taken = await runServerCommand(['backup', file], { DATABASE_URL: source });
    isOver = true;
    const delivered = await Promise.all(clients);
    expect(taken.code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const target = await to();
    const restored = await runServerCommand(['restore', file], { DATABASE_URL: target });
    expect(restored).toMatchObject({ code: 0, stdout: taken.stdout });
    const other = await start(target);
    // The log is as it was, to the byte and in its order, as far as the backup goes: and it goes further than its beginning.
    const [whole, part] = [await exported(server.url), await exported(other.url)];
    const events = await loggedIds(other.url);
    expect(events.slice(0, before.length)).toEqual(before);
    expect((await loggedIds(server.url)).slice(0, events.length)).toEqual(events);
    const complete = part.trimEnd().split('\n');
    expect(whole.split('\n').slice(0, complete.length)).toEqual(complete);
    // Each device goes on at the restored endpoint as at any that is behind: from the number it asks for.
    const busy = delivered[0]?.device ?? quiet;
    const answer = await callAs(busy, other.url, '/v1/events', await busy.batch(1));
    expect([200, 409]).toContain(answer?.status);
    expect((await callAs(quiet, other.url, '/v1/events', await quiet.batch(1)))?.status).toBe(200);
    // A second time it finds something there.
    const again = await runServerCommand(['restore', file], { DATABASE_URL: target });
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('the database is not empty') });
  });

  it('that is cut or was changed is refused, with the number of the line', limit, async () => {
    const source = await newFile();
    const server = await start(source);
    const device = await createTestDevice();
    await callAs(device, server.url, '/v1/enrol', { token: 'enrol-me', publicKey: device.publicKey });
    await callAs(device, server.url, '/v1/events', await device.batch(3));
    const file = join(folder, 'good.jsonl');
    await runServerCommand(['backup', file], { DATABASE_URL: source });
    const text = await readFile(file, 'utf8');

    const bad = join(folder, 'bad.jsonl');
    await writeFile(bad, text.replace('24310', '24311'));
    expect(text).toContain('24310');
    expect(await runServerCommand(['restore', bad], { DATABASE_URL: await newFile() })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('line '),
    });
    const lines = text.split('\n');
    await writeFile(bad, lines.slice(0, -2).join('\n'));
    expect(await runServerCommand(['restore', bad], { DATABASE_URL: await newFile() })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the backup is cut'),
    });
    await writeFile(bad, [...lines.slice(0, 1), 'words', ...lines.slice(1)].join('\n'));
    const spoiled = await runServerCommand(['restore', bad], { DATABASE_URL: await newFile() });
    expect(spoiled).toMatchObject({ code: 1, stderr: expect.stringContaining('line 2 is not a line') });
    expect(spoiled.stderr).not.toContain('words');
  });
});
