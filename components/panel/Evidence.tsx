import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';
import type { Footnotes } from './footnotes.ts';
import { ConcernedLines } from './InvoiceTable.tsx';
import { Part } from './Part.tsx';

/** Contradictions first. */
const states = ['contradicted', 'unsupported', 'supported'] as const;

const marks = {
  contradicted: { icon: 'contradicted', color: 'in-block' },
  unsupported: { icon: 'unsupported', color: 'in-review' },
  supported: { icon: 'allow', color: 'in-allow' },
} as const;

/** What the draft rests on and is not borne by; each claim, with the line that supports or contradicts it; the lines of an invoice with what was before. */
export function Evidence({
  evidence,
  basis = [],
  invoice,
  footnotes,
}: Pick<ReviewView, 'evidence' | 'basis' | 'invoice'> & { footnotes: Footnotes }) {
  const many = evidence.length;
  const hasLines = invoice?.lines.some(({ isConcerned }) => isConcerned) || (invoice?.said.length ?? 0) > 0;
  if (many === 0 && basis.length === 0 && !hasLines)
    return <Part id="evidence" name="Evidence" aside="No source was declared, so no claim was checked." />;
  const end = many === 0 ? undefined : many === 1 ? 'one claim' : `${many} claims`;
  return (
    <Part id="evidence" name="Evidence" end={end}>
      {invoice && hasLines && <ConcernedLines invoice={invoice} footnotes={footnotes} />}
      <ul class="claims">
        {basis.map(({ sentence, about }) => (
          <li key={`${sentence} ${about}`}>
            <Icon name={marks.unsupported.icon} class={marks.unsupported.color} />
            <div>
              {sentence}
              {about !== null && <p class="source">{about}</p>}
            </div>
          </li>
        ))}
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
