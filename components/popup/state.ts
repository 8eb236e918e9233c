import type { ServiceTimes } from '../../lib/core/policy/serviceLevel.ts';
import type { ShieldShape } from '../marks/Shield.tsx';

/** What the popup shows of the tab in front. Amounts are of today. */
export interface PopupStatus {
  coverage: ShieldShape;
  because: string;
  /** The tool's name; null where the site is not one that is gated. */
  site: string | null;
  today: { passed: number; held: number; unreviewed: number };
  policy: { name: string; version: number; source: 'built-in' | 'configuration' | 'endpoint' | 'last-good' };
  log: {
    waiting: number;
    endpoint: string | null;
    problem: string | null;
    /** RFC 3339, or null where no try is planned. */
    nextTry: string | null;
  };
  /** What waits for the person in this browser. */
  waiting: { drafts: number; overdue: number; next: ServiceTimes | null; afterwards: number };
  refused: readonly { path: string; expected: string }[];
  /** Gated sites that the browser keeps the extension from. */
  withheld: readonly { site: string; origins: readonly string[] }[];
  storage: string | null;
  /** Who uses this profile, and how that is known; null where only a tool's page may show somebody. */
  person: {
    person: { id: string; how: 'oidc' | 'managed' } | null;
    canSignIn: boolean;
    problem: string | null;
  };
}

/** `asking`: no answer yet. `silent`: the worker gave none, and `problem` says why. */
export type PopupState =
  | { kind: 'asking' }
  | { kind: 'silent'; problem: string }
  | { kind: 'known'; status: PopupStatus; trying: boolean };

export interface PopupActions {
  reload(): void;
  /** Opens the console: what is in force, from where, and what of it was refused. */
  openConsole(): void;
  /** Opens the console where a site is tried that is not gated. */
  trySite(): void;
  /** Asks the browser for the sites that it withholds. Only a person's own press may. */
  allow(): void;
  /** Shows the page of the organisation's provider. */
  signIn(): void;
  /** Tries now to bring the log what waits for it. */
  tryNow(): void;
}

/** What the popup offers now; its keys do no more than its buttons. */
export const offers = (status: PopupStatus) => ({
  reload: status.site !== null,
  tryNow: status.log.endpoint !== null && status.log.waiting > 0,
  signIn: status.person.canSignIn,
  allow: status.withheld.length > 0,
  trySite: status.site === null,
});
