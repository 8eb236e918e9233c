import type { Signal } from '@preact/signals';
import { asSentence } from './sentences.ts';

interface Props {
  phrase: string;
  /** Why it takes someone else, and why nobody can be asked. */
  cause: string;
  typed: Signal<string>;
  asking: boolean;
}

/** Where someone else must decide and nobody can be asked: the author may, by typing a phrase. It is recorded as that. */
export function BreakGlass({ phrase, cause, typed, asking }: Props) {
  const holds = typed.value === phrase;
  return (
    <section class="phrase" aria-label="Break glass">
      <h2>Break glass</h2>
      <p>{asSentence(cause)} You may approve it yourself; the log will say that you did, and why.</p>
      <label>
        <span>
          <span class={asking && !holds ? 'name in-ink' : 'name'}>Type exactly</span> <code>{phrase}</code>
        </span>
        <input
          class="field"
          type="text"
          aria-label="Phrase"
          aria-invalid={asking && !holds}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
    </section>
  );
}
