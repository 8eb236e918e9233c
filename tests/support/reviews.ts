import { v7 } from 'uuid';
import type { Decision } from '../../lib/core/model/decision.ts';
import type { Actor } from '../../lib/core/model/situation.ts';
import type { Verdict } from '../../lib/core/model/verdict.ts';

export const AT = '2026-11-20T09:00:00.000Z';

export const author: Actor = { id: 'priya@northgate.example', name: 'Priya', roles: [], how: 'host' };
export const approver: Actor = { id: 'lena@northgate.example', name: 'Lena', roles: [], how: 'oidc' };
export const second: Actor = { id: 'omar@northgate.example', name: 'Omar', roles: [], how: 'oidc' };

/** 64 hex digits that are the same for the same name. */
export function digest(name: string): string {
  return Array.from(name, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
}

export function payload(name: string, revision = 1) {
  return { revision, digest: digest(name) };
}

/** A verdict with one reason, or none where it allows. */
export function verdict(over: Partial<Verdict> = {}): Verdict {
  const route = over.route ?? 'review';
  return {
    route,
    scope: 'payload',
    risk: 'low',
    workflow: 'client-mail',
    reasons:
      route === 'allow'
        ? []
        : [
            {
              gate: 'impact',
              route,
              rule: 'machine-to-client',
              because: 'A machine wrote this.',
              findings: [],
            },
          ],
    requirements: { reason: 'optional', roles: [], approvers: [], approvals: 1, breakGlass: false },
    findings: [],
    exceptions: [],
    policy: { id: 'test', version: 1, digest: digest('policy') },
    ...over,
  };
}

/** An approval of the payload with this name, unless said otherwise. */
export function decision(name: string, over: Partial<Decision> = {}): Decision {
  return {
    id: v7(),
    outcome: 'approve',
    actor: author,
    reason: null,
    breakGlass: false,
    hasNote: false,
    before: digest(name),
    after: digest(name),
    at: AT,
    attention: 1200,
    ...over,
  };
}
