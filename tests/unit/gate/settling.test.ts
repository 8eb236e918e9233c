import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettling, type Progress } from '../../../lib/gate/settling.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A draft that is read in three slices. */
function draft() {
  const done: string[] = [];
  let left = 0;
  const slice = (what: string): Progress => {
    done.push(what);
    left -= 1;
    return left > 0 ? 'more' : 'done';
  };
  const settling = createSettling({
    begin: () => {
      left = 3;
      return slice('begin');
    },
    goOn: () => slice('go on'),
    isAllowedClass: () => false,
    now: () => Date.now(),
  });
  return { settling, done };
}

test('a draft at rest is read, a slice in a task', () => {
  const { settling, done } = draft();
  settling.touched(true, Date.now());
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['begin']);
  vi.advanceTimersByTime(10);
  expect(done).toEqual(['begin', 'go on', 'go on']);
  vi.advanceTimersByTime(10_000);
  expect(done).toHaveLength(3);
});

test('keys of a run put the reading off, also where the first of them alone was told', () => {
  const { settling, done } = draft();
  const run = { at: Date.now() };
  settling.typing(run);
  vi.advanceTimersByTime(140);
  run.at = Date.now();
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['begin']);
  run.at = Date.now();
  vi.advanceTimersByTime(149);
  expect(done).toEqual(['begin']);
});

test('a change that the reading itself brings to light is not read twice', () => {
  const done: string[] = [];
  const settling = createSettling({
    begin: () => {
      done.push('begin');
      settling.touched(false, Date.now());
      return 'done';
    },
    goOn: () => 'done',
    isAllowedClass: () => false,
    now: () => Date.now(),
  });
  settling.touched(true, Date.now());
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual(['begin']);
});

test('a key between two slices drops the reading, and it begins anew when typing rests', () => {
  const { settling, done } = draft();
  settling.touched(true, Date.now());
  vi.advanceTimersByTime(150);
  settling.touched(true, Date.now());
  vi.advanceTimersByTime(149);
  expect(done).toEqual(['begin']);
  vi.advanceTimersByTime(10);
  expect(done).toEqual(['begin', 'begin', 'go on', 'go on']);
});
