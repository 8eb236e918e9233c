import { expect, it } from 'vitest';
import type { EnrolmentToken } from '../../server/store/enrolment.ts';
import type { Store } from '../../server/store/store.ts';
import { createTestDevice, type TestDevice } from '../support/events.ts';
import { AT, callOf, enrolDevice, enrolmentToken } from './parties.ts';

const LATER = '2026-11-20T09:20:00.000Z';

/** What every store keeps to of devices and the tokens they enrol with. `open` opens the same storage once more. */
export function deviceContract(current: () => Store, open: () => Promise<Store>): void {
  async function enrolWith(
    token: EnrolmentToken | string,
    device: TestDevice,
    { store = current(), at = AT, approval = false } = {},
  ) {
    const tokenDigest = typeof token === 'string' ? token : token.digest;
    return store.enrol({ call: callOf(device, at), publicKey: device.publicKey, tokenDigest, approval });
  }

  it('knows an enrolled device, and no other', async () => {
    const device = await enrolDevice(current());
    expect(await current().device(device.id)).toEqual({
      number: expect.any(Number),
      id: device.id,
      publicKey: device.publicKey,
      status: 'active',
      group: null,
      token: null,
      enrolledAt: AT,
      statusAt: null,
      seenAt: AT,
    });
    expect(await current().device((await createTestDevice()).id)).toBeNull();
  });

  it('leaves a device that enrols again as it is, whatever its token has become', async () => {
    const token = enrolmentToken({ uses: 1, group: 'Northwind' });
    await current().addToken(token);
    const device = await createTestDevice();
    expect(await enrolWith(token, device)).toEqual({ status: 'active' });
    const before = await current().device(device.id);
    expect(await enrolWith(token, device, { at: LATER })).toEqual({ status: 'active' });
    expect(await enrolWith('no-such-token', device, { at: LATER })).toEqual({ status: 'active' });
    expect(await current().device(device.id)).toEqual(before);
    expect(await current().tokens()).toEqual([{ ...token, used: 1 }]);
  });

  it('lets a token enrol as many devices as it is for, also where all come at once', async () => {
    const token = enrolmentToken({ uses: 3 });
    await current().addToken(token);
    const other = await open();
    const devices = await Promise.all(Array.from({ length: 6 }, createTestDevice));
    const answers = await Promise.all(
      devices.map((device, index) =>
        enrolWith(token, device, { store: index % 2 === 0 ? current() : other }),
      ),
    );
    expect(answers.filter((answer) => 'status' in answer)).toHaveLength(3);
    expect(answers.filter((answer) => 'fault' in answer)).toEqual(
      Array.from({ length: 3 }, () => ({ fault: 'ended-token' })),
    );
    expect(await current().devices({ after: 0, limit: 10 })).toHaveLength(3);
    expect((await current().tokens())[0]?.used).toBe(3);
  });

  it('enrols one device once, also where it asks twice at once', async () => {
    const token = enrolmentToken();
    await current().addToken(token);
    const device = await createTestDevice();
    const other = await open();
    const answers = await Promise.all([
      enrolWith(token, device),
      enrolWith(token, device, { store: other }),
      enrolWith(token, device),
    ]);
    expect(answers).toEqual([{ status: 'active' }, { status: 'active' }, { status: 'active' }]);
    expect((await current().tokens())[0]?.used).toBe(1);
  });

  it('refuses a token that is not known, has come to its end, or was ended', async () => {
    const dated = enrolmentToken({ until: LATER });
    const ended = enrolmentToken();
    for (const token of [dated, ended]) await current().addToken(token);
    expect(await current().endToken(ended.id, AT)).toBe(true);
    expect(await current().endToken('no-such-token', AT)).toBe(false);
    const device = await createTestDevice();
    expect(await enrolWith('no-such-token', device)).toEqual({ fault: 'unknown-token' });
    expect(await enrolWith(ended, device)).toEqual({ fault: 'ended-token' });
    expect(await enrolWith(dated, device, { at: LATER })).toEqual({ fault: 'ended-token' });
    expect(await current().device(device.id)).toBeNull();
    expect(await enrolWith(dated, device)).toEqual({ status: 'active' });
    expect(await current().tokens()).toEqual([
      { ...dated, used: 1 },
      { ...ended, endedAt: AT },
    ]);
  });

  it('lets a device wait for an administrator, by its token or for all, and lets it in once approved', async () => {
    const token = enrolmentToken({ approval: true, group: 'Field staff' });
    await current().addToken(token);
    const [one, two] = [await createTestDevice(), await createTestDevice()];
    expect(await enrolWith(token, one)).toEqual({ status: 'waiting' });
    await current().addToken(enrolmentToken({ digest: 'free' }));
    expect(await enrolWith('free', two, { approval: true })).toEqual({ status: 'waiting' });
    expect(await current().admit(callOf(one))).toEqual({ fault: 'not-approved' });
    const approved = await current().setDeviceStatus(one.id, 'active', LATER);
    expect(approved).toMatchObject({ status: 'active', statusAt: LATER, group: 'Field staff' });
    expect(await current().admit(callOf(one))).toBeNull();
    expect(await enrolWith(token, one)).toEqual({ status: 'active' });
  });

  it('refuses a revoked device from the next call on, at every endpoint, for good', async () => {
    const device = await enrolDevice(current());
    const other = await open();
    expect(await other.admit(callOf(device))).toBeNull();
    await current().setDeviceStatus(device.id, 'revoked', LATER);
    expect(await other.admit(callOf(device))).toEqual({ fault: 'revoked' });
    expect(await current().setDeviceStatus(device.id, 'active', LATER)).toMatchObject({ status: 'revoked' });
    expect(await current().setDeviceStatus((await createTestDevice()).id, 'revoked', LATER)).toBeNull();
  });

  it('takes a proof once, at whatever endpoint, and again from another device', async () => {
    const [one, two] = [await enrolDevice(current()), await enrolDevice(current())];
    const other = await open();
    const call = callOf(one);
    const answers = await Promise.all([current().admit(call), other.admit(call), current().admit(call)]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(await other.admit(call)).toEqual({ fault: 'replayed-proof' });
    expect(await other.admit({ ...call, device: two.id })).toBeNull();
  });

  it('keeps a used proof until it has expired, and clears it away after', async () => {
    const device = await enrolDevice(current());
    const call = callOf(device);
    await current().admit(call);
    await current().admit(callOf(device, '2026-11-20T09:16:35.000Z'));
    expect(await current().admit({ ...call, at: '2026-11-20T09:16:36.000Z' })).toEqual({
      fault: 'replayed-proof',
    });
    await current().admit(callOf(device, LATER));
    expect(await current().admit(call)).toBeNull();
  });

  it('writes down when a device was last seen, to the minute', async () => {
    const device = await enrolDevice(current());
    await current().admit(callOf(device, '2026-11-20T09:15:10.000Z'));
    expect((await current().device(device.id))?.seenAt).toBe(AT);
    await current().admit(callOf(device, LATER));
    expect((await current().device(device.id))?.seenAt).toBe(LATER);
  });

  it('lists devices page by page, in the order of their enrolment', async () => {
    const enrolled: string[] = [];
    for (let count = 0; count < 5; count++) enrolled.push((await enrolDevice(current())).id);
    const listed: string[] = [];
    for (let after = 0; ; ) {
      const page = await current().devices({ after, limit: 2 });
      const last = page.at(-1);
      if (last === undefined) break;
      listed.push(...page.map(({ id }) => id));
      after = last.number;
    }
    expect(listed).toEqual(enrolled);
  });
}
