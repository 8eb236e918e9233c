import type { ReasonCode } from '../../lib/core/model/decision.ts';
import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import { readable } from '../../lib/core/review/readable.ts';
import { REASON_LABELS } from '../../lib/core/review/reasonLabels.ts';
import { kindName } from '../panel/sentences.ts';
import { timeOf } from '../panel/times.ts';

export type LookAnswer = { look: string; outcome: 'right' | 'wrong'; reason: ReasonCode | null };

interface Props {
  look: AfterLook;
  /** The answer is on its way. */
  sent: boolean;
  onAnswer: (answer: LookAnswer) => void;
}

const why: Record<AfterLook['why'], string> = {
  sample: 'drawn by lot',
  budget: 'beyond the day’s questions',
  'break-glass': 'glass was broken',
};

const WRONG: readonly ReasonCode[] = ['wrong-facts', 'wrong-recipient', 'tone', 'sensitive-data', 'other'];

/** One draft that has left, masked, and what a person says of it. */
export function LookCard({ look, sent, onAnswer }: Props) {
  const { words } = look;
  const about = [words.record, words.account].filter((part) => part !== null).join(', ');
  const subject = readable(words.subject);
  const answer = (outcome: LookAnswer['outcome'], reason: ReasonCode | null) => {
    if (!sent) onAnswer({ look: look.id, outcome, reason });
  };
  return (
    <article class="look" aria-label={`${kindName[words.kind]}, ${timeOf(look.at)}`}>
      <header>
        <b>{kindName[words.kind]}</b>
        <span class="aside">
          left {timeOf(look.at)}, {why[look.why]}
          {look.actor.id !== null && `, let out by ${look.actor.id}`}
        </span>
      </header>
      <div class="look-words">
        <dl class="look-facts">
          {words.to.length > 0 && <Fact name="To" words={words.to.join(', ')} />}
          {about !== '' && <Fact name="Record" words={about} />}
          {subject !== '' && <Fact name="Subject" words={subject} />}
          {words.action !== null && <Fact name="Ran" words={words.action} />}
          {words.fields.map(({ label, after }) => (
            <Fact key={label} name={label} words={readable(after) || 'emptied'} />
          ))}
          {words.files.length > 0 && <Fact name="Files" words={words.files.join(', ')} />}
        </dl>
        {words.body.length > 0 && <p class="look-body">{readable(words.body)}</p>}
      </div>
      <div class="look-acts">
        <button type="button" class="button sign" aria-disabled={sent} onClick={() => answer('right', null)}>
          It was right
        </button>
        <fieldset>
          <legend>Or it should not have left:</legend>
          {WRONG.map((reason) => (
            <button
              key={reason}
              type="button"
              class="button"
              aria-disabled={sent}
              onClick={() => answer('wrong', reason)}
            >
              {REASON_LABELS[reason]}
            </button>
          ))}
        </fieldset>
      </div>
    </article>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
