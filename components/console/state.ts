import type { Policy } from '../../lib/core/model/policy.ts';
import type { Refusal } from '../../lib/core/model/refusal.ts';
import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import type { LookAnswer } from '../looks/LookCard.tsx';

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
    document: Policy;
    /** How often each exception was used on this device, and when last. */
    uses: readonly { exception: string; count: number; last: string }[];
  };
  /** When this was told. */
  now: string;
  arrived: string | null;
  compared: boolean;
  refused: readonly Refusal[];
  sites: readonly { id: string; name: string; matches: readonly string[] }[];
  identities: readonly string[];
  /** What each tool showed as sent on a day, and how many of these messages had gone through review. */
  shown: readonly { day: string; site: string; sent: number; reviewed: number }[];
  log: { waiting: number; endpoint: string | null; problem: string | null; nextTry: string | null };
}

/** `asking`: no answer yet. `silent`: the worker gave none. */
export type ConsoleState =
  | { kind: 'asking' }
  | { kind: 'silent' }
  | {
      kind: 'known';
      status: InForce;
      trying: boolean;
      looks: readonly AfterLook[];
      /** The look of which the answer is on its way. */
      answering: string | null;
    };

export interface ConsoleActions {
  askAgain(): void;
  /** Tries now to bring the log what waits for it. */
  tryNow(): void;
  /** What the person says of something that has left. */
  look(answer: LookAnswer): void;
  /** Tries a policy on the past. */
  load(file: File): void;
}
