import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../marks/Icon.tsx';
import type { Edit, Words } from './input.ts';

/** The draft's words, to be written anew. Nothing here is masked, since nobody can edit what is hidden. */
export function DraftEditor({ edit, current }: { edit: Signal<Edit | null>; current: Edit }) {
  const body = useRef<HTMLTextAreaElement>(null);
  useEffect(() => body.current?.focus(), []);
  const write = (change: Partial<Words>) => {
    edit.value = { ...current, words: { ...current.words, ...change } };
  };
  const { newer } = current;
  return (
    <div class="editor">
      {newer && (
        <p class="notice warning">
          <Icon name="alert" />
          <span>
            The page’s text changed since you began. Yours stands until you say otherwise.{' '}
            <button
              type="button"
              class="go"
              onClick={() => {
                edit.value = { base: newer, words: newer, newer: null };
              }}
            >
              Take the page’s text
            </button>
          </span>
        </p>
      )}
      {current.words.subject !== null && (
        <label>
          <span class="name">Subject</span>
          <input
            class="field"
            type="text"
            value={current.words.subject}
            onInput={(event) => write({ subject: event.currentTarget.value })}
          />
        </label>
      )}
      <label>
        <span class="name">Text</span>
        <textarea
          ref={body}
          class="field"
          rows={12}
          value={current.words.body}
          onInput={(event) => write({ body: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
