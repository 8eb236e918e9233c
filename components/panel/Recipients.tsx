import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { FootnoteNumber } from '../marks/FootnoteNumber.tsx';
import { VisibilityTag } from '../marks/VisibilityTag.tsx';
import type { Footnotes } from './footnotes.ts';
import { kindName } from './sentences.ts';

type Person = ReviewView['envelope']['to'][number];

/** So many people of a line are shown at first. Those with a reason come first, so that none of them is folded away. */
const SHOWN = 5;

/** Who gets it, who it comes from, and whether it reaches the client. */
export function Recipients({ view, footnotes }: { view: ReviewView; footnotes: Footnotes }) {
  const { from, to, cc, bcc } = view.envelope;
  const lines = [
    ['To', to],
    ['Cc', cc],
    ['Bcc', bcc],
  ] as const;
  return (
    <dl class="envelope">
      {lines.map(
        ([name, people]) =>
          people.length > 0 && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <People people={people} footnotes={footnotes} />
              </dd>
            </Fragment>
          ),
      )}
      <dt>{from ? 'From' : 'Kind'}</dt>
      <dd class="sender">
        <span>{from ?? kindName[view.kind]}</span>
        <VisibilityTag visibility={view.visibility} />
      </dd>
    </dl>
  );
}

function People({ people, footnotes }: { people: readonly Person[]; footnotes: Footnotes }) {
  const all = useSignal(false);
  const ordered = [...people].sort((one, other) => Number(other.note !== null) - Number(one.note !== null));
  const shown = all.value || ordered.length <= SHOWN + 1 ? ordered : ordered.slice(0, SHOWN);
  const rest = ordered.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((person) => (
          <li key={person.address}>
            {person.name ? (
              <>
                <b>{person.name}</b> <span class="quiet">{person.address}</span>
              </>
            ) : (
              person.address
            )}
            {person.note !== null && (
              <FootnoteNumber
                note={person.note}
                route={footnotes.routeOf(person.note)}
                at="words"
                onFollow={footnotes.follow}
              />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="go small"
          onClick={() => {
            all.value = true;
          }}
        >
          Show {rest} more
        </button>
      )}
    </>
  );
}
