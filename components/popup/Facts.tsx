import { hostOf, knownBy, logOf, policyOf, todayOf } from './sentences.ts';
import type { PopupStatus } from './state.ts';

/** Today's figures, the policy and the log. */
export function Facts({ status }: { status: PopupStatus }) {
  const { today, policy, log, person } = status;
  return (
    <dl class="facts">
      <div>
        <dt>Today</dt>
        <dd>{todayOf(today)}</dd>
      </div>
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
