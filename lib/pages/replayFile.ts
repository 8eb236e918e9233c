import type { PastFacts, ReplayState } from '../../components/console/replayState.ts';
import type { AuditEvent } from '../core/model/event.ts';
import type { Policy } from '../core/model/policy.ts';
import { policyChanges, whyNotNext } from '../core/policy/changes/policyChanges.ts';
import { parsePolicyText } from '../core/policy/document/policyText.ts';
import { createGatherer } from '../core/policy/replay/past.ts';
import { replay } from '../core/policy/replay/replay.ts';
import { PastEvents, type Request } from '../messages/requests.ts';

/** The longest document that is read, in bytes. */
const LONGEST = 2_000_000;

/** What a file's policy would have done with the decisions of this browser. Rejects where the worker gives no answer. */
export async function replayFile(
  { name, size, text }: Pick<File, 'name' | 'size'> & { text: string },
  base: Policy,
  send: (request: Request) => Promise<unknown>,
): Promise<ReplayState> {
  if (size > LONGEST) {
    const expected = `at most ${LONGEST / 1_000_000} MB`;
    return { kind: 'faults', name, faults: [{ at: null, path: '', expected }] };
  }
  const read = parsePolicyText(text);
  if ('faults' in read) return { kind: 'faults', name, faults: read.faults };
  const next = read.policy;
  const { gatherer, facts } = await readPast(send);
  const result = replay(gatherer.pastDrafts(), next, base);
  const named = new Set(Object.values(result.examples).flat());
  return {
    kind: 'done',
    name,
    next: { id: next.id, name: next.name, version: next.version },
    base: { name: base.name, version: base.version },
    changes: policyChanges(base, next),
    refused: whyNotNext(base, next),
    result,
    facts: new Map([...facts].filter(([id]) => named.has(id))),
  };
}

async function readPast(send: (request: Request) => Promise<unknown>) {
  const gatherer = createGatherer();
  const facts = new Map<string, PastFacts>();
  for (let after: number | null = 0; after !== null; ) {
    const page: PastEvents = PastEvents.parse(await send({ type: 'past-events', after }));
    for (const event of page.events) {
      gatherer.add(event);
      note(facts, event);
    }
    after = page.next;
  }
  return { gatherer, facts };
}

/** What the page says of a draft among the examples: no words of it. */
function note(facts: Map<string, PastFacts>, event: AuditEvent): void {
  const id = event.draft ?? (event.type === 'draft.allowed' ? event.id : null);
  if (id === null) return;
  const { at, kind, record, workflow, decision, route } = event;
  const known = facts.get(id) ?? { at, kind, record, workflow, route, decision: null };
  facts.set(id, decision === null ? known : { ...known, decision });
}
