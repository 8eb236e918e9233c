import { beforeEach, expect, test, vi } from 'vitest';
import { createTyping, type TypingEvent } from '../../../lib/gate/typing.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));

/** As much of an element as is asked of one. */
const field = () => ({ nodeType: 1, shadowRoot: null }) as unknown as Element;

function desk() {
  const heard: string[] = [];
  const typing = createTyping({
    count(event, type, _, at) {
      heard.push(`${type} ${at}`);
      return event.isTrusted;
    },
    typedIn: (_, byHand, at) => heard.push(`${byHand ? 'hand' : 'page'} ${at}`),
    now: () => Date.now(),
  });
  const of = (target: Element, more: object = {}) =>
    ({ target, isTrusted: true, data: 'a', ...more }) as never;
  const types: Record<TypingEvent, (event: never) => void> = {
    keydown: typing.key,
    beforeinput: typing.beforeInput,
    input: typing.input,
  };
  const key = (target: Element) => {
    for (const type of Object.values(types)) type(of(target));
  };
  return { typing, heard, of, key };
}

test('keys are gone through together a little later, each as of its time, and the last one says what changed', () => {
  const { heard, key } = desk();
  const body = field();
  key(body);
  vi.advanceTimersByTime(40);
  key(body);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(60);
  const counted = ['keydown 0', 'beforeinput 0', 'input 0', 'keydown 40', 'beforeinput 40', 'input 40'];
  expect(heard).toEqual([...counted, 'hand 40']);
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(7);
});

test('a place that is left says what changed in it', () => {
  const { typing, heard, key } = desk();
  key(field());
  vi.advanceTimersByTime(10);
  key(field());
  typing.catchUp();
  expect(heard.filter((word) => word.startsWith('hand'))).toEqual(['hand 0', 'hand 10']);
});

test.each([
  ['has no text with it', { data: null }],
  ['a script made', { isTrusted: false }],
])('what %s is gone through at once, after what came before it', (_, more) => {
  const { typing, heard, of, key } = desk();
  const body = field();
  key(body);
  typing.beforeInput(of(body, more));
  expect(heard).toEqual(['keydown 0', 'beforeinput 0', 'input 0', 'hand 0', 'beforeinput 0']);
});

test('an input that nothing announced is gone through at once', () => {
  const { typing, heard, of } = desk();
  typing.input(of(field(), { isTrusted: false }));
  expect(heard).toEqual(['input 0', 'page 0']);
});

test('a text shows what was typed only right after an input: an editor that refused it may draw anything', () => {
  const { typing, of, key } = desk();
  const body = field();
  expect(typing.isUnderWay()).toBe(false);
  key(body);
  expect(typing.isUnderWay()).toBe(true);
  typing.beforeInput(of(body));
  expect(typing.isUnderWay()).toBe(false);
});
