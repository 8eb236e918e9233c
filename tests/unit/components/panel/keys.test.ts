import { describe, expect, test } from 'vitest';
import { commandOf, type KeyPress } from '../../../../components/panel/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const anywhere = { inTextField: false, inReason: false };
const inField = { inTextField: true, inReason: false };
const inReason = { inTextField: false, inReason: true };

describe('keys', () => {
  test.each([
    ['a', 'approve'],
    ['e', 'edit'],
    ['r', 'reject'],
    ['v', 'reveal'],
    ['n', 'note'],
    ['Escape', 'back'],
  ])('%s means %s', (key, command) => {
    expect(commandOf(press(key), anywhere)).toEqual({ do: command });
    expect(commandOf(press(key.toUpperCase()), anywhere)).toEqual(key === 'Escape' ? null : { do: command });
  });

  test('single letters and digits rest in a text field; Esc leaves it', () => {
    for (const key of ['a', 'e', 'r', 'v', 'n', '1']) expect(commandOf(press(key), inField)).toBeNull();
    expect(commandOf(press('Escape'), inField)).toEqual({ do: 'leave-field' });
  });

  test('digits lead to the four parts, and choose a reason in the group', () => {
    expect(commandOf(press('4'), anywhere)).toEqual({ do: 'part', part: 4 });
    expect(commandOf(press('5'), anywhere)).toBeNull();
    expect(commandOf(press('5'), inReason)).toEqual({ do: 'choose', choice: 5 });
    expect(commandOf(press('0'), inReason)).toBeNull();
  });

  test('a key held down, a shortcut of the browser and an input method’s key mean nothing', () => {
    for (const more of [
      { repeat: true },
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { isComposing: true },
    ]) {
      expect(commandOf(press('a', more), anywhere)).toBeNull();
    }
  });

  test('on a keyboard of another script the key’s place counts', () => {
    expect(commandOf(press('ф', { code: 'KeyA' }), anywhere)).toEqual({ do: 'approve' });
  });

  test('on a Latin keyboard laid out otherwise its letter counts', () => {
    expect(commandOf(press('a', { code: 'KeyQ' }), anywhere)).toEqual({ do: 'approve' });
    expect(commandOf(press('q', { code: 'KeyA' }), anywhere)).toBeNull();
  });
});
