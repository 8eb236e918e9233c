import type { Signal } from '@preact/signals';
import { Key } from '../marks/Key.tsx';

/** As the protocol takes it; the field stops there, so that nothing is cut off later. */
const LONGEST_NOTE = 4000;

/** Words of the person's own. They are evidence, and stay out of the log. */
export function NoteField({ note }: { note: Signal<string> }) {
  return (
    <label class="note">
      <span class="head">
        <span class="name">Note</span>
        <span class="quiet" id="note-hint">
          optional; its words stay out of the log
        </span>
        <span class="at-end">
          <Key name="N" />
        </span>
      </span>
      <textarea
        class="field"
        aria-label="Note"
        aria-describedby="note-hint"
        aria-keyshortcuts="N"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={note.value}
        onInput={(event) => {
          note.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
