import { DraftKind } from '../../lib/core/model/draft.ts';
import { kindName } from '../panel/sentences.ts';
import { composersIn } from './siteSentences.ts';
import type { EntryForm, SiteActions, SiteLookState } from './siteState.ts';

const formName: Record<EntryForm, string> = { yaml: 'YAML', json: 'JSON' };

/** The entry of `sites` that has this tool gated, to be copied. */
export function SiteEntry({
  look,
  act,
}: {
  look: Extract<SiteLookState, { kind: 'seen' }>;
  act: SiteActions;
}) {
  const { entry, seen } = look;
  const isKindOpen = composersIn(seen).some(({ composer }) => composer.kind === null);
  return (
    <section class="console-part site-entry" aria-labelledby="entry">
      <h2 id="entry">The entry that has it gated</h2>
      <p>
        Paste it into the configuration that your organisation pushes; where <code>sites</code> stands there
        already, add the entry to its list. From then on every draft there is judged by the policy in force.
      </p>
      <div class="entry-words">
        <label>
          Name of the tool
          <input
            class="field"
            type="text"
            value={entry.name}
            aria-invalid={entry.expected !== null}
            aria-describedby={entry.expected === null ? undefined : 'entry-fault'}
            onInput={(event) => act.call(event.currentTarget.value)}
          />
        </label>
        {isKindOpen && (
          <label>
            What a draft there is, where the page does not tell
            <select
              class="field"
              onChange={(event) => act.sort(DraftKind.safeParse(event.currentTarget.value).data ?? null)}
            >
              <option value="" selected={entry.kind === null}>
                An email, which is what counts with no word
              </option>
              {DraftKind.options.map((kind) => (
                <option key={kind} value={kind} selected={entry.kind === kind}>
                  {kindName[kind]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {entry.expected !== null && (
        <p id="entry-fault" class="fault">
          {entry.expected}
        </p>
      )}
      {entry.texts !== null && (
        <div class="entry-texts">
          {(['yaml', 'json'] as const).map((form) => (
            <figure key={form} class="entry-text">
              <figcaption>
                {formName[form]}
                <button
                  type="button"
                  class="button slim"
                  aria-label={`${entry.copied === form ? 'Copied' : 'Copy'} ${formName[form]}`}
                  onClick={() => act.copy(form)}
                >
                  {entry.copied === form ? 'Copied' : 'Copy'}
                </button>
              </figcaption>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard (WCAG 2.1.1). */}
              <pre tabIndex={0}>{entry.texts?.[form]}</pre>
            </figure>
          ))}
        </div>
      )}
    </section>
  );
}
