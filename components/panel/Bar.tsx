import type { TargetedMouseEvent } from 'preact';
import { Icon } from '../marks/Icon.tsx';
import { Key } from '../marks/Key.tsx';
import type { Choices } from './decision.ts';
import type { Mode } from './input.ts';
import { Standing } from './Standing.tsx';
import type { PanelState } from './state.ts';

interface Props {
  /** Null before a review is shown: the buttons stand in their places, and are off. */
  choices: Choices | null;
  mode: Mode;
  /** What exactly an approval covers. */
  covers: string;
  /** Said in place of what it takes to approve. */
  standing: string | null;
  /** The person pressed something that is off: its cause is said louder. */
  pressed: boolean;
  canPutOff: boolean;
  /** What was pressed and is being stored: its button stays as it was pressed. */
  sent: PanelState['sent'];
  onApprove: () => void;
  onEdit: () => void;
  onReject: () => void;
  onNotNow: () => void;
  onBack: () => void;
  onReason: () => void;
  onPhrase: () => void;
}

type Press = TargetedMouseEvent<HTMLButtonElement>;

/** Only a person's own press counts: `isTrusted` is false for what a script made up. */
const trusted = (act: () => void) => (event: Press) => {
  if (event.isTrusted) act();
};

/** What is signed, what it still takes, and four buttons in a fixed order, also when one is off. */
export function Bar(props: Props) {
  const { choices, mode, covers } = props;
  const cause = choices ? choices.approve.cause : props.standing;
  const rejecting = mode === 'reject';
  const signing = props.sent === 'approve' || props.sent === 'edit';
  return (
    <section class="sheet-bar" aria-label="Your decision">
      <p class="covers" id="covers">
        <Icon name="sign" class="minor" />
        <span>{covers}</span>
      </p>
      <Standing
        choices={choices}
        mode={mode}
        standing={props.standing}
        pressed={props.pressed}
        onBack={props.onBack}
        onReason={props.onReason}
        onPhrase={props.onPhrase}
      />
      <div class="acts">
        <button
          type="button"
          class={rejecting ? 'button' : 'button sign'}
          data-act="approve"
          aria-disabled={cause !== null}
          aria-busy={signing}
          aria-describedby={cause === null ? 'covers' : 'standing'}
          aria-keyshortcuts="A"
          onClick={trusted(props.onApprove)}
        >
          <span>{choices?.approve.label ?? 'Approve'}</span> <Key name="A" />
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={!choices?.edit}
          aria-pressed={mode === 'edit'}
          aria-keyshortcuts="E"
          onClick={trusted(props.onEdit)}
        >
          Edit <Key name="E" />
        </button>
        <button
          type="button"
          class={rejecting ? 'button sign' : 'button'}
          aria-disabled={!choices?.reject}
          aria-busy={props.sent === 'reject'}
          aria-keyshortcuts="R"
          onClick={trusted(props.onReject)}
        >
          Reject <Key name="R" />
        </button>
        <button
          type="button"
          class="button bare"
          aria-disabled={!props.canPutOff}
          aria-keyshortcuts={mode === 'decide' ? 'Escape' : undefined}
          onClick={trusted(props.onNotNow)}
        >
          Not now <Key name="Esc" rests={mode !== 'decide'} />
        </button>
      </div>
    </section>
  );
}
