import type { Signal } from '@preact/signals';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { asSentence } from './sentences.ts';
import { timeLeft } from './times.ts';

interface Props {
  glass: NonNullable<ReviewView['decide']['breakGlass']>;
  /** Why it takes someone else, and why nobody can be asked. */
  cause: string;
  typed: Signal<string>;
  asking: boolean;
}

const MINUTE = 60_000;

/** Where someone else must decide and nobody can be asked: the author may, by typing a phrase. It is recorded as that. */
export function BreakGlass({ glass, cause, typed, asking }: Props) {
  const { phrase, notify, validMinutes, lookWithinHours } = glass;
  const holds = typed.value === phrase;
  const told = notify.length === 0 ? '' : ` ${notify.join(', ')} will hear of it.`;
  return (
    <section class="phrase" aria-label="Break glass">
      <h2>Break glass</h2>
      <p>
        {asSentence(cause)} You may approve it yourself; the log will say that you did, and why.{told} It
        holds for {timeLeft(validMinutes * MINUTE)}, and you look back at it before you decide anything else,
        within {timeLeft(lookWithinHours * 60 * MINUTE)} at the latest.
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
