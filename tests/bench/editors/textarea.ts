import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Field() {
  const [value, setValue] = useState('');
  const onChange = (event: { target: HTMLTextAreaElement }) => setValue(event.target.value);
  return createElement('textarea', { 'aria-label': 'Message', value, onChange });
}

export function mount(place: HTMLElement): void {
  createRoot(place).render(createElement(Field));
}
