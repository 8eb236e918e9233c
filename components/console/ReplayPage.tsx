import { Icon } from '../marks/Icon.tsx';
import { Changes } from './PolicyChanges.tsx';
import { ReplayResult } from './ReplayResult.tsx';
import type { ReplayState } from './replayState.ts';

interface Props {
  replay: ReplayState;
  onLoad: (file: File) => void;
}

/** A policy tried on the decisions of this browser, before anybody puts it in force. */
export function ReplayPage({ replay, onLoad }: Props) {
  return (
    <>
      <h1>{headingOf(replay)}</h1>
      <p class="lead">
        Choose a policy, YAML or JSON. It is tried on the decisions that are stored in this browser, beside
        the policy in force. Nothing is put in force, and nothing leaves this device.
      </p>
      <label class="button choose-file">
        {replay.kind === 'empty' ? 'Choose a policy' : 'Choose another policy'}
        <input
          type="file"
          accept=".yaml,.yml,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onLoad(file);
            // The same file again, mended, is another choice.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div class="replay" aria-live="polite">
        {replay.kind === 'faults' && <Faults name={replay.name} faults={replay.faults} />}
        {replay.kind === 'done' && (
          <>
            <Changes changes={replay.changes} refused={replay.refused} />
            <ReplayResult result={replay.result} facts={replay.facts} />
          </>
        )}
      </div>
    </>
  );
}

function headingOf(replay: ReplayState): string {
  switch (replay.kind) {
    case 'empty':
      return 'Try a policy on the past';
    case 'running':
      return `Trying ${replay.name}`;
    case 'silent':
      return `${replay.name} could not be tried: Countersign gave no answer`;
    case 'faults':
      return `${replay.name} is no policy as it stands`;
    case 'done':
      return `${replay.next.name}, version ${replay.next.version}, beside ${replay.base.name}, version ${replay.base.version}`;
  }
}

function Faults({ name, faults }: Pick<Extract<ReplayState, { kind: 'faults' }>, 'name' | 'faults'>) {
  return (
    <section class="notice error" aria-labelledby="faults">
      <Icon name="alert" />
      <div>
        <h2 id="faults">
          {faults.length === 1 ? 'One thing is wrong' : `${faults.length} things are wrong`}
        </h2>
        <p>The policy in force stays as it is.</p>
        <dl class="kept">
          {faults.map(({ at, path, expected }) => (
            <div key={`${path} ${expected}`}>
              <dt>
                <code>{path || name}</code>
                {at !== null && (
                  <span class="aside">
                    {' '}
                    line {at.line}, column {at.column}
                  </span>
                )}
              </dt>
              <dd>{expected}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
