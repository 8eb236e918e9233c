import { RouteTag } from '../marks/RouteTag.tsx';
import { NotAsAsked } from './NotAsAsked.tsx';
import { inForceHeading, momentOf, sourceOf } from './sentences.ts';
import type { InForce } from './state.ts';

/** The policy in force: which, from where, since when, what of it was refused or lost, and what it asks. */
export function PolicyPage({ status }: { status: InForce }) {
  const { policy, sites, identities } = status;
  return (
    <>
      <h1>{inForceHeading(policy)}</h1>
      <p class="lead">{sourceOf(status)}</p>
      <NotAsAsked status={status} />
      <dl class="console-facts">
        <div>
          <dt>In force since</dt>
          <dd>{policy.since ? momentOf(policy.since) : 'not known'}</dd>
        </div>
        <div>
          <dt>Last arrival</dt>
          <dd>{status.arrived ? momentOf(status.arrived) : 'none on this device'}</dd>
        </div>
        <div>
          <dt>Written by</dt>
          <dd>{policy.author ?? 'not declared'}</dd>
        </div>
        <div>
          <dt>Change</dt>
          <dd>{policy.changeNote ?? 'not declared'}</dd>
        </div>
        <div>
          <dt>Digest</dt>
          <dd>
            <code title={policy.digest}>{policy.digest.slice(0, 16)}</code>
          </dd>
        </div>
        <div>
          <dt>Accounts</dt>
          <dd>{identities.length === 0 ? 'every account on the gated sites' : identities.join(', ')}</dd>
        </div>
      </dl>
      <section class="console-part" aria-labelledby="rules">
        <h2 id="rules">What it asks</h2>
        <ul class="rules">
          {policy.rules.map((rule) => (
            <li key={rule.id}>
              <RouteTag route={rule.route} />
              <p>{rule.because}</p>
              <span class="aside">
                {rule.gate}, <code>{rule.id}</code>
              </span>
            </li>
          ))}
        </ul>
        {policy.rules.length === 0 && <p class="aside">No rules: its gates alone decide.</p>}
      </section>
      <section class="console-part" aria-labelledby="sites">
        <h2 id="sites">Where it holds</h2>
        <ul class="sites">
          {sites.map(({ id, name, matches }) => (
            <li key={id}>
              <b>{name}</b>
              <span class="patterns">
                {matches.map((pattern) => (
                  <code key={pattern}>{pattern}</code>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {sites.length === 0 && <p class="aside">No tool is gated. Nothing is read on any site.</p>}
      </section>
    </>
  );
}
