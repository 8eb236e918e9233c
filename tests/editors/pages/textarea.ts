import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { markup, offer } from './bench.ts';

// A textarea that React holds: what it does not hear of, it overwrites.
const words = () => {
  const { body } = new DOMParser().parseFromString(markup({ table: false }), 'text/html');
  return [...body.querySelectorAll('p,li')].map(({ textContent }) => textContent).join('\n');
};
let held = '';
let hold: (text: string) => void = () => undefined;

function Field() {
  const [text, setText] = useState('');
  held = text;
  hold = setText;
  return createElement('textarea', {
    id: 'field',
    rows: 14,
    cols: 80,
    value: text,
    onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
  });
}

const root = createRoot(document.querySelector('#editor'));
flushSync(() => root.render(createElement(Field)));
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;

offer({
  element: field,
  reset: () => flushSync(() => hold(words())),
  blocks: () => held.split('\n').map((line) => ({ block: 'line', runs: line === '' ? [] : [[line, '']] })),
  state: () => JSON.stringify([held, field().value]),
  undo() {
    field().focus();
    document.execCommand('undo');
  },
});
