import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer } from './bench.ts';

// An input that React holds, such as a subject: one line.
const WORDS =
  'Hello Dana Wells, welcome back. Your refund of EUR 400 goes to your account today; Cafe\u0301 \u{1F469}\u200D\u{1F469}\u200D\u{1F467} and \u{1F642} wave \u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD, Invoice 2041, Cable, Help page, Copy to @Marek, please. Kind regards, get it back';
let held = '';
let hold: (text: string) => void = () => undefined;

function Field() {
  const [text, setText] = useState('');
  held = text;
  hold = setText;
  return createElement('input', {
    value: text,
    size: 120,
    onChange: (event: { target: HTMLInputElement }) => setText(event.target.value),
  });
}

const root = createRoot(document.querySelector('#editor'));
flushSync(() => root.render(createElement(Field)));
const field = () => document.querySelector('input') as HTMLInputElement;

offer({
  element: field,
  reset: () => flushSync(() => hold(WORDS)),
  blocks: () => [{ block: 'line', runs: [[held, '']] }],
  state: () => JSON.stringify([held, field().value]),
  undo() {
    field().focus();
    document.execCommand('undo');
  },
});
