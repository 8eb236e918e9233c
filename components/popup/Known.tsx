import { Key } from '../marks/Key.tsx';
import { Shield } from '../marks/Shield.tsx';
import { Facts } from './Facts.tsx';
import { Problems } from './Problems.tsx';
import { coverageHeading } from './sentences.ts';
import { offers, type PopupActions, type PopupStatus } from './state.ts';

interface Props {
  status: PopupStatus;
  trying: boolean;
  act: PopupActions;
}

/** The popup once the worker has answered. */
export function Known({ status, trying, act }: Props) {
  const { reload: gated, tryNow: waits, signIn, allow, trySite } = offers(status);
  const uncovered = gated && status.coverage === 'not-inspected';
  return (
    <>
      <div class="coverage">
        <Shield shape={status.coverage} />
        <h1>{coverageHeading[status.coverage]}</h1>
        <p>{status.because}</p>
      </div>
      <Problems refused={status.refused} withheld={status.withheld} storage={status.storage} />
      <Facts status={status} />
      {(gated || waits || signIn || allow || trySite) && (
        <div class="popup-acts">
          {gated && (
            <button
              type="button"
              class={uncovered ? 'button sign' : 'button'}
              aria-keyshortcuts="L"
              onClick={act.reload}
            >
              {uncovered ? 'Reload to protect' : 'Reload this tab'} <Key name="L" />
            </button>
          )}
          {allow && (
            <button type="button" class="button sign" aria-keyshortcuts="A" onClick={act.allow}>
              Allow these sites <Key name="A" />
            </button>
          )}
          {trySite && (
            <button type="button" class="button" aria-keyshortcuts="Y" onClick={act.trySite}>
              Try this site <Key name="Y" />
            </button>
          )}
          {signIn && (
            <button type="button" class="button" aria-keyshortcuts="I" onClick={act.signIn}>
              Sign in <Key name="I" />
            </button>
          )}
          {waits && (
            <button
              type="button"
              class="button"
              aria-disabled={trying}
              aria-keyshortcuts="T"
              onClick={act.tryNow}
            >
              {trying ? 'Trying' : 'Try now'} <Key name="T" />
            </button>
          )}
        </div>
      )}
      <div class="popup-foot">
        <p>{footOf(gated, uncovered)}</p>
        <button type="button" class="go" aria-keyshortcuts="S" onClick={act.openConsole}>
          Policy and status <Key name="S" />
        </button>
      </div>
    </>
  );
}

function footOf(gated: boolean, uncovered: boolean): string {
  if (!gated) return 'What is written on this site is neither read nor recorded.';
  return uncovered
    ? 'A reload may lose what is typed in the page. Save it first.'
    : 'What you type yourself and nothing holds is counted per day, not logged.';
}
