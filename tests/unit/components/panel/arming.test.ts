import { expect, test } from 'vitest';
import { ARM_AFTER, createArming } from '../../../../components/panel/arming.ts';

function bench() {
  let armed = false;
  let pending: (() => void) | null = null;
  let begun = 0;
  const arming = createArming(
    (milliseconds, run) => {
      expect(milliseconds).toBe(ARM_AFTER);
      begun += 1;
      pending = run;
      return () => {
        if (pending === run) pending = null;
      };
    },
    (value) => {
      armed = value;
    },
  );
  return {
    arming,
    begun: () => begun,
    armed: () => armed,
    waits: () => pending !== null,
    wait: () => pending?.(),
  };
}

test('it arms after half a second in full view', () => {
  const { arming, armed, wait } = bench();
  arming.see(true);
  expect(armed()).toBe(false);
  wait();
  expect(armed()).toBe(true);
});

test('what is covered before that does not arm', () => {
  const { arming, armed, waits } = bench();
  arming.see(true);
  arming.see(false);
  expect(waits()).toBe(false);
  expect(armed()).toBe(false);
});

test('being covered later disarms, and the half second begins again', () => {
  const { arming, armed, wait } = bench();
  arming.see(true);
  wait();
  arming.see(false);
  expect(armed()).toBe(false);
  arming.see(true);
  expect(armed()).toBe(false);
  wait();
  expect(armed()).toBe(true);
});

test('being seen again and again does not put it off', () => {
  const { arming, armed, begun, wait } = bench();
  arming.see(true);
  arming.see(true);
  wait();
  arming.see(true);
  expect(armed()).toBe(true);
  expect(begun()).toBe(1);
});

test('something else to approve begins again, and only in view', () => {
  const { arming, armed, wait, waits } = bench();
  arming.startOver();
  expect(waits()).toBe(false);
  arming.see(true);
  wait();
  arming.startOver();
  expect(armed()).toBe(false);
  wait();
  expect(armed()).toBe(true);
});
