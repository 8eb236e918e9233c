import { Icon } from '../marks/Icon.tsx';
import { VisibilityTag } from '../marks/VisibilityTag.tsx';
import { kindName } from '../panel/sentences.ts';
import { composersIn, controlIn, lostIn, partsOf, readsIn } from './siteSentences.ts';
import type { Seen } from './siteState.ts';

/** Each composer that a look at a page found, and what kept it from seeing more. */
export function SeenComposers({
  seen,
  onEnter,
}: {
  seen: Seen;
  onEnter: (origins: readonly string[]) => void;
}) {
  return (
    <>
      <Lost places={lostIn(seen.frames)} />
      {seen.unreached.length > 0 && (
        <section class="notice warning" aria-labelledby="unreached">
          <Icon name="alert" />
          <div class="unreached">
            <h2 id="unreached">Frames of other sites were not looked into</h2>
            <p>
              A draft that is written in one of them is not seen: {seen.unreached.map(hostIn).join(', ')}.
            </p>
            <button type="button" class="button slim" onClick={() => onEnter(seen.unreached)}>
              Look into them
            </button>
          </div>
        </section>
      )}
      {composersIn(seen).map(({ id, origin, composer, isInFrame }, index) => (
        <Found key={id} number={index + 1} composer={composer} frame={isInFrame ? hostIn(origin) : null} />
      ))}
    </>
  );
}

function Found({
  number,
  composer,
  frame,
}: {
  number: number;
  composer: ReturnType<typeof composersIn>[number]['composer'];
  frame: string | null;
}) {
  const { found, missing } = partsOf(composer);
  const controls = composer.controls.map(controlIn);
  return (
    <section class="console-part" aria-labelledby={`composer-${number}`}>
      <h2 id={`composer-${number}`} class="composer-name">
        Composer {number}: {composer.kind === null ? 'a draft' : kindName[composer.kind].toLowerCase()}
        <VisibilityTag visibility={composer.visibility ?? 'client'} />
      </h2>
      <dl class="composer-facts">
        <div>
          <dt>Held</dt>
          <dd>
            <ul class="gestures">
              {controls.map(({ name, does }, index) => (
                <li key={`${name} ${index}`}>
                  <b>{name}</b> <span class="aside">{does}</span>
                </li>
              ))}
              {composer.body !== null && (
                <li>
                  <b>Ctrl+Enter</b> <span class="aside">in the text, and a form that is submitted</span>
                </li>
              )}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Who reads it</dt>
          <dd>{readsIn(composer)}</dd>
        </div>
        <div>
          <dt>Read</dt>
          <dd>{found.join(', ') || 'nothing but its fields'}</dd>
        </div>
        {composer.fields.length > 0 && (
          <div>
            <dt>Fields</dt>
            <dd>{composer.fields.join(', ')}</dd>
          </div>
        )}
        {missing.length > 0 && (
          <div>
            <dt>Not found</dt>
            <dd class="quiet">{missing.join(', ')}</dd>
          </div>
        )}
        {frame !== null && (
          <div>
            <dt>Frame</dt>
            <dd>{frame}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Lost({ places }: { places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <section class="notice warning" aria-labelledby="lost">
      <Icon name="alert" />
      <div>
        <h2 id="lost">The tool has changed</h2>
        <p>What its pack names does not match here any more. It is found by structure, and held.</p>
        <ul class="refused-keys">
          {places.map((place) => (
            <li key={place}>
              <code>{place}</code>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const hostIn = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin);
