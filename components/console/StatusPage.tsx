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
      <Shown figures={status.shown} />
      {waits && (
        <button type="button" class="button" aria-disabled={trying} onClick={act.tryNow}>
          {trying ? 'Trying' : 'Try now'}
        </button>
      )}
    </>
  );
}

/** What the tools show as sent, held against what was let out here. */
function Shown({ figures }: { figures: InForce['shown'] }) {
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">What the tools show as sent</h2>
      {figures.length === 0 ? (
        <p>No message that you sent has been seen in a tool’s thread yet.</p>
      ) : (
        <table class="rates">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Tool</th>
              <th scope="col">Went through review</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ day, site, sent, reviewed }) => (
              <tr key={`${day} ${site}`}>
                <td>{day}</td>
                <td>{site}</td>
                <td>
                  {reviewed} of {sent} ({Math.floor((reviewed / sent) * 100)} %)
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function headingOf({ endpoint, waiting }: InForce['log']): string {
  if (endpoint === null) return 'Decisions stay on this device';
  return waiting === 0 ? 'The audit log has everything' : 'Decisions wait for the audit log';
}
