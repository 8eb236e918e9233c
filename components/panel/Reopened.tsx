import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';
import { reopenedBecause } from './sentences.ts';

/** Why this stands open once more. */
export function Reopened({ because }: { because: NonNullable<ReviewView['reopened']> }) {
  const { head, text } = reopenedBecause[because];
  return (
    <div class="notices">
      <div class="notice info">
        <Icon name="back" />
        <p>
          <b>{head}</b> {text}
        </p>
      </div>
    </div>
  );
}
