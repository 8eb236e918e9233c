/**
 * A process of its own that loads an endpoint. Reads `{url, token, devices, batches, size}` as its argument,
 * signs all batches beforehand, then lets each device send its batches over one connection, each as soon as
 * the one before is acknowledged. Writes `{seconds, latencies}` (of the sending alone, milliseconds) to stdout.
 */
import { Agent, request } from 'node:http';
import { z } from 'zod';
import { createTestDevice } from '../../support/events.ts';

const Load = z.object({
  url: z.url(),
  token: z.string(),
  devices: z.int().positive(),
  batches: z.int().positive(),
  size: z.int().positive(),
});
const load = Load.parse(JSON.parse(process.argv[2] ?? 'null'));
const agent = new Agent({ keepAlive: true, maxSockets: load.devices });

const queues = await Promise.all(
  Array.from({ length: load.devices }, async () => {
    const device = await createTestDevice();
    const enrolment = toBody({ token: load.token, publicKey: device.publicKey });
    await post('/v1/enrol', enrolment, await device.proof(`${load.url}/v1/enrol`));
    const bodies: Buffer[] = [];
    for (let batch = 0; batch < load.batches; batch++) bodies.push(toBody(await device.batch(load.size)));
    return { device, bodies };
  }),
);
// Proofs are good for a minute: they are made last, before the measured time, and anew where it takes longer.
const FRESH = 45_000;
const signed = performance.now();
const calls = await Promise.all(
  queues.map(async ({ device, bodies }) => {
    const proofs: string[] = [];
    for (const _ of bodies) proofs.push(await device.proof(`${load.url}/v1/events`));
    return bodies.map((body, index) => ({ device, body, proof: proofs[index] ?? '' }));
  }),
);

const latencies: number[] = [];
const began = performance.now();
await Promise.all(
  calls.map(async (own) => {
    for (const { device, body, proof } of own) {
      const isFresh = performance.now() - signed < FRESH;
      const dpop = isFresh ? proof : await device.proof(`${load.url}/v1/events`);
      const sent = performance.now();
      await post('/v1/events', body, dpop);
      latencies.push(performance.now() - sent);
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ seconds, latencies }));
agent.destroy();

function toBody(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function post(path: string, body: Buffer, dpop: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, dpop };
    const sending = request(new URL(path, load.url), { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path} answered ${response.statusCode}`));
      });
    });
    sending.once('error', reject);
    sending.end(body);
  });
}
