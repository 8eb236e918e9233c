import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../../lib/core/audit/canonical.ts';
import { SignedBatch } from '../../../lib/core/model/batch.ts';
import { AuditEvent } from '../../../lib/core/model/event.ts';
import { inKeyOrder } from '../../../server/inKeyOrder.ts';
import { createTestDevice, sampleEvent } from '../../support/events.ts';

const anyJson = fc.jsonValue({ stringUnit: 'binary', depthSize: 'medium' });

describe('canonicalJson', () => {
  it('spells any value as the library does, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const spelling = canonicalJson(value);
        expect(spelling).toBe(canonicalize(value));
        expect(canonicalJson(JSON.parse(spelling))).toBe(spelling);
      }),
    );
  });

  it.each([
    ['keys that are numbers', { 1: 1, 9: 9, 10: 10 }],
    ['keys beyond the basic plane', { '\ud83d\ude00': 1, '\ufb33': 2 }],
    ['an own way of spelling', { at: new Date(0) }],
    ['an own way of spelling, with keys out of order', { a: { toJSON: () => ({ c: 1, b: 2 }) } }],
    ['a backslash before ud83d', { a: '\\ud83d' }],
    ['nothing', { a: undefined, b: 1 }],
    ['minus zero and large numbers', [-0, 1e21, 1e-7, 333333333.3333333]],
  ])('spells %s as the library does', (_, value) => {
    expect(canonicalJson(value)).toBe(canonicalize(value));
  });

  it.each([
    ['half a surrogate pair', { a: '\ud83d' }],
    ['half a surrogate pair in a key', { '\ude00': 1 }],
    ['no number', [Number.NaN]],
    ['infinity', { a: { b: Number.POSITIVE_INFINITY } }],
    ['nothing', undefined],
  ])('throws for %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe('inKeyOrder', () => {
  const Ordered = inKeyOrder(AuditEvent);

  it('changes the order of the keys and nothing else', () => {
    const event = sampleEvent({
      exception: { id: 'e1', category: 'outage' },
      shadow: [{ rule: 'names-an-amount', route: 'review', gate: 'impact' }],
    });
    const parsed = Ordered.parse(event);
    expect(parsed).toEqual(event);
    expect(JSON.stringify(parsed)).toBe(canonicalJson(event));
  });

  it('throws for a schema whose keys are not known', () => {
    expect(() => inKeyOrder(z.object({ counts: z.record(z.string(), z.number()) }))).toThrow('record');
  });

  it('takes and refuses what the schema takes and refuses', async () => {
    const batch = await (await createTestDevice()).batch(2);
    const Batch = inKeyOrder(SignedBatch);
    expect(Batch.parse(batch)).toEqual(batch);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(AuditEvent.shape)), anyJson, (key, value) => {
        const events = batch.events.map((event) => ({ ...event, [key]: value }));
        const [one, other] = [SignedBatch, Batch].map((schema) => schema.safeParse({ ...batch, events }));
        expect(one?.success).toBe(other?.success);
        expect(one?.error?.issues.length).toBe(other?.error?.issues.length);
      }),
    );
    const extra = { ...batch, words: 'dear Contoso' };
    expect(Batch.safeParse(extra).success).toBe(false);
  });
});
