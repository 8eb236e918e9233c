import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';

type Notice = ReviewView['notices'][number];

/** What the person should know before deciding, worst first. The words say how bad it is; the colour repeats it. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice.text} class={`notice ${notice.tone}`}>
          <Icon name={notice.tone === 'info' ? 'info' : 'alert'} />
          <p>
            {notice.tone === 'error' && <b>Problem: </b>}
            {notice.text}
          </p>
        </li>
      ))}
    </ul>
  );
}
