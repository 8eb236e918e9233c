import { CompactSign } from 'jose';
import { canonicalJson } from '../../core/audit/canonical.ts';
import { batchClaims } from '../../core/audit/chain.ts';
import { BatchReceipt, type SignedBatch } from '../../core/model/batch.ts';
import { EnrolmentReply, type EnrolmentRequest } from '../../core/model/enrolment.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import { Problem, type ProblemName, problemName } from '../../core/model/problem.ts';
import { type EvidenceDelivery, EvidenceReceipt } from '../../core/model/sealed.ts';
import type { Digest } from '../../core/model/text.ts';
import type { Settings } from '../store/settings.ts';
import { deviceProof } from './deviceProof.ts';

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

  /** The problem by its name; null where it is none of ours. */
  get reason(): ProblemName | null {
    return this.problem === null ? null : problemName(this.problem.type);
  }

  /** True where sending the same again later can succeed. */
  get retryable(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

/** How long one call may take, in milliseconds: a worker is ended after five minutes on one event. */
const CALL_LIMIT = 30_000;

/** What the client needs to prove that a call is this device's: its key, and the time as the endpoint has it. */
export interface Caller {
  device: Pick<Settings['device'], 'privateKey' | 'publicKey'>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * The endpoint as this device calls it: each call with a new proof by the device's key (RFC 9449). Every method rejects with `EndpointRefusal` for an answer that is
 * not a success, and with a `TypeError` or `TimeoutError` where there is no answer.
 */
export function createEndpointClient(endpoint: string, send: typeof fetch, caller: Caller) {
  async function post(path: string, body: unknown): Promise<unknown> {
    const url = new URL(path, endpoint);
    const id = crypto.randomUUID();
    const proof = await deviceProof(caller.device, { method: 'POST', url, now: caller.now(), id });
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', dpop: proof },
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
    deliverEvidence: async (evidence: EvidenceDelivery): Promise<EvidenceReceipt> =>
      EvidenceReceipt.parse(await post('/v1/evidence', evidence)),
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
