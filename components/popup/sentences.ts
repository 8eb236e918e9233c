import { standingOf } from '../../lib/core/policy/standing.ts';
import { timeLeft } from '../panel/times.ts';
import type { PopupStatus } from './state.ts';

export const coverageHeading: Record<PopupStatus['coverage'], string> = {
  protected: 'This tab is protected',
  degraded: 'Degraded: not all of it is seen',
  'not-inspected': 'This tab is not inspected',
};

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

/** What happened today, in words. */
export const todayOf = ({ passed, held }: PopupStatus['today']) =>
  passed + held === 0 ? 'nothing seen yet' : `${passed} let through, ${held} held`;

const policySource: Record<PopupStatus['policy']['source'], string> = {
  'built-in': 'built in',
  configuration: 'from your organisation',
  endpoint: 'from your organisation, signed',
  'last-good': 'the last good one; the newest was refused',
};

export const policyOf = ({ version, source }: PopupStatus['policy']) =>
  `version ${version}, ${policySource[source]}`;

/** What waits for the audit log. Decisions are stored on the device until the log has taken them. */
export function logOf({ waiting, endpoint, nextTry }: PopupStatus['log']): string {
  if (!endpoint)
    return waiting === 0
      ? 'kept on this device'
      : `kept on this device, ${count(waiting, 'entry', 'entries')}`;
  if (waiting === 0) return 'nothing waits here';
  const next = nextTry ? `, next try at ${timeOf(nextTry)}` : '';
  return `${count(waiting, 'entry waits', 'entries wait')}${next}`;
}

/** The host of an address, which is what a person knows it by. */
export const hostOf = (endpoint: string) => (URL.canParse(endpoint) ? new URL(endpoint).host : endpoint);

const timeOf = (instant: string) =>
  new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** How it is known who uses this profile. */
export function knownBy(person: PopupStatus['person']['person']): string {
  if (person === null) return 'Decisions name whom the page shows.';
  return person.how === 'oidc' ? 'signed in' : 'named by your organisation';
}

/** What waits for the person, and how long is left for the next of it; null where nothing waits. */
export function waitingOf(
  { drafts, overdue, next }: PopupStatus['waiting'],
  now: Date,
): { said: string; why: string | null; loud: boolean } | null {
  if (drafts === 0) return null;
  const said = `${count(drafts, 'draft is', 'drafts are')} held`;
  if (next === null) return { said, why: null, loud: false };
  const { state, left } = standingOf({ from: next.from, by: next.decideBy }, now.toISOString());
  const when =
    state === 'overdue'
      ? `${overdue > 1 ? `${overdue} are` : 'One is'} overdue, the first since ${timeLeft(left)}.`
      : `The next is to be decided in ${timeLeft(left)}.`;
  const others = [next.owner, next.backup].filter((name) => name !== null);
  const asked = others.length === 0 ? '' : ` ${others.join(' or ')} answers for it.`;
  return { said, why: `${when}${state === 'in-time' ? '' : asked}`, loud: state !== 'in-time' };
}
