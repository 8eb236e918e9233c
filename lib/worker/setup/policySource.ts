import { compactVerify, importJWK } from 'jose';
import type { Configuration } from '../../core/model/configuration.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Refusal } from '../../core/model/refusal.ts';
import { PolicyClaims, type PolicyKey } from '../../core/model/signedPolicy.ts';
import type { Instant } from '../../core/model/text.ts';
import { whyNotTaken } from '../../core/policy/acceptPolicy.ts';
import { defaultPolicy } from '../../core/policy/default.ts';
import type { Database } from '../store/database.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Alarm } from '../sync/outbox.ts';
import { provenGet } from '../sync/provenGet.ts';

/** The policy in force, where it comes from, and what kept a newer one from taking its place. */
export interface PolicyState {
  policy: Policy;
  source: 'built-in' | 'configuration' | 'endpoint' | 'last-good';
  refused: Refusal[];
}

export interface PolicySource {
  current(): PolicyState;
  /** Asks for the document now, where the configuration names one. Never rejects: what went wrong is said. */
  refresh(): Promise<void>;
  onChange(listener: () => void): void;
}

/** Between two questions, in milliseconds. */
const PAUSE = 15 * 60_000;
/** How long one call may take, in milliseconds. */
const CALL_LIMIT = 30_000;
/** The longest document, in UTF-16 units. */
const LONGEST = 2_000_000;

/**
 * The policy that is in force: the signed one that was fetched, else that of the configuration, else the
 * built-in one. Whatever goes wrong with fetching leaves the last good one in force, for as long as it takes.
 */
export async function followPolicy(from: {
  database: Database;
  configuration: () => { configuration: Configuration; refused: Refusal[] };
  fetch: typeof fetch;
  alarm: Alarm;
  now: () => Instant;
  newId: () => string;
}): Promise<PolicySource> {
  const { database } = from;
  const listeners: (() => void)[] = [];
  let standing = (await readSetting(database, 'fetched-policy')) ?? null;
  let problem: string | null = null;
  let running: Promise<void> | null = null;

  /** Takes the document in one transaction with the look at what stands: an answer that was overtaken is refused. */
  async function take(claims: PolicyClaims, etag: string | null): Promise<string | null> {
    return database.transaction('rw', database.settings, async () => {
      const before = (await readSetting(database, 'fetched-policy')) ?? null;
      const refused = whyNotTaken(claims, before?.claims ?? null, from.now());
      if (refused === null) await writeSetting(database, 'fetched-policy', { claims, etag });
      standing = refused === null ? { claims, etag } : before;
      return refused;
    });
  }

  /** The organisation's endpoint gives its policy to its devices alone. Nobody else is shown which device asks. */
  function get(url: URL, headers: Record<string, string>): Promise<Response> {
    const { endpoint } = from.configuration().configuration;
    if (endpoint !== undefined && new URL(endpoint).origin === url.origin) {
      const now = () => Date.parse(from.now());
      return provenGet(url, headers, { ...from, now, limit: CALL_LIMIT });
    }
    const signal = AbortSignal.timeout(CALL_LIMIT);
    return from.fetch(url, { headers, credentials: 'omit', cache: 'no-store', signal });
  }

  async function ask(url: string, keys: readonly PolicyKey[]): Promise<string | null> {
    const etag = standing?.etag ?? null;
    const headers = { accept: 'application/jose', ...(etag === null ? {} : { 'if-none-match': etag }) };
    const response = await get(new URL(url), headers);
    if (response.status === 304) return null;
    if (response.status === 401 || response.status === 403)
      return 'The policy could not be fetched: this device is not let in.';
    if (!response.ok) return `The policy could not be fetched: ${response.status}.`;
    const text = (await response.text()).trim();
    if (text.length > LONGEST) return 'The policy is too long.';
    const payload = await verified(text, keys);
    if (payload === null) return 'The policy is not signed with a key of policyKeys.';
    const claims = PolicyClaims.safeParse(payload);
    if (!claims.success) {
      const [issue] = claims.error.issues;
      return `The policy has an error at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`;
    }
    return take(claims.data, response.headers.get('etag'));
  }

  async function refresh(): Promise<void> {
    const { policyUrl, policyKeys } = from.configuration().configuration;
    if (policyUrl === undefined) return;
    const before = standing?.claims;
    problem = await ask(policyUrl, policyKeys).catch((error: unknown) => inWords(error));
    await from.alarm.setNoLaterThan(Date.parse(from.now()) + PAUSE);
    if (standing?.claims !== before) for (const listener of listeners) listener();
  }

  return {
    current: () => {
      const { configuration, refused } = from.configuration();
      const problems =
        problem === null ? [] : [{ path: 'policyUrl', expected: problem, by: 'extension' as const }];
      if (configuration.policyUrl !== undefined && standing !== null) {
        const source = problem === null ? 'endpoint' : 'last-good';
        return { policy: standing.claims.policy, source, refused: problems };
      }
      const unused = configuration.policyUrl === undefined ? [] : problems;
      if (configuration.policy === undefined)
        return { policy: defaultPolicy, source: 'built-in', refused: unused };
      const isRefused = refused.some(({ path }) => path === 'policy' || /^policy[.[]/.test(path));
      return {
        policy: configuration.policy,
        source: isRefused ? 'last-good' : 'configuration',
        refused: unused,
      };
    },
    refresh: () => {
      // One question at a time: a second one would only hear the same.
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** The payload of a compact JWS that one of the keys signed; null where none did, or where it is no JWS of JSON. */
async function verified(text: string, keys: readonly PolicyKey[]): Promise<unknown> {
  for (const { kty, crv, x, y } of keys) {
    try {
      const { payload } = await compactVerify(text, await importJWK({ kty, crv, x, y }, 'ES256'), {
        algorithms: ['ES256'],
      });
      return JSON.parse(new TextDecoder().decode(payload));
    } catch (error) {
      // jose's errors have codes, and the text may be no JSON: this key did not sign a policy. The next may have.
      const isExpected =
        error instanceof SyntaxError || (error instanceof Error && 'code' in error) || isKeyFault(error);
      if (!isExpected) throw error;
    }
  }
  return null;
}

/** What WebCrypto says of coordinates that are no point of the curve. */
function isKeyFault(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'DataError' || error.name === 'OperationError');
}

function inWords(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'UnknownError';
  return name === 'TypeError' || name === 'TimeoutError'
    ? 'The policy could not be fetched: no answer.'
    : `The policy could not be taken (${name}).`;
}
