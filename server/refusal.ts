import { type Problem, type ProblemName, problemType } from '../lib/core/model/problem.ts';

const KINDS = {
  'not-json': [400, 'The body is not JSON'],
  invalid: [422, 'The request does not have the form that is expected'],
  'too-large': [413, 'The body is too large'],
  'unknown-token': [403, 'The enrolment token is not known here'],
  'ended-token': [403, 'The enrolment token is no longer valid'],
  unauthorized: [401, 'This needs the administrator’s token'],
  'broken-proof': [401, 'The proof of the device’s key does not hold'],
  'expired-proof': [401, 'The proof of the device’s key was not made just now'],
  'replayed-proof': [401, 'The proof of the device’s key was used before'],
  'not-enrolled': [401, 'The device is not enrolled'],
  'not-approved': [403, 'The device waits for an administrator’s approval'],
  revoked: [403, 'The device was revoked'],
  'too-many': [429, 'Too many calls'],
  busy: [503, 'The endpoint has as much to do as it takes'],
  'broken-signature': [422, 'The signature does not hold'],
  'foreign-event': [422, 'An event belongs to another device'],
  'broken-order': [422, 'The events are not numbered in order'],
  'count-mismatch': [422, 'There are more or fewer events than the claims say'],
  'broken-chain': [422, 'The chain over the events does not end in the digest that was signed'],
  gap: [409, 'Events are missing before this batch'],
  'doubled-number': [409, 'The number of an event is taken by another event'],
  'doubled-id': [409, 'The id of an event is taken by another event'],
  'forked-chain': [409, 'The batch follows another history than the stored one'],
  'not-found': [404, 'There is nothing here'],
  unavailable: [503, 'The storage does not answer'],
  internal: [500, 'The endpoint failed'],
} as const satisfies Record<ProblemName, readonly [status: number, title: string]>;

/** The HTTP status that a problem is answered with. */
export function statusOfProblem(problem: ProblemName): number {
  return KINDS[problem][0];
}

/** What a problem says beyond its name and its sentence. */
type Members = Pick<Problem, 'errors' | 'sequence' | 'expected' | 'now'>;

/** A no to a request, thrown by a route and answered as a problem document. Nothing was stored. */
export class Refusal extends Error {
  readonly problem: ProblemName;
  readonly members: Members;
  readonly retryAfter: number | null;

  /**
   * `detail` is one sentence for the sender, and repeats nothing of what was sent but numbers of events.
   * `retryAfter` is in seconds (RFC 9110, 10.2.3).
   */
  constructor(problem: ProblemName, detail: string, members: Members = {}, retryAfter: number | null = null) {
    super(detail);
    this.name = 'Refusal';
    this.problem = problem;
    this.members = members;
    this.retryAfter = retryAfter;
  }

  /** The problem document (RFC 9457) as a response. */
  toResponse(): Response {
    const [status, title] = KINDS[this.problem];
    const body: Problem = {
      type: problemType(this.problem),
      title,
      status,
      detail: this.message,
      ...this.members,
    };
    const headers = new Headers({ 'content-type': 'application/problem+json' });
    if (this.problem.endsWith('-proof')) headers.set('www-authenticate', 'DPoP error="invalid_dpop_proof"');
    if (this.retryAfter !== null) headers.set('retry-after', String(this.retryAfter));
    return new Response(JSON.stringify(body), { status, headers });
  }
}
