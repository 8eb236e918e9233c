import { composersOf, hostOf, logOf, policyOf, todayOf } from './sentences.ts';
import type { PopupStatus } from './state.ts';

/** Today's figures, the policy and the log. */
export function Facts({ status }: { status: PopupStatus }) {
  const { today, policy, log, composers, coverage } = status;
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
      {coverage !== 'not-inspected' && (
        <div>
          <dt>Composers</dt>
          <dd>{composersOf(composers)}</dd>
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
          {log.endpoint && log.problem && (
            <span class="why">
              {hostOf(log.endpoint)}: {log.problem}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
