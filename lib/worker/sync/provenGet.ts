import { Problem } from '../../core/model/problem.ts';
import type { Database } from '../store/database.ts';
import { readSetting } from '../store/settings.ts';
import { deviceProof } from './deviceProof.ts';

/** What a call needs beside its address. */
export interface Asking {
  database: Database;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** How long one call may take, in milliseconds. */
  limit: number;
}

/**
 * Asks the endpoint for something that it gives to its devices alone: a GET with a new proof by this device's key. An
 * endpoint whose clock is another one says what time it is, and is asked once more by that. Rejects as `fetch` does.
 */
export async function provenGet(
  url: URL,
  headers: Record<string, string>,
  { database, fetch: send, now, newId, limit }: Asking,
): Promise<Response> {
  const device = await readSetting(database, 'device');
  if (device === undefined) throw new Error('a device without a key asks the endpoint');
  const ask = async (at: number) => {
    const proof = await deviceProof(device, { method: 'GET', url, now: at, id: newId() });
    return send(url, {
      headers: { ...headers, dpop: proof },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(limit),
    });
  };
  const response = await ask(now());
  if (response.status !== 401) return response;
  const problem = Problem.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  );
  const time = problem.success ? problem.data.now : undefined;
  return time === undefined ? response : ask(Date.parse(time));
}
