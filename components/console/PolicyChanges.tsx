import type { PolicyChange } from '../../lib/core/policy/changes/step.ts';
import { Icon } from '../marks/Icon.tsx';

interface Props {
  changes: readonly PolicyChange[];
  refused: string | null;
}

/** What a version changes: what loosens comes first and loudly, what tightens is folded away. */
export function Changes({ changes, refused }: Props) {
  const looser = changes.filter(({ effect }) => effect !== 'tighter');
  const tighter = changes.filter(({ effect }) => effect === 'tighter');
  return (
    <>
      {refused !== null && (
        <section class="notice error" aria-label="Not to be put in force">
          <Icon name="alert" />
          <div>
            <h2>It would be refused</h2>
            <p>{refused}.</p>
          </div>
        </section>
      )}
      {looser.length > 0 && (
        <section class="notice warning loosens" aria-labelledby="looser">
          <Icon name="alert" />
          <div>
            <h2 id="looser">
              It loosens {looser.length === 1 ? 'one thing' : `${looser.length} things`}: what was held can
              leave
            </h2>
            <List changes={looser} />
          </div>
        </section>
      )}
      {tighter.length > 0 && (
        <details class="tighter">
          <summary>It tightens {tighter.length === 1 ? 'one thing' : `${tighter.length} things`}</summary>
          <List changes={tighter} />
        </details>
      )}
      {changes.length === 0 && <p class="aside">It asks the same as the policy in force.</p>}
    </>
  );
}

function List({ changes }: { changes: readonly PolicyChange[] }) {
  return (
    <dl class="kept">
      {changes.map(({ effect, place, says }) => (
        <div key={`${place} ${says}`}>
          <dt>
            <code>{place}</code>
          </dt>
          <dd>
            {says}
            {effect === 'unclear' && ', which may loosen'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
