import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ProvenCall } from '../../server/store/admission.ts';
import type { EnrolmentToken } from '../../server/store/enrolment.ts';
import type { Store } from '../../server/store/store.ts';
import { createTestDevice, type TestDevice } from '../support/events.ts';

export const AT = '2026-11-20T09:14:40.000Z';

/** A call of a device whose proof was found sound, each time a new one. */
export function callOf({ id }: TestDevice, at = AT): ProvenCall {
  return { device: id, jti: randomUUID(), at, until: new Date(Date.parse(at) + 120_000).toISOString() };
}

/** A device that is enrolled with a token of the environment. */
export async function enrolDevice(store: Store): Promise<TestDevice> {
  const device = await createTestDevice();
  const { publicKey } = device;
  const enrolled = await store.enrol({ call: callOf(device), publicKey, tokenDigest: null, approval: false });
  expect(enrolled).toEqual({ status: 'active' });
  return device;
}

/** A token as an administrator makes it; without limits unless said. */
export function enrolmentToken(overrides: Partial<EnrolmentToken> = {}): EnrolmentToken {
  return {
    id: randomUUID(),
    digest: randomUUID().replaceAll('-', '').repeat(2),
    group: null,
    uses: null,
    used: 0,
    until: null,
    approval: false,
    createdAt: AT,
    endedAt: null,
    ...overrides,
  };
}
