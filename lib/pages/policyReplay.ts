import { type Signal, signal } from '@preact/signals';
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

/**
 * Tries a policy on the decisions stored in this browser. Nothing is put in force. It runs in the page, so that
 * the worker goes on answering the gates; `inForce` is the policy to compare with.
 */
export function createPolicyReplay({
  send,
  inForce,
}: {
  send(request: Request): Promise<unknown>;
  inForce: () => Policy | null;
}): { state: Signal<ReplayState>; load(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> } {
  const state = signal<ReplayState>({ kind: 'empty' });

  async function run(name: string, text: string): Promise<ReplayState> {
    const read = parsePolicyText(text);
    if ('faults' in read) return { kind: 'faults', name, faults: read.faults };
    const base = inForce();
    if (base === null) return { kind: 'silent', name };
    const next = read.policy;
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
    const result = replay(gatherer.pastDrafts(), next, base);
    const named = new Set(Object.values(result.examples).flat());
    return {
      kind: 'done',
      name,
      next: {
        id: next.id,
        name: next.name,
        version: next.version,
        author: next.author,
        changeNote: next.changeNote,
      },
      base: { name: base.name, version: base.version },
      changes: policyChanges(base, next),
      refused: whyNotNext(base, next),
      result,
      facts: new Map([...facts].filter(([id]) => named.has(id))),
    };
  }

  return {
    state,
    async load(file) {
      if (file.size > LONGEST) {
        const expected = `at most ${LONGEST / 1_000_000} MB`;
        state.value = { kind: 'faults', name: file.name, faults: [{ at: null, path: '', expected }] };
        return;
      }
      state.value = { kind: 'running', name: file.name };
      try {
        state.value = await run(file.name, await file.text());
      } catch {
        // The worker gave no answer, or one of another version: what was tried has no result.
        state.value = { kind: 'silent', name: file.name };
      }
    },
  };
}

/** What the page says of a draft among the examples: no words of it. */
function note(facts: Map<string, PastFacts>, event: AuditEvent): void {
  const id = event.draft ?? (event.type === 'draft.allowed' ? event.id : null);
  if (id === null) return;
  const { at, kind, record, workflow, decision, route } = event;
  const known = facts.get(id) ?? { at, kind, record, workflow, route, decision: null };
  facts.set(id, decision === null ? known : { ...known, decision });
}
