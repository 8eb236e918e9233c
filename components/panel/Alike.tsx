import { readable } from '../../lib/core/review/readable.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { Part } from './Part.tsx';
import { ShowAll } from './ShowAll.tsx';
import { timeOf } from './times.ts';

type Alike = NonNullable<ReviewView['alike']>;

const what: Record<Alike['changes'][number]['what'], string> = {
  name: 'Name',
  reference: 'Number',
  date: 'Date',
  time: 'Time',
  recipient: 'To',
  record: 'Record',
};

/** When the whole of the other one was looked at, and how this one differs. */
export function alikeSentence({ at, changes }: Alike): string {
  const looked = `You looked at all of that one: ${timeOf(at)}.`;
  return changes.length === 0
    ? `${looked} This one says the same to the same people.`
    : `${looked} Only this is different:`;
}

interface Props {
  view: ReviewView;
  alike: Alike;
  onShowAll: () => void;
}

/** A draft that differs from one which this person let out before only where it says so: one look, and one key. */
export function AlikeParts({ view, alike, onShowAll }: Props) {
  return (
    <>
      {alike.changes.length > 0 && (
        <section id="changes" aria-label="Changes" tabIndex={-1}>
          <dl class="alike">
            {alike.changes.map((change) => (
              <div key={`${change.what} ${change.before} ${change.after}`}>
                <dt>{what[change.what]}</dt>
                <dd>
                  {change.before !== '' && <del>{change.before}</del>}{' '}
                  {change.after === '' ? 'nobody in their place' : <ins>{change.after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Part id="draft" name="Draft" end={<ShowAll onPress={onShowAll} />}>
        <p class="excerpt">{readable(view.body)}</p>
      </Part>
    </>
  );
}
