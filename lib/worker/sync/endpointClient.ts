import { CompactSign } from 'jose';
import { canonicalJson } from '../../core/audit/canonical.ts';
import { batchClaims } from '../../core/audit/chain.ts';
import { BatchReceipt, type SignedBatch } from '../../core/model/batch.ts';
import { EnrolmentReply, type EnrolmentRequest } from '../../core/model/enrolment.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import { Problem } from '../../core/model/problem.ts';
import type { Digest } from '../../core/model/text.ts';

/** What the endpoint refused, with its problem document (RFC 9457) where it sent one. */
export class EndpointRefusal extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.title ?? `The endpoint answered ${status}`);
    this.name = 'EndpointRefusal';
    this.status = status;
    this.problem = problem;
  }

  /** True where sending the same again later can succeed. */
  get retryable(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

/** How long one call may take, in milliseconds: a worker is ended after five minutes on one event. */
const CALL_LIMIT = 30_000;

/**
 * The endpoint as this device calls it. Every method rejects with `EndpointRefusal` for an answer that is
 * not a success, and with a `TypeError` or `TimeoutError` where there is no answer.
 */
export function createEndpointClient(endpoint: string, send: typeof fetch) {
  async function post(path: string, body: unknown): Promise<unknown> {
    const response = await send(new URL(path, endpoint), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(CALL_LIMIT),
    });
    const answer: unknown = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
    if (response.ok) return answer;
    const problem = Problem.safeParse(answer);
    throw new EndpointRefusal(response.status, problem.success ? problem.data : null);
  }

  return {
    enrol: async (request: EnrolmentRequest): Promise<EnrolmentReply> =>
      EnrolmentReply.parse(await post('/v1/enrol', request)),
    deliver: async (batch: SignedBatch): Promise<BatchReceipt> =>
      BatchReceipt.parse(await post('/v1/events', batch)),
  };
}

/** Events in the order of their numbers, after the chain's digest `previous`, signed with this device's key. */
export async function signBatch(
  previous: Digest,
  events: AuditEvent[],
  privateKey: CryptoKey,
): Promise<SignedBatch> {
  const claims = batchClaims(previous, events);
  const signature = await new CompactSign(new TextEncoder().encode(canonicalJson(claims)))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
  return { claims, events, signature };
}
