import { beforeEach, expect, test, vi } from 'vitest';
import type { TypedRun } from '../../../lib/gate/settling.ts';
import { createTyping, type TypingEvent } from '../../../lib/gate/typing.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));

/** As much of an element as is asked of one. */
const field = () => ({ nodeType: 1, shadowRoot: null }) as unknown as Element;

function desk({ isWatchful = false } = {}) {
  const heard: string[] = [];
  const runs: TypedRun[] = [];
  const typing = createTyping({
    isWatchful: () => isWatchful,
    lookAt: () => heard.push('looked at'),
    began(_, run) {
      heard.push('began');
      runs.push(run);
    },
    count(event, type, _, at) {
      heard.push(`${type} ${at}`);
      return event.isTrusted;
    },
    typedIn: (_, byHand, at) => heard.push(`${byHand ? 'hand' : 'page'} ${at}`),
    ended: () => heard.push('ended'),
    now: () => Date.now(),
  });
  const of = (target: Element, more: object = {}) =>
    ({ target, isTrusted: true, key: 'a', data: 'a', ...more }) as never;
  const types: Record<TypingEvent, (event: never) => void> = typing;
  const key = (target: Element) => {
    for (const type of ['keydown', 'beforeinput', 'input'] as const) types[type](of(target));
  };
  return { typing, heard, runs, of, key };
}

test('keys are gone through together when somebody asks, each as of its time, and the last one says what changed', () => {
  const { typing, heard, runs, key } = desk();
  const body = field();
  key(body);
  vi.advanceTimersByTime(40);
  key(body);
  expect(heard).toEqual(['began']);
  expect(runs).toMatchObject([{ at: 40 }]);
  expect(typing.lastAt()).toBe(40);
  typing.catchUp();
  const counted = ['keydown 0', 'beforeinput 0', 'input 0', 'keydown 40', 'beforeinput 40', 'input 40'];
  expect(heard).toEqual(['began', ...counted, 'hand 40', 'ended']);
  expect(typing.lastAt()).toBe(Number.NEGATIVE_INFINITY);
  typing.catchUp();
  expect(heard).toHaveLength(9);
});

test('a key that no input followed is gone through when somebody asks for the last one', () => {
  const { typing, heard, of, key } = desk();
  const body = field();
  key(body);
  typing.keydown(of(body));
  expect(typing.lastAt()).toBe(Number.NEGATIVE_INFINITY);
  expect(heard.slice(-3)).toEqual(['hand 0', 'keydown 0', 'ended']);
});

test('whoever types on begins a new run', () => {
  const { typing, heard, key } = desk();
  const body = field();
  key(body);
  typing.catchUp();
  key(body);
  expect(heard.filter((word) => word === 'began')).toHaveLength(2);
});

test('a place that is left says what changed in it before the next one begins', () => {
  const { typing, heard, key } = desk();
  key(field());
  vi.advanceTimersByTime(10);
  key(field());
  typing.catchUp();
  const steps = heard.filter((word) => /began|hand|ended/.test(word));
  expect(steps).toEqual(['began', 'hand 0', 'hand 10', 'ended', 'began', 'ended']);
});

test('no more than about a hundred keys wait', () => {
  const { heard, key } = desk();
  const body = field();
  for (let count = 0; count < 101; count += 1) key(body);
  expect(heard.filter((word) => word.startsWith('input'))).toHaveLength(100);
});

test.each([
  ['has no text with it', { data: null }],
  ['a script made', { isTrusted: false }],
])('what %s is gone through at once, after what came before it', (_, more) => {
  const { typing, heard, of, key } = desk();
  const body = field();
  key(body);
  typing.beforeinput(of(body, more));
  expect(heard).toEqual([
    'began',
    'keydown 0',
    'beforeinput 0',
    'input 0',
    'hand 0',
    'ended',
    'beforeinput 0',
  ]);
});

test('an input that nothing announced is gone through at once', () => {
  const { typing, heard, of } = desk();
  typing.input(of(field(), { isTrusted: false }));
  expect(heard).toEqual(['input 0', 'page 0']);
});

test('a space is looked at, but not where somebody types', () => {
  const { typing, heard, of, key } = desk();
  const body = field();
  typing.keydown(of(body, { key: ' ' }));
  key(body);
  typing.keydown(of(body, { key: ' ' }));
  expect(heard).toEqual(['looked at', 'began']);
});

test.each([
  ['sends', false, { key: 'Enter' }],
  ['has another held down beside it', false, { ctrlKey: true }],
  ['comes while any may be more than writing', true, {}],
])('a key that %s is looked at', (_, isWatchful, more) => {
  const { typing, heard, of } = desk({ isWatchful });
  typing.keydown(of(field(), more));
  expect(heard).toEqual(['looked at']);
});
