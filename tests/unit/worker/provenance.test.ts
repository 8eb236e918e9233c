import { v7 } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { InputEvidence } from '../../../lib/core/model/provenance.ts';
import { reduceProvenance } from '../../../lib/core/provenance/reduce.ts';
import type { KnownText } from '../../../lib/core/provenance/ways.ts';
import { createMemory, type Memory } from '../../../lib/worker/provenance/memory.ts';
import { createRegistered } from '../../../lib/worker/provenance/registered.ts';
import { deviceKey } from '../../../lib/worker/record/device.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { writeSetting } from '../../../lib/worker/store/settings.ts';
import { openTestDevice } from '../../support/device.ts';
import { makeProof } from '../../support/proofs.ts';
import { asAdministrator, createTestEndpoint, ENROLMENT_TOKEN, NOW } from '../server/endpoint.ts';

const TEXT =
  'The second payment goes back to the card within three working days, and you get a note of it by mail as soon as it is booked.';
const whole = (body: string) => [{ start: 0, end: body.length }];
const preset = (body: string): InputEvidence[] => [
  { type: 'preset', characters: body.length, spans: whole(body) },
];

let database: Database;
beforeEach(async () => {
  ({ database } = await openTestDevice());
});

describe('what was read here before', () => {
  const failed = vi.fn();
  const open = (): Memory =>
    createMemory({ database, key: () => new Uint8Array(32).fill(5), newId: v7, failed });

  function read(
    memory: Memory,
    composer: string,
    body: string,
    evidence: InputEvidence[],
    known: KnownText[] = [],
  ) {
    const provenance = reduceProvenance(evidence, body, { known });
    memory.remember(composer, { draft: { body }, evidence, known, provenance }, NOW);
    return provenance;
  }

  test('is known in another composer, with no words kept', async () => {
    const memory = open();
    read(memory, 'a', TEXT, [{ type: 'typed', characters: TEXT.length }]);
    const known = await memory.known('b', TEXT, preset(TEXT));
    expect(read(memory, 'b', TEXT, preset(TEXT), known).disclosure).toBe('none');
    expect(JSON.stringify(await database.drafts.toArray())).not.toMatch(/payment|card/);
    expect(failed).not.toHaveBeenCalled();
  });

  test('stays a machine’s, after its control', async () => {
    const memory = open();
    const evidence: InputEvidence[] = [
      { type: 'inserted', characters: TEXT.length, control: 'Help me write', spans: whole(TEXT) },
    ];
    read(memory, 'a', TEXT, evidence);
    const known = await memory.known('b', TEXT, preset(TEXT));
    const again = read(memory, 'b', TEXT, preset(TEXT), known);
    expect(again).toMatchObject({ disclosure: 'ai-generated', control: 'Help me write' });
    expect(again.spans).toEqual(whole(TEXT));
  });

  test('an earlier draft of the same composer is not lost to the next one', async () => {
    const memory = open();
    const typed = (body: string): InputEvidence[] => [{ type: 'typed', characters: body.length }];
    const other =
      'Our technician comes on Monday between eight and noon, and needs the key to the rack in the cellar.';
    read(memory, 'a', TEXT, typed(TEXT));
    read(memory, 'a', other, typed(other));
    expect(await memory.known('b', TEXT, preset(TEXT))).toHaveLength(1);
    expect(await memory.known('b', other, preset(other))).toHaveLength(1);
  });

  test('is not asked for where everything was seen', async () => {
    const memory = open();
    read(memory, 'a', TEXT, [{ type: 'typed', characters: TEXT.length }]);
    expect(await memory.known('b', TEXT, [{ type: 'typed', characters: TEXT.length }])).toEqual([]);
  });
});

describe('what systems registered', () => {
  const ENDPOINT = 'https://audit.example';

  async function enrolled() {
    const endpoint = createTestEndpoint({ publicUrl: ENDPOINT });
    const device = await deviceKey(database);
    const request = { token: ENROLMENT_TOKEN, publicKey: device.publicKey };
    const reply = await endpoint.post('/v1/enrol', request, {
      proof: (url, parts) => makeProof(device, url, parts),
    });
    const { digestKey } = (await reply.json()) as { digestKey: { key: string } };
    await writeSetting(database, 'enrolment', { endpoint: ENDPOINT });
    let clock = Date.parse(NOW);
    const asked: number[] = [];
    const registered = createRegistered({
      database,
      endpoint: () => ENDPOINT,
      fetch: async (input, init) => {
        const response = await endpoint.app.request(String(input).replace(ENDPOINT, ''), init);
        asked.push(response.status);
        return response;
      },
      now: () => clock,
      newId: v7,
    });
    const memory = createMemory({
      database,
      key: () => Buffer.from(digestKey.key, 'base64url'),
      newId: v7,
      failed: () => undefined,
    });
    const register = (id: string, text: string) =>
      endpoint.app.request('/v1/drafts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...asAdministrator.headers },
        body: JSON.stringify({
          id,
          text,
          declaration: { disclosure: 'ai-autonomous', system: 'Northgate Assist' },
        }),
      });
    return {
      registered,
      register,
      asked,
      later: () => {
        clock += 20_000;
      },
      known: (body: string) => registered.known(body, () => memory.printsOf('a', body), preset(body)),
    };
  }

  test('comes down, and is known by its words', async () => {
    const { registered, register, known, asked, later } = await enrolled();
    await register('case-17', TEXT);
    await registered.sync();
    const body = `Hi Dana,\n${TEXT}\n`;
    expect(reduceProvenance(preset(body), body, { known: await known(body) })).toMatchObject({
      disclosure: 'ai-autonomous',
      ways: expect.arrayContaining([
        expect.objectContaining({ way: 'registered', name: 'Northgate Assist' }),
      ]),
    });
    later();
    await registered.sync();
    later();
    await registered.sync();
    expect(asked).toEqual([200, 200, 304]);
  });

  test('tells who waits for it when something came', async () => {
    const { registered, register, later } = await enrolled();
    const heard = vi.fn();
    registered.onNew(heard);
    await registered.sync();
    expect(heard).not.toHaveBeenCalled();
    await register('case-17', TEXT);
    later();
    await registered.sync();
    expect(heard).toHaveBeenCalledOnce();
  });

  test('is asked for ten seconds apart at most', async () => {
    const { registered, asked } = await enrolled();
    await Promise.all([registered.sync(), registered.sync()]);
    await registered.sync();
    expect(asked).toHaveLength(1);
  });
});
