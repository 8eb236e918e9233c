import { detectors } from '../../core/detectors/registry.ts';
import { runDetectors } from '../../core/detectors/runDetectors.ts';
import type { Site } from '../../core/model/configuration.ts';
import { emptyContext } from '../../core/model/context.ts';
import type { Finding } from '../../core/model/finding.ts';
import { decide } from '../../core/policy/decide.ts';
import { defaultPolicy } from '../../core/policy/default.ts';
import { fingerprintsOf } from '../../core/provenance/fingerprints.ts';
import { reduceProvenance } from '../../core/provenance/reduce.ts';
import { FromGate, type Reading } from '../../messages/composerPort.ts';
import { actorOf, draftOf } from './judge.ts';

/** A little of everything that detectors look for. */
const BODY =
  'Hello Dana,\nwe have refunded EUR 20.00 to you on 12 November 2026. Call +44 20 7946 0018, or write to ' +
  'dana@alderfinch.example. Please don’t delete https://status.alderfinch.example/2041 before Friday.';

const READING: Reading = {
  kind: 'email',
  visibility: 'client',
  sender: null,
  recipients: [{ role: 'to', address: 'dana@alderfinch.example', name: null }],
  subject: 'Invoice 2041',
  body: BODY,
  links: [],
  attachments: [],
  record: null,
  account: null,
  fields: [],
  action: null,
};

const SITE: Site = { id: 'warm-up', name: 'Warm-up', matches: [] };
const NOBODY = actorOf(null, null);
const AT = '2026-11-02T09:00:00.000Z';

/**
 * Judges a draft of our own making, so that what is made at its first use (the phrases of a language, expressions,
 * schemas, patterns) stands before the first reading comes. A part at a time: what the store answers meanwhile, and
 * the reading itself, wait for one part at most.
 */
export async function warmUp(): Promise<void> {
  const evidence = [{ type: 'preset' as const, characters: BODY.length }];
  FromGate.safeParse({ type: 'snapshot', revision: 0, reading: READING, thread: [], evidence, missing: [] });
  await nextTask();
  const draft = draftOf(READING, SITE);
  const findings: Finding[] = [];
  for (const detector of detectors) {
    findings.push(...runDetectors([detector], draft, emptyContext));
    await nextTask();
  }
  const provenance = reduceProvenance(evidence, BODY, { thread: [], known: [] });
  fingerprintsOf(BODY, new Uint8Array(32));
  await nextTask();
  const situation = { now: AT, actor: NOBODY, host: SITE.id, workflow: null, history: { askedToday: 0 } };
  decide({ draft, context: emptyContext, provenance, findings, policy: defaultPolicy, situation });
}

/** Resolves behind the tasks that wait already. A timer would wait longer: nested ones take 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
