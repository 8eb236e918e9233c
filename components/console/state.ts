import type { Refusal } from '../../lib/core/model/refusal.ts';
import type { Gate, Route } from '../../lib/core/model/verdict.ts';

/** What is in force on this device, as the console shows it. Instants are RFC 3339. */
export interface InForce {
  organisation: string | null;
  device: string;
  policy: {
    id: string;
    name: string;
    version: number;
    digest: string;
    source: 'built-in' | 'configuration' | 'endpoint' | 'last-good';
    since: string | null;
    author: string | null;
    changeNote: string | null;
    rules: readonly { id: string; gate: Gate; route: Route; because: string }[];
  };
  arrived: string | null;
  compared: boolean;
  refused: readonly Refusal[];
  sites: readonly { id: string; name: string; matches: readonly string[] }[];
  identities: readonly string[];
  log: { waiting: number; endpoint: string | null; problem: string | null; nextTry: string | null };
}

/** `asking`: no answer yet. `silent`: the worker gave none. */
export type ConsoleState =
  | { kind: 'asking' }
  | { kind: 'silent' }
  | { kind: 'known'; status: InForce; trying: boolean };

export interface ConsoleActions {
  askAgain(): void;
  /** Tries now to bring the log what waits for it. */
  tryNow(): void;
}
