import { hostOf, logOf } from '../popup/sentences.ts';
import type { ConsoleActions, InForce } from './state.ts';

/** This device and its way to the audit log. */
export function StatusPage({
  status,
  trying,
  act,
}: {
  status: InForce;
  trying: boolean;
  act: ConsoleActions;
}) {
  const { log, device } = status;
  const waits = log.endpoint !== null && log.waiting > 0;
  return (
    <>
      <h1>{headingOf(log)}</h1>
      <p class="lead">{log.problem ?? 'Each decision is stored on this device before anything leaves.'}</p>
      <dl class="console-facts">
        <div>
          <dt>Audit log</dt>
          <dd>{logOf(log)}</dd>
        </div>
        <div>
          <dt>Endpoint</dt>
          <dd>{log.endpoint ? hostOf(log.endpoint) : 'none is configured'}</dd>
        </div>
        <div>
          <dt>This device</dt>
          <dd>
            <code>{device}</code>
          </dd>
        </div>
      </dl>
      {waits && (
        <button type="button" class="button" aria-disabled={trying} onClick={act.tryNow}>
          {trying ? 'Trying' : 'Try now'}
        </button>
      )}
    </>
  );
}

function headingOf({ endpoint, waiting }: InForce['log']): string {
  if (endpoint === null) return 'Decisions stay on this device';
  return waiting === 0 ? 'The audit log has everything' : 'Decisions wait for the audit log';
}
