import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';
import { Part } from './Part.tsx';

/** Contradictions first. */
const states = ['contradicted', 'unsupported', 'supported'] as const;

const marks = {
  contradicted: { icon: 'contradicted', color: 'in-block' },
  unsupported: { icon: 'unsupported', color: 'in-review' },
  supported: { icon: 'allow', color: 'in-allow' },
} as const;

/** Each claim of the draft, with the line that supports or contradicts it. */
export function Evidence({ evidence }: { evidence: ReviewView['evidence'] }) {
  const many = evidence.length;
  if (many === 0)
    return <Part id="evidence" name="Evidence" aside="No source was declared, so no claim was checked." />;
  return (
    <Part id="evidence" name="Evidence" end={many === 1 ? 'one claim' : `${many} claims`}>
      <ul class="claims">
        {states.flatMap((state) =>
          evidence
            .filter((claim) => claim.state === state)
            .map((claim) => (
              <li key={`${state} ${claim.claim}`}>
                <Icon name={marks[state].icon} class={marks[state].color} />
                <div>
                  <q>{claim.claim}</q> <span class={`state ${marks[state].color}`}>{state}</span>
                  <p class="source">
                    {claim.says && (
                      <>
                        It says <q>{claim.says}</q>:{' '}
                      </>
                    )}
                    {claim.source ?? 'Nothing that was read says so.'}
                  </p>
                </div>
              </li>
            )),
        )}
      </ul>
    </Part>
  );
}
