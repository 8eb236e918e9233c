import type { Signal } from '@preact/signals';

interface Props {
  phrase: string;
  typed: Signal<string>;
  asking: boolean;
}

/** Where someone else must decide and nobody is configured: the author may, by typing a phrase. It is recorded as that. */
export function BreakGlass({ phrase, typed, asking }: Props) {
  const holds = typed.value === phrase;
  return (
    <section class="phrase" aria-label="Break glass">
      <h2>Break glass</h2>
      <p>
        Someone else should decide, and nobody is configured who could. You may approve it yourself; the log
        will say that you did, and why.
      </p>
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
