import type { Refusal } from '../../lib/core/model/refusal.ts';
import { Icon } from '../marks/Icon.tsx';
import type { InForce } from './state.ts';

const cause: Record<Refusal['by'], { name: string; text: string }> = {
  extension: {
    name: 'Refused',
    text: 'Countersign did not take these keys. The last good value holds, or the default, which enforces.',
  },
  browser: {
    name: 'Dropped on the way',
    text: 'The browser drops what does not fit its schema, and says nothing. These keys were asked for and did not arrive as they were.',
  },
};

/** Keys that are not in force as they were asked for, by who kept them out. */
export function NotAsAsked({ status }: { status: Pick<InForce, 'refused' | 'arrived' | 'compared'> }) {
  return (
    <>
      {(['extension', 'browser'] as const).map((by) => (
        <Kept key={by} by={by} keys={status.refused.filter((refusal) => refusal.by === by)} />
      ))}
      {status.arrived && !status.compared && (
        <p class="aside">
          What arrived does not say what was asked for, so what the browser dropped can’t be told. The files
          that <code>countersign admin templates</code> writes say it.
        </p>
      )}
    </>
  );
}

function Kept({ by, keys }: { by: Refusal['by']; keys: readonly Refusal[] }) {
  if (keys.length === 0) return null;
  return (
    <section class="notice warning" aria-labelledby={`kept-${by}`}>
      <Icon name="alert" />
      <div>
        <h2 id={`kept-${by}`}>{cause[by].name}</h2>
        <p>{cause[by].text}</p>
        <dl class="kept">
          {keys.map(({ path, expected }) => (
            <div key={path}>
              <dt>
                <code>{path}</code>
              </dt>
              <dd>{expected}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
