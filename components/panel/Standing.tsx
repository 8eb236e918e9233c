import { Icon } from '../marks/Icon.tsx';
import { Key } from '../marks/Key.tsx';
import type { Choices } from './decision.ts';
import type { Mode } from './input.ts';

interface Props {
  choices: Choices | null;
  mode: Mode;
  standing: string | null;
  pressed: boolean;
  onBack: () => void;
  onReason: () => void;
  onPhrase: () => void;
}

/**
 * One line over the buttons: why Approve is off, or the reason it goes out with. So it is seen without
 * scrolling that a reason is needed, and which one is chosen.
 */
export function Standing({ choices, mode, standing, pressed, onBack, onReason, onPhrase }: Props) {
  const said = standing ?? offBecause(choices, mode);
  return (
    <div class="standing" id="standing">
      {said ? (
        <>
          <Icon name="info" class="minor" />
          <span class={pressed ? 'pressing' : undefined}>
            {said}{' '}
            {standing === null && choices?.approve.missing === 'phrase' && (
              <button type="button" class="go" onClick={onPhrase}>
                Type it
              </button>
            )}
          </span>
        </>
      ) : (
        choices && <ReasonLine choices={choices} mode={mode} onReason={onReason} />
      )}
      {mode !== 'decide' && (
        <button type="button" class="go" aria-keyshortcuts="Escape" onClick={onBack}>
          Back <Key name="Esc" />
        </button>
      )}
    </div>
  );
}

/** While a rejection is prepared, what matters is its reason, and not that Approve is off. */
const offBecause = (choices: Choices | null, mode: Mode) =>
  mode === 'reject' ? null : (choices?.approve.cause ?? null);

function ReasonLine({ choices, mode, onReason }: { choices: Choices; mode: Mode; onReason: () => void }) {
  const label = choices.codes.find(({ code }) => code === choices.reason)?.label;
  const verb = mode === 'reject' ? 'Reject' : 'Approve';
  if (label) {
    return (
      <>
        <i class="dot chosen" />
        <span>
          {mode === 'reject' ? 'Nothing will be sent. Reason: ' : 'Reason: '}
          <b>{label}</b>
          {choices.preselected && <span class="quiet">, chosen for you</span>}
        </span>
      </>
    );
  }
  if (!choices.needed) {
    return (
      <>
        <i class="dot" />
        <span>No reason is needed.</span>
      </>
    );
  }
  return (
    <>
      <i class="dot needed" />
      <span>
        {verb} needs a reason.{' '}
        <button type="button" class="go" onClick={onReason}>
          Choose one
        </button>
      </span>
    </>
  );
}
