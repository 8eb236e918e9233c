import type { AuditEvent } from '../../lib/core/model/event.ts';
import type { PolicyChange } from '../../lib/core/policy/changes/step.ts';
import type { TextFault } from '../../lib/core/policy/document/placedText.ts';
import type { Replay } from '../../lib/core/policy/replay/replay.ts';

/** What the log says of a draft of the past. */
export type PastFacts = Pick<AuditEvent, 'at' | 'kind' | 'record' | 'workflow' | 'route' | 'decision'>;

/** A policy that is tried on the past. `silent`: the worker gave no answer. */
export type ReplayState =
  | { kind: 'empty' }
  | { kind: 'running'; name: string }
  | { kind: 'silent'; name: string }
  | { kind: 'faults'; name: string; faults: readonly TextFault[] }
  | {
      kind: 'done';
      name: string;
      next: { id: string; name: string; version: number };
      base: { name: string; version: number };
      changes: readonly PolicyChange[];
      /** Why it may not take the place of the one in force. */
      refused: string | null;
      result: Replay;
      /** Of the drafts that the result gives as examples. */
      facts: ReadonlyMap<string, PastFacts>;
    };
