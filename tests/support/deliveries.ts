import type { BatchReceipt } from '../../lib/core/model/batch.ts';
import { EventPage } from '../../server/routes/listing.ts';
import { createTestDevice, type TestDevice } from './events.ts';

/** Who may call, at endpoints that are started for a test. */
export const TOKENS = { COUNTERSIGN_ENROLMENT_TOKENS: 'enrol-me', COUNTERSIGN_ADMIN_TOKEN: 'read-me' };

/** Limits are for people; a test's clients are many at one address. */
export const NO_LIMITS = { COUNTERSIGN_DEVICE_CALLS: '0', COUNTERSIGN_ADDRESS_CALLS: '0' };

/** Posts JSON as a device, with a new proof; null where there is no answer. */
export async function callAs(
  device: TestDevice,
  url: string,
  path: string,
  body: unknown,
): Promise<Response | null> {
  const dpop = await device.proof(`${url}${path}`);
  const headers = { 'content-type': 'application/json', dpop };
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
}

/**
 * A client that keeps delivering, as the extension does: it repeats a batch, at whatever endpoint `url` names
 * at that moment, until it is acknowledged. Ends once `isOver` says so; answers the ids that were acknowledged.
 */
export async function keepDelivering(from: {
  url: () => string;
  isOver: () => boolean;
  size: number;
}): Promise<{ device: TestDevice; acknowledged: string[] }> {
  const device = await createTestDevice();
  const acknowledged: string[] = [];
  const call = async (path: string, body: unknown): Promise<Response> => {
    for (;;) {
      const response = await callAs(device, from.url(), path, body);
      if (response?.status === 200) return response;
      await response?.body?.cancel();
      // Many who enrol at one endpoint at once are asked to come again.
      const mayRepeat = response === null || response.status >= 500 || response.status === 429;
      if (!mayRepeat) throw new Error(`${path} answered ${response.status}`);
      // The endpoint is down: another turn of the event loop, and perhaps another endpoint.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await call('/v1/enrol', { token: 'enrol-me', publicKey: device.publicKey });
  while (!from.isOver()) {
    const batch = await device.batch(from.size);
    const receipt: BatchReceipt = await (await call('/v1/events', batch)).json();
    if (receipt.last === batch.claims.last) acknowledged.push(...batch.events.map(({ id }) => id));
  }
  return { device, acknowledged };
}

/** The ids of all events in the log, in its order. */
export async function loggedIds(url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const response = await fetch(`${url}/v1/events?limit=1000&after=${after}`, {
      headers: { authorization: 'Bearer read-me' },
    });
    const page: EventPage = EventPage.parse(await response.json());
    ids.push(...page.events.map((line) => line.event.id));
    after = page.next;
  }
  return ids;
}
