import { type Problem, type ProblemName, problemType } from '../lib/core/model/problem.ts';

const KINDS = {
  'not-json': [400, 'The body is not JSON'],
  invalid: [422, 'The request does not have the form that is expected'],
  'too-large': [413, 'The body is too large'],
  'unknown-token': [403, 'The enrolment token is not known here'],
  unauthorized: [401, 'Reading needs the administrator’s token'],
  'not-enrolled': [401, 'The device is not enrolled'],
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

/** What a problem says beyond its name and its sentence. */
type Members = Pick<Problem, 'errors' | 'sequence' | 'expected'>;

/** A no to a request, thrown by a route and answered as a problem document. Nothing was stored. */
export class Refusal extends Error {
  readonly problem: ProblemName;
  readonly members: Members;

  /** `detail` is one sentence for the sender, and repeats nothing of what was sent but numbers of events. */
  constructor(problem: ProblemName, detail: string, members: Members = {}) {
    super(detail);
    this.name = 'Refusal';
    this.problem = problem;
    this.members = members;
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
    return new Response(JSON.stringify(body), { status, headers });
  }
}
