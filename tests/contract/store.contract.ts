import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS, linkBatch } from '../../lib/core/audit/chain.ts';
import type { SignedBatch } from '../../lib/core/model/batch.ts';
import { DraftDeclaration } from '../../lib/core/model/registeredDraft.ts';
import { toLogEntry } from '../../server/store/logEntry.ts';
import type { CheckedBatch, Store } from '../../server/store/store.ts';
import { createTestDevice, type TestDevice } from '../support/events.ts';
import { deviceContract } from './devices.contract.ts';
import { AT, callOf, enrolDevice } from './parties.ts';
import { shelfContract } from './shelf.contract.ts';

/** A storage, empty at first, that can be opened more than once, one after the other and at once. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const ALL = { after: 0, limit: 1000, type: null };

/** What every store keeps to: see `server/store/store.ts`. */
export function storeContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: Store;
    const opened: Store[] = [];

    async function open(): Promise<Store> {
      const another = await place.open();
      opened.push(another);
      return another;
    }

    async function enrolled(): Promise<TestDevice> {
      return enrolDevice(store);
    }

    async function logged(): Promise<string[]> {
      return (await store.events(ALL)).map((line) => line.canonical);
    }

    beforeEach(async () => {
      place = await createPlace();
      store = await open();
    });

    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
      await place.remove();
    });

    it('makes the digest key once, and keeps it', async () => {
      const keys = await Promise.all([store.digestKey(), store.digestKey(), (await open()).digestKey()]);
      expect(keys[0]?.key).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(new Set(keys.map((key) => JSON.stringify(key)))).toHaveLength(1);
    });

    it('adds up by tool what was shown as sent', async () => {
      const device = await enrolled();
      const counted = async (id: string, sent: number, reviewed: number) => {
        const shown = { day: '2026-11-19', sent, reviewed };
        const host = { id, packVersion: null };
        await store.append(checked(await device.batch(1, { type: 'shown.counted', host, shown })), null);
      };
      await counted('psa', 4, 3);
      await counted('mail', 2, 2);
      await counted('psa', 1, 0);
      await store.append(checked(await device.batch(2, { type: 'draft.held' })), null);
      expect((await store.figures()).shown).toEqual([
        { host: 'mail', sent: 2, reviewed: 2 },
        { host: 'psa', sent: 5, reviewed: 3 },
      ]);
    });

    deviceContract(() => store, open);
    shelfContract(() => store);

    it('keeps a batch as it was spelled, in order, with the instant of its arrival', async () => {
      const device = await enrolled();
      const batch = checked(await device.batch(3));
      expect(await store.append(batch, null)).toEqual(receipt(device, 3, 3, 0));
      const lines = await store.events(ALL);
      expect(lines).toEqual(
        batch.entries.map((entry, index) => ({
          ...entry,
          position: expect.any(Number),
          batch: lines[0]?.batch,
          device: device.id,
          signature: batch.signature,
          receivedAt: AT,
          sequence: index + 1,
        })),
      );
      expect(await store.head(device.id)).toEqual({ sequence: 3, digest: digestAt(batch, 3) });
    });

    it('acknowledges a repeated delivery and stores nothing twice', async () => {
      const device = await enrolled();
      const batch = checked(await device.batch(3));
      await store.append(batch, null);
      expect(await store.append(batch, null)).toEqual(receipt(device, 3, 0, 3));
      await store.append(checked(await device.batch(2)), null);
      expect(await store.append(batch, null)).toEqual(receipt(device, 3, 0, 3));
      expect(await logged()).toHaveLength(5);
    });

    it('refuses another event under a number that is taken, whole', async () => {
      const device = await enrolled();
      const first = checked(await device.batch(3));
      await store.append(first, null);
      const other = checked(await device.batch(3));
      const mixed = {
        ...other,
        claims: { ...other.claims, first: 2, last: 4, previous: digestAt(first, 1) },
      };
      const entries = [first.entries[1], ...other.entries.slice(1)].flatMap((entry, index) =>
        entry === undefined ? [] : [{ ...entry, sequence: index + 2 }],
      );
      expect(await store.append({ ...mixed, entries }, null)).toEqual({
        fault: 'doubled-number',
        sequence: 3,
      });
      expect(await logged()).toEqual(spelled(first));
    });

    it('refuses a batch that begins after the number that comes next', async () => {
      const device = await enrolled();
      const first = checked(await device.batch(2));
      const second = checked(await device.batch(2));
      expect(await store.append(second, null)).toEqual({ fault: 'gap', sequence: 3, expected: 1 });
      expect(await logged()).toEqual([]);
      await store.append(first, null);
      expect(await store.append(second, null)).toEqual(receipt(device, 4, 2, 0));
    });

    it('refuses a batch that follows another history', async () => {
      const device = await enrolled();
      const first = checked(await device.batch(2));
      const second = checked(await device.batch(2));
      await store.append(first, null);
      const forked = { ...second, claims: { ...second.claims, previous: 'f'.repeat(64) } };
      expect(await store.append(forked, null)).toEqual({ fault: 'forked-chain', sequence: 3 });
      const unborn = await enrolled();
      const start = checked(await unborn.batch(1));
      expect(
        await store.append({ ...start, claims: { ...start.claims, previous: 'f'.repeat(64) } }, null),
      ).toEqual({ fault: 'forked-chain', sequence: 1 });
      expect(await logged()).toEqual(spelled(first));
    });

    it('refuses an id that is taken, by another device or in the same batch, whole', async () => {
      const [one, two] = [await enrolled(), await enrolled()];
      const first = checked(await one.batch(2));
      await store.append(first, null);
      const taken = first.entries[1]?.id ?? '';
      const fresh = checked(await two.batch(3));
      const withId = (id: string) => ({
        ...fresh,
        entries: fresh.entries.map((entry, index) => (index === 2 ? { ...entry, id } : entry)),
      });
      expect(await store.append(withId(taken), null)).toEqual({ fault: 'doubled-id', sequence: 3 });
      const own = fresh.entries[0]?.id ?? '';
      expect(await store.append(withId(own), null)).toEqual({ fault: 'doubled-id', sequence: 3 });
      expect(await logged()).toEqual(spelled(first));
      expect(await store.append(fresh, null)).toEqual(receipt(two, 3, 3, 0));
    });

    it('refuses a batch of a device that is not enrolled', async () => {
      const stranger = await createTestDevice();
      const batch = checked(await stranger.batch(1));
      expect(await store.append(batch, null)).toEqual({ fault: 'not-enrolled' });
      expect(await store.append(batch, callOf(stranger))).toEqual({ fault: 'not-enrolled' });
      expect(await store.head(stranger.id)).toBeNull();
      expect(await logged()).toEqual([]);
    });

    it('takes the proof of a delivery once, also where its batch does not fit', async () => {
      const device = await enrolled();
      const call = callOf(device);
      const batch = checked(await device.batch(2));
      expect(await store.append(batch, call)).toEqual(receipt(device, 2, 2, 0));
      expect(await store.append(batch, call)).toEqual({ fault: 'replayed-proof' });
      expect(await store.append(batch, callOf(device))).toEqual(receipt(device, 2, 0, 2));
      await device.batch(1);
      const gap = callOf(device);
      const late = checked(await device.batch(1));
      expect(await store.append(late, gap)).toEqual({ fault: 'gap', sequence: 4, expected: 3 });
      expect(await store.append(late, gap)).toEqual({ fault: 'replayed-proof' });
    });

    it('leaves nothing of a batch that would fit, where its proof was used or its device may not call', async () => {
      const [device, other] = [await enrolled(), await enrolled()];
      const call = callOf(device);
      const first = checked(await device.batch(2));
      expect(await store.append(first, call)).toEqual(receipt(device, 2, 2, 0));
      const next = checked(await device.batch(2));
      expect(await store.append(next, call)).toEqual({ fault: 'replayed-proof' });
      await store.setDeviceStatus(other.id, 'revoked', AT);
      expect(await store.append(checked(await other.batch(1)), callOf(other))).toEqual({ fault: 'revoked' });
      expect(await logged()).toEqual(spelled(first));
      expect(await store.append(next, callOf(device))).toEqual(receipt(device, 4, 2, 0));
    });

    it('takes one proof once, also where it brings two batches that fit, at once and at two endpoints', async () => {
      const device = await enrolled();
      const [one, two] = [checked(await device.batch(2)), checked(await device.batch(2))];
      const [call, another] = [callOf(device), await open()];
      const answers = await Promise.all([store.append(one, call), another.append(two, call)]);
      const lines = await logged();
      expect(answers.filter((answer) => 'receipt' in answer).length).toBeLessThan(2);
      expect(lines.length === 0 || lines.length === 2).toBe(true);
    });

    it('reads on without a new line before what was read, while several write', async () => {
      const devices = await Promise.all(Array.from({ length: 4 }, enrolled));
      const other = await open();
      let writing = true;
      const writers = devices.map(async (device, index) => {
        for (let batch = 0; batch < 12; batch++) {
          const answer = await (index % 2 === 0 ? store : other).append(
            checked(await device.batch(3)),
            callOf(device),
          );
          expect(answer).toHaveProperty('receipt');
        }
      });
      const seen: string[] = [];
      async function follow(): Promise<void> {
        let after = 0;
        for (let isLast = false; ; ) {
          const lines = await other.events({ after, limit: 50, type: null });
          seen.push(...lines.map(({ id }) => id));
          after = lines.at(-1)?.position ?? after;
          if (isLast && lines.length === 0) return;
          isLast = !writing;
          // A store that answers at once must leave the writers a turn.
          await setImmediate();
        }
      }
      const following = follow();
      await Promise.all(writers);
      writing = false;
      await following;
      const all = await store.events(ALL);
      expect(seen).toEqual(all.map(({ id }) => id));
      expect(all).toHaveLength(4 * 12 * 3);
      for (const { id } of devices) {
        const own = all.filter((line) => line.device === id).map(({ sequence }) => sequence);
        expect(own).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
      }
    });

    it('judges the second of two that come at once by the log with the first in it', async () => {
      const device = await enrolled();
      const other = await open();
      const batch = checked(await device.batch(5));
      const answers = await Promise.all([
        store.append(batch, null),
        other.append(batch, null),
        store.append(batch, null),
      ]);
      const stored = answers.map((answer) => ('receipt' in answer ? answer.receipt.stored : -1));
      expect(stored.toSorted()).toEqual([0, 0, 5]);
      expect(await logged()).toHaveLength(5);
    });

    it('reads on after a position, as many as asked for, of one type or of all', async () => {
      const device = await enrolled();
      await store.append(checked(await device.batch(3, { type: 'draft.held' })), null);
      await store.append(checked(await device.batch(2, { type: 'draft.released' })), null);
      await store.append(checked(await device.batch(1, { type: 'draft.held' })), null);
      const all = await store.events(ALL);
      const positions = all.map((line) => line.position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(new Set(positions)).toHaveLength(6);
      const [, second] = all;
      expect(await store.events({ after: second?.position ?? 0, limit: 2, type: null })).toEqual(
        all.slice(2, 4),
      );
      expect(await store.events({ after: second?.position ?? 0, limit: 9, type: 'draft.held' })).toEqual([
        all[2],
        all[5],
      ]);
    });

    it('finds everything again after it was closed and opened', async () => {
      const device = await enrolled();
      const key = await store.digestKey();
      await store.append(checked(await device.batch(4)), null);
      const before = await store.events(ALL);
      await Promise.all(opened.splice(0).map((one) => one.close()));
      store = await open();
      expect(await store.digestKey()).toEqual(key);
      expect((await store.device(device.id))?.publicKey).toEqual(device.publicKey);
      expect(await store.events(ALL)).toEqual(before);
      expect(await store.append(checked(await device.batch(1)), null)).toEqual(receipt(device, 5, 1, 0));
    });

    it('answers a ping while it is open, and rejects every call after', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
      const closed = await place.open();
      await closed.close();
      await expect(closed.ping()).rejects.toThrow();
      await expect(closed.events(ALL)).rejects.toThrow();
    });

    it('holds each event once, whatever is delivered again, cut anew or in the wrong order', async () => {
      const slice = fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 6 }));
      await fc.assert(
        fc.asyncProperty(fc.array(slice, { maxLength: 12 }), async (deliveries) => {
          const device = await enrolled();
          const whole = checked(await device.batch(12));
          let stored = 0;
          for (const [from, count] of deliveries) {
            const part = cut(whole, from, count);
            const answer = await store.append(part, null);
            if (from > stored) {
              expect(answer).toEqual({ fault: 'gap', sequence: from + 1, expected: stored + 1 });
            } else {
              const fresh = Math.max(0, part.claims.last - stored);
              expect(answer).toEqual(receipt(device, part.claims.last, fresh, part.entries.length - fresh));
              stored += fresh;
            }
          }
          const own = (await logged()).filter((line) => line.includes(device.id));
          expect(own).toEqual(spelled(whole).slice(0, stored));
        }),
        { numRuns: 25 },
      );
    });

    describe('registered drafts', () => {
      const declaration = DraftDeclaration.parse({ disclosure: 'ai-generated', system: 'Northgate Assist' });
      const draft = (id: string, at = AT) => ({
        id,
        at,
        fingerprints: [`${id}0123456789abcdef`.slice(-16)],
        declaration,
      });
      const LONG_AGO = '2026-01-01T00:00:00.000Z';
      const all = () => store.registeredDrafts({ after: 0, limit: 100 });

      it('come back in the order in which they came, page by page', async () => {
        expect(await store.newestDraft()).toBe(0);
        for (const id of ['a', 'b', 'c']) await store.registerDraft(draft(id), LONG_AGO);
        const drafts = await all();
        const { id, ...handedDown } = draft('a');
        expect(drafts[0]).toEqual({ position: drafts[0]?.position, ...handedDown });
        expect(await store.registeredDrafts({ after: drafts[0]?.position ?? 0, limit: 1 })).toEqual([
          drafts[1],
        ]);
        expect(await store.newestDraft()).toBe(drafts[2]?.position);
      });

      it('are replaced by the same id, at a new position', async () => {
        for (const id of ['a', 'b']) await store.registerDraft(draft(id), LONG_AGO);
        const before = await store.newestDraft();
        await store.registerDraft({ ...draft('b'), fingerprints: [] }, LONG_AGO);
        const drafts = await all();
        expect(drafts).toHaveLength(2);
        expect(drafts[1]?.fingerprints).toEqual([]);
        expect(await store.newestDraft()).toBeGreaterThan(before);
      });

      it('are forgotten once they are too old', async () => {
        await store.registerDraft(draft('old', '2026-10-01T00:00:00.000Z'), LONG_AGO);
        await store.registerDraft(draft('new'), '2026-11-01T00:00:00.000Z');
        expect((await all()).map(({ at }) => at)).toEqual([AT]);
      });

      it('stay when the store is opened again', async () => {
        await store.registerDraft(draft('a'), LONG_AGO);
        expect(await (await open()).registeredDrafts({ after: 0, limit: 10 })).toEqual(await all());
      });
    });
  });
}

function checked(batch: SignedBatch): CheckedBatch {
  const linked = linkBatch(batch.claims, batch.events);
  if ('fault' in linked) throw new Error(`the test’s own batch is not sound: ${linked.fault}`);
  return {
    claims: batch.claims,
    signature: batch.signature,
    receivedAt: AT,
    entries: linked.links.map(toLogEntry),
  };
}

/** `count` events of a device's first batch, from index `from` on, as a batch of their own. */
function cut(whole: CheckedBatch, from: number, count: number): CheckedBatch {
  const entries = whole.entries.slice(from, from + count);
  const last = from + entries.length;
  const claims = {
    ...whole.claims,
    first: from + 1,
    last,
    previous: digestAt(whole, from),
    head: digestAt(whole, last),
  };
  return { ...whole, claims, entries };
}

/** The chain's digest after `sequence` events of a device's first batch. */
function digestAt(batch: CheckedBatch, sequence: number): string {
  return batch.entries[sequence - 1]?.digest ?? GENESIS;
}

function spelled(batch: CheckedBatch): string[] {
  return batch.entries.map((entry) => entry.canonical);
}

function receipt(device: TestDevice, last: number, stored: number, duplicates: number) {
  return { receipt: { device: device.id, last, stored, duplicates } };
}
