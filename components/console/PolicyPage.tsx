import type { ComponentChildren } from 'preact';
import { stageInWords, wholeInWords, workInWords } from '../../lib/core/policy/inWords.ts';
import { ExceptionList } from './ExceptionList.tsx';
import { NotAsAsked } from './NotAsAsked.tsx';
import { RuleList } from './RuleList.tsx';
import { inForceHeading, momentOf, sourceOf } from './sentences.ts';
import type { InForce } from './state.ts';

/** The policy in force: which, from where, since when, what of it was refused or lost, and what it asks. */
export function PolicyPage({ status }: { status: InForce }) {
  const { policy, sites, identities, now } = status;
  const { document } = policy;
  return (
    <>
      <h1>{inForceHeading(policy)}</h1>
      <p class="lead">{sourceOf(status)}</p>
      <NotAsAsked status={status} />
      <dl class="console-facts">
        <Fact name="In force since">{policy.since ? momentOf(policy.since) : 'not known'}</Fact>
        <Fact name="Last arrival">{status.arrived ? momentOf(status.arrived) : 'none on this device'}</Fact>
        <Fact name="Written by">
          {document.author ?? 'not declared'}
          {document.approvedBy && `, with ${document.approvedBy}`}
        </Fact>
        <Fact name="Change">{document.changeNote ?? 'not declared'}</Fact>
        <Fact name="Digest">
          <code title={policy.digest}>{policy.digest.slice(0, 16)}</code>
        </Fact>
        <Fact name="Accounts">
          {identities.length === 0 ? 'every account on the gated sites' : identities.join(', ')}
        </Fact>
      </dl>
      <section class="console-part" aria-labelledby="work">
        <h2 id="work">In words</h2>
        <ul class="work">
          {workInWords(document).map(({ names, covers, says }) => (
            <li key={names.join()}>
              <p>
                <b>{names.join(', ')}</b>
                <span class="aside">{covers}</span>
              </p>
              <ul>
                {says.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </li>
          ))}
          <li>
            <p>
              <b>Everything</b>
            </p>
            <ul>
              {wholeInWords(document).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        </ul>
      </section>
      <RuleList rules={document.rules} />
      {document.stages.length > 0 && (
        <section class="console-part" aria-labelledby="stages">
          <h2 id="stages">Pilots</h2>
          <ul class="plain-list">
            {document.stages.map((line) => (
              <li key={JSON.stringify(line)}>{stageInWords(document, line)}</li>
            ))}
          </ul>
        </section>
      )}
      <ExceptionList policy={policy} now={now} />
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

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
