import { hostOf, knownBy, logOf, policyOf, todayOf, waitingOf } from './sentences.ts';
import type { PopupStatus } from './state.ts';

/** Today's figures, the policy and the log. */
export function Facts({ status }: { status: PopupStatus }) {
  const { today, policy, log, person } = status;
  const { afterwards } = status.waiting;
  const waiting = waitingOf(status.waiting, new Date());
  return (
    <dl class="facts">
      <div>
        <dt>Today</dt>
        <dd>{todayOf(today)}</dd>
      </div>
      {waiting && (
        <div>
          <dt>Waiting</dt>
          <dd>
            {waiting.loud ? <b>{waiting.said}</b> : waiting.said}
            {waiting.why && <span class="why">{waiting.why}</span>}
          </dd>
        </div>
      )}
      {afterwards > 0 && (
        <div>
          <dt>Afterwards</dt>
          <dd>
            {afterwards === 1 ? 'one look is due' : `${afterwards} looks are due`}
            <span class="why">at what has left, in the console</span>
          </dd>
        </div>
      )}
      <div>
        <dt>Left unreviewed</dt>
        <dd>{today.unreviewed > 0 ? <b>{today.unreviewed}</b> : '0'}</dd>
      </div>
      {(person.person || person.canSignIn) && (
        <div>
          <dt>You</dt>
          <dd>
            {person.person?.id ?? 'Nobody is signed in'}
            <span class="why">{person.problem ?? knownBy(person.person)}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>Policy</dt>
        <dd>
          {policy.name}
          <span class="why">{policyOf(policy)}</span>
        </dd>
      </div>
      <div>
        <dt>Audit log</dt>
        <dd>
          {logOf(log)}
          {log.endpoint && <span class="why">{log.problem ?? hostOf(log.endpoint)}</span>}
        </dd>
      </div>
    </dl>
  );
}
