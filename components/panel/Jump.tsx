import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';
import { Key } from '../marks/Key.tsx';
import { changeCount } from './Changes.tsx';
import { parts } from './controller.ts';

const names = { request: 'Request', draft: 'Draft', changes: 'Changes', evidence: 'Evidence' } as const;

/** Leads to the four parts, and says beforehand what waits there: how many changes, and the worst of the evidence. */
export function Jump({ view, onGo }: { view: ReviewView; onGo: (part: (typeof parts)[number]) => void }) {
  const changed = changeCount(view);
  const contradicted = view.evidence.some((claim) => claim.state === 'contradicted');
  const unsupported = view.evidence.some((claim) => claim.state === 'unsupported');
  return (
    <nav class="jump" aria-label="Parts of this review">
      {parts.map((part, index) => (
        <a
          key={part}
          href={`#${part}`}
          aria-keyshortcuts={`${index + 1}`}
          onClick={(event) => {
            event.preventDefault();
            onGo(part);
          }}
        >
          <Key name={`${index + 1}`} />
          {names[part]}
          {part === 'changes' && changed > 0 && <span class="count">{changed}</span>}
          {part === 'evidence' && contradicted && (
            <>
              <Icon name="contradicted" class="in-block" />
              <span class="hidden-words">, contradicted</span>
            </>
          )}
          {part === 'evidence' && unsupported && (
            <>
              <Icon name="unsupported" class="in-review" />
              <span class="hidden-words">, unsupported</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
