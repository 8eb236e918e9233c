import type { ReviewView } from '../../lib/core/review/view.ts';
import type { Footnotes } from './footnotes.ts';
import { Part } from './Part.tsx';
import { Words } from './Words.tsx';

/** What is being answered. */
export function Request({ request, footnotes }: { request: ReviewView['request']; footnotes: Footnotes }) {
  if (!request) return <Part id="request" name="Request" aside="The page shows nothing that this answers." />;
  const who = [request.author, request.at].filter(Boolean).join(', ');
  return (
    <Part id="request" name="Request" end={who}>
      <blockquote class="asked">
        <Words segments={request.text} footnotes={footnotes} />
      </blockquote>
    </Part>
  );
}
