import type { z } from 'zod';
import { BatchReceipt, SignedBatch } from '../lib/core/model/batch.ts';
import { EnrolmentReply, EnrolmentRequest, ListedDevice, NewToken } from '../lib/core/model/enrolment.ts';
import type { ProblemName } from '../lib/core/model/problem.ts';
import { DraftReceipt, DraftRegistration, RegisteredDraftPage } from '../lib/core/model/registeredDraft.ts';
import { EvidenceDelivery, EvidenceOpening, EvidenceReceipt } from '../lib/core/model/sealed.ts';
import { ExportLine } from './exportLines.ts';
import { DevicePage, DeviceQuery } from './routes/devices.ts';
import { DraftsQuery } from './routes/drafts.ts';
import { OpenedEvidence } from './routes/evidence.ts';
import { ExportQuery } from './routes/export.ts';
import { Figures } from './routes/figures.ts';
import { Health } from './routes/health.ts';
import { EventPage, ListingQuery } from './routes/listing.ts';
import { PolicyReceipt } from './routes/policy.ts';
import { MadeToken, TokenList } from './routes/tokens.ts';

/** One route, as the description says it. `path` is as Hono spells it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  /** Who may call: a device by its proof, the administrator by the token, either of them, or anyone. */
  by: 'device' | 'administrator' | 'reader' | 'anyone';
  query?: z.ZodObject;
  /** What is sent; a string names another form than JSON. */
  body?: z.ZodType | string;
  /** The answer: status, and its form; a string names another form than JSON. */
  answer: [status: number, form: z.ZodType | string | null];
  /** What it refuses beside what every route of its kind does. */
  problems: readonly ProblemName[];
}

/** Every schema that the description names, by its name there. */
export const SCHEMAS: Record<string, z.ZodType> = {
  BatchReceipt,
  DevicePage,
  DraftReceipt,
  DraftRegistration,
  EnrolmentReply,
  EnrolmentRequest,
  EventPage,
  EvidenceDelivery,
  EvidenceOpening,
  EvidenceReceipt,
  ExportLine,
  Figures,
  Health,
  ListedDevice,
  MadeToken,
  NewToken,
  OpenedEvidence,
  PolicyReceipt,
  RegisteredDraftPage,
  SignedBatch,
  TokenList,
};

/** What every route of a kind refuses. */
const DEVICE_PROBLEMS: readonly ProblemName[] = [
  'broken-proof',
  'expired-proof',
  'replayed-proof',
  'not-enrolled',
  'not-approved',
  'revoked',
];
export const COMMON_PROBLEMS: Record<Operation['by'], readonly ProblemName[]> = {
  device: DEVICE_PROBLEMS,
  administrator: ['unauthorized'],
  reader: [...DEVICE_PROBLEMS, 'unauthorized'],
  anyone: [],
};

/** Every route of the endpoint, in the order in which the page shows them. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/enrol',
    summary:
      'Makes a device known. The proof is by the key that is enrolled; the same key again gets the same answer.',
    by: 'device',
    body: EnrolmentRequest,
    answer: [200, EnrolmentReply],
    problems: ['not-json', 'invalid', 'unknown-token', 'ended-token', 'too-many'],
  },
  {
    method: 'post',
    path: '/v1/events',
    summary: 'Takes a signed batch whole, or refuses it whole. A repeated delivery is acknowledged again.',
    by: 'device',
    body: SignedBatch,
    answer: [200, BatchReceipt],
    problems: [
      'not-json',
      'invalid',
      'too-large',
      'broken-signature',
      'foreign-event',
      'broken-order',
      'count-mismatch',
      'broken-chain',
      'gap',
      'doubled-number',
      'doubled-id',
      'forked-chain',
      'too-many',
    ],
  },
  {
    method: 'get',
    path: '/v1/events',
    summary: 'The log in its order, page by page.',
    by: 'administrator',
    query: ListingQuery,
    answer: [200, EventPage],
    problems: ['invalid'],
  },
  {
    method: 'post',
    path: '/v1/evidence',
    summary:
      'Takes words that were sealed on the device. The endpoint keeps them apart from the log, and cannot open them.',
    by: 'device',
    body: EvidenceDelivery,
    answer: [200, EvidenceReceipt],
    problems: ['not-json', 'invalid', 'too-large', 'doubled-id', 'too-many'],
  },
  {
    method: 'post',
    path: '/v1/evidence/:id/opening',
    summary: 'Hands sealed words over to be opened, once the event that says so stands in the log.',
    by: 'administrator',
    body: EvidenceOpening,
    answer: [200, OpenedEvidence],
    problems: ['not-json', 'invalid', 'not-found'],
  },
  {
    method: 'get',
    path: '/v1/policy',
    summary: 'The policy document in force, byte for byte, with its ETag.',
    by: 'reader',
    answer: [200, 'application/jose'],
    problems: ['not-found', 'too-many'],
  },
  {
    method: 'put',
    path: '/v1/policy',
    summary: 'Puts a policy in force: the compact JWS that `countersign policy sign` prints, or JSON.',
    by: 'administrator',
    body: 'application/jose',
    answer: [200, PolicyReceipt],
    problems: ['not-json', 'invalid'],
  },
  {
    method: 'get',
    path: '/v1/metrics',
    summary:
      'Amounts of what is kept: events by type, devices by status, sealed evidence; and by tool the share of what was shown as sent that had gone through review.',
    by: 'administrator',
    answer: [200, Figures],
    problems: [],
  },
  {
    method: 'post',
    path: '/v1/drafts',
    summary:
      'Registers a draft that a system wrote, by the fingerprints of its words. The words go no further.',
    by: 'administrator',
    body: DraftRegistration,
    answer: [201, DraftReceipt],
    problems: ['not-json', 'invalid', 'too-large'],
  },
  {
    method: 'get',
    path: '/v1/drafts',
    summary: 'Registered drafts after a position, as fingerprints, with an ETag.',
    by: 'device',
    query: DraftsQuery,
    answer: [200, RegisteredDraftPage],
    problems: ['invalid', 'too-many'],
  },
  {
    method: 'get',
    path: '/v1/export',
    summary:
      'The log as JSON Lines, with keys and signatures: what a check needs that does not trust the endpoint.',
    by: 'administrator',
    query: ExportQuery,
    answer: [200, 'application/jsonl'],
    problems: ['invalid'],
  },
  {
    method: 'get',
    path: '/v1/devices',
    summary: 'Devices in the order of their enrolment, with the last sight of each.',
    by: 'administrator',
    query: DeviceQuery,
    answer: [200, DevicePage],
    problems: ['invalid'],
  },
  {
    method: 'post',
    path: '/v1/devices/:id/approval',
    summary: 'Lets in a device that waits.',
    by: 'administrator',
    answer: [200, ListedDevice],
    problems: ['invalid', 'not-found', 'revoked'],
  },
  {
    method: 'post',
    path: '/v1/devices/:id/revocation',
    summary: 'Refuses a device from its next call on, for good.',
    by: 'administrator',
    answer: [200, ListedDevice],
    problems: ['invalid', 'not-found'],
  },
  {
    method: 'post',
    path: '/v1/tokens',
    summary: 'Makes an enrolment token. It is told once.',
    by: 'administrator',
    body: NewToken,
    answer: [201, MadeToken],
    problems: ['not-json', 'invalid'],
  },
  {
    method: 'get',
    path: '/v1/tokens',
    summary: 'Enrolment tokens, without the tokens themselves.',
    by: 'administrator',
    answer: [200, TokenList],
    problems: [],
  },
  {
    method: 'delete',
    path: '/v1/tokens/:id',
    summary: 'Ends an enrolment token. Devices that enrolled with it stay.',
    by: 'administrator',
    answer: [204, null],
    problems: ['invalid', 'not-found'],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the endpoint runs and its storage answers.',
    by: 'anyone',
    answer: [200, Health],
    problems: ['unavailable'],
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Figures of this process for Prometheus.',
    by: 'anyone',
    answer: [200, 'text/plain'],
    problems: [],
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description, as an OpenAPI 3.1 document.',
    by: 'anyone',
    answer: [200, 'application/json'],
    problems: [],
  },
  {
    method: 'get',
    path: '/',
    summary: 'This description, as a page.',
    by: 'anyone',
    answer: [200, 'text/html'],
    problems: [],
  },
];
