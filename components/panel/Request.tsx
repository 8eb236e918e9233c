import type { ReviewView } from '../../lib/core/review/view.ts';
import type { Footnotes } from './footnotes.ts';
import { Folded, Part } from './Part.tsx';
import { Words } from './Words.tsx';

interface Props {
  request: ReviewView['request'];
  footnotes: Footnotes;
  /** It was seen at an earlier look. */
  folded: boolean;
}

/** What is being answered. */
export function Request({ request, footnotes, folded }: Props) {
  if (!request) return <Part id="request" name="Request" aside="The page shows nothing that this answers." />;
  const who = [request.author, request.at].filter(Boolean).join(', ');
  return (
    <Part id="request" name="Request" end={who}>
      <Folded is={folded} name="What is being answered">
        <blockquote class="asked">
          <Words segments={request.text} footnotes={footnotes} />
        </blockquote>
      </Folded>
    </Part>
  );
}
