import type { Visibility } from '../../lib/core/model/draft.ts';
import { Icon } from './Icon.tsx';

/** Whether the words reach the client. */
export function VisibilityTag({ visibility }: { visibility: Visibility }) {
  return (
    <span class="tag">
      <Icon name={visibility === 'client' ? 'out' : 'inside'} class="minor" />
      {visibility === 'client' ? 'Client-visible' : 'Internal'}
    </span>
  );
}
