import type { ReasonCode } from '../../lib/core/model/decision.ts';
import { Key } from '../marks/Key.tsx';
import type { Choices } from './decision.ts';
import type { Mode } from './input.ts';

interface Props {
  choices: Choices;
  mode: Mode;
  /** A press asked for a reason and there is none. */
  asking: boolean;
  onChoose: (code: ReasonCode) => void;
}

/** Why it may go out as it is, was changed, or is rejected. */
export function ReasonGroup({ choices, mode, asking, onChoose }: Props) {
  return (
    <div
      class={asking ? 'reason asking' : 'reason'}
      role="radiogroup"
      aria-labelledby="reason-name"
      aria-describedby="reason-hint"
      aria-required={choices.needed}
      aria-invalid={asking}
    >
      <div class="reason-head">
        <h2 class="name" id="reason-name">
          Reason
        </h2>
        <span class={asking ? 'needed' : 'quiet'} id="reason-hint">
          {asking ? asked[mode] : hintOf(choices, mode)}
        </span>
        <span class="at-end together" aria-hidden="true">
          <Key name="↑" /> <Key name="↓" />
        </span>
      </div>
      <div class="choices">
        {choices.codes.map(({ code, label }, index) => (
          <label key={code}>
            <input
              type="radio"
              name="reason"
              value={code}
              checked={choices.reason === code}
              aria-keyshortcuts={`${index + 1}`}
              onChange={() => onChoose(code)}
            />
            {label}
            <Key name={`${index + 1}`} />
          </label>
        ))}
      </div>
    </div>
  );
}

const asked: Record<Mode, string> = {
  decide: 'Choose one, then approve.',
  edit: 'Choose why you changed it, then approve.',
  reject: 'Choose why it should not go out, then reject.',
};

function hintOf(choices: Choices, mode: Mode): string {
  if (!choices.approvable && mode === 'decide') return 'why you edit or reject it';
  if (mode === 'reject') return 'why it should not go out';
  if (mode === 'edit') return choices.needed ? 'needed: why you changed it' : 'optional: why you changed it';
  if (choices.needed) return 'needed to approve';
  return choices.preselected ? 'optional, chosen for you' : 'optional';
}
