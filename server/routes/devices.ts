import { Hono } from 'hono';
import { z } from 'zod';
import { ListedDevice } from '../../lib/core/model/enrolment.ts';
import { DeviceId } from '../../lib/core/model/event.ts';
import { parseInput } from '../parseInput.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';
import type { Device } from '../store/enrolment.ts';

export const DeviceQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Devices in the order of their enrolment. `next` is the `after` of the next page; null where the list ends. */
export const DevicePage = z.strictObject({
  devices: z.array(ListedDevice),
  next: z.int().positive().nullable(),
});
export type DevicePage = z.infer<typeof DevicePage>;

const Named = z.strictObject({ id: DeviceId });

/**
 * For the administrator. `GET /?after=&limit=` → DevicePage. `POST /:id/approval` and `POST /:id/revocation`
 * → ListedDevice: from the device's next call on, at every endpoint; to revoke is for good.
 */
export function devicesRoute({ store, clock, administrator }: Ready): Hono {
  async function change(id: string, status: 'active' | 'revoked'): Promise<ListedDevice> {
    const device = await store.setDeviceStatus(id, status, clock().toISOString());
    if (device === null) throw new Refusal('not-found', 'No device with this id is enrolled.');
    if (device.status !== status) {
      throw new Refusal('revoked', 'It stays revoked: the profile has to enrol with a new key.');
    }
    return listed(device);
  }

  return new Hono()
    .use(administrator)
    .get('/', async (context) => {
      const { after, limit } = parseInput(DeviceQuery, context.req.query());
      // One more than asked for tells whether there is a next page.
      const devices = await store.devices({ after, limit: limit + 1 });
      const page = devices.slice(0, limit);
      const next = devices.length > limit ? (page.at(-1)?.number ?? null) : null;
      return context.json({ devices: page.map(listed), next } satisfies DevicePage);
    })
    .post('/:id/approval', async (context) => {
      const { id } = parseInput(Named, context.req.param());
      return context.json(await change(id, 'active'));
    })
    .post('/:id/revocation', async (context) => {
      const { id } = parseInput(Named, context.req.param());
      return context.json(await change(id, 'revoked'));
    });
}

function listed({ id, status, group, token, enrolledAt, statusAt, seenAt }: Device): ListedDevice {
  return { id, status, group, token, enrolledAt, statusAt, seenAt };
}
