import { expect, test } from 'vitest';
import { createAttention } from '../../../../components/panel/attention.ts';

test('only the time that was attended counts, and another review begins at zero', () => {
  let now = 1000;
  const attention = createAttention(() => now);
  now += 500;
  expect(attention.read()).toBe(0);
  attention.set(true);
  now += 200;
  attention.set(true);
  now += 100;
  expect(attention.read()).toBe(300);
  attention.set(false);
  attention.set(false);
  now += 5000;
  expect(attention.read()).toBe(300);
  attention.set(true);
  now += 100.4;
  expect(attention.read()).toBe(400);
  attention.reset();
  now += 50;
  expect(attention.read()).toBe(50);
});
