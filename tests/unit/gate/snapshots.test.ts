import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../lib/gate/connection.ts';
import type { Evidence } from '../../../lib/gate/evidence.ts';
import type { Composer } from '../../../lib/gate/host.ts';
import { createSnapshots } from '../../../lib/gate/snapshots.ts';
import type { Reading } from '../../../lib/messages/composerPort.ts';

/** A draft whose reading takes `parts` slices, each as long as a slice may be. */
function largeDraft(parts: number) {
  let clock = 0;
  let words = 'Every port is up.';
  const told: string[] = [];
  const composer: Partial<Composer> = {
    raw: () => words,
    rawClass: () => '',
    *read(isDue) {
      for (let part = 0; part < parts; part += 1) {
        clock += 20;
        if (isDue()) yield;
      }
      return { reading: { body: words } as Reading, thread: [] };
    },
  };
  const evidence: Partial<Evidence> = { look: () => {}, untyped: () => '0', list: () => [] };
  const connection: Partial<Connection> = {
    open: () => {},
    generation: () => 1,
    post: (message) => void (message.type === 'snapshot' && told.push(message.reading.body)),
  };
  const snapshots = createSnapshots({
    composer: composer as Composer,
    evidence: evidence as Evidence,
    connection: connection as Connection,
    mayTell: () => true,
    missing: () => [],
    now: () => clock,
  });
  function becomes(now: string): void {
    words = now;
  }
  return { snapshots, told, becomes };
}

describe('a large draft is read in slices', () => {
  test('and told once, when all of it is read', () => {
    const { snapshots, told } = largeDraft(3);
    expect(snapshots.begin()).toBe('more');
    let slices = 1;
    while (snapshots.goOn() === 'more') slices += 1;
    expect(slices).toBeGreaterThan(2);
    expect(told).toEqual(['Every port is up.']);
    expect(snapshots.begin()).toBe('done');
    expect(told).toHaveLength(1);
  });

  test('and not told where it changed in between without an event', () => {
    const { snapshots, told, becomes } = largeDraft(1);
    expect(snapshots.begin()).toBe('more');
    becomes('No port is up.');
    let progress = snapshots.goOn();
    while (progress === 'more') progress = snapshots.goOn();
    expect(progress).toBe('changed');
    expect(told).toEqual([]);
    snapshots.begin();
    while (snapshots.goOn() === 'more');
    expect(told).toEqual(['No port is up.']);
  });

  test('and at once where a gesture or its hint asks meanwhile', () => {
    const { snapshots, told } = largeDraft(3);
    expect(snapshots.begin()).toBe('more');
    snapshots.take();
    expect(told).toEqual(['Every port is up.']);
    expect(snapshots.goOn()).toBe('done');
    expect(told).toHaveLength(1);
  });
});
