import type { InputEvidence } from '../../core/model/provenance.ts';
import { RegisteredDraftPage } from '../../core/model/registeredDraft.ts';
import type { Fingerprint } from '../../core/provenance/fingerprints.ts';
import { registeredText } from '../../core/provenance/registeredText.ts';
import { isWorthAsking } from '../../core/provenance/remember.ts';
import type { KnownText } from '../../core/provenance/ways.ts';
import type { Database } from '../store/database.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { provenGet } from '../sync/provenGet.ts';

/** The endpoint is asked this often at most, in milliseconds: a draft is registered just before it is shown. */
const APART = 10_000;
/** How long one call may take, in milliseconds. */
const CALL_LIMIT = 10_000;
const PAGE = 200;

/**
 * Drafts that systems registered with the endpoint, as far as they have come down: fingerprints and what was declared,
 * no words. What a person writes is never sent to ask about it.
 */
export function createRegistered(from: {
  database: Database;
  /** The endpoint that this device is configured for; null for none. */
  endpoint(): string | null;
  fetch: typeof fetch;
  now(): number;
  newId(): string;
}) {
  const { database } = from;
  const listeners = new Set<() => void>();
  let lastAsked = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;

  async function ask(endpoint: string): Promise<void> {
    const enrolment = await readSetting(database, 'enrolment');
    // Before it is enrolled, this device has another key than those fingerprints were made with.
    if (enrolment?.endpoint !== endpoint) return;
    for (let hasMore = true; hasMore; ) {
      const { position, tag } = (await readSetting(database, 'registered')) ?? { position: 0, tag: null };
      const url = new URL(`/v1/drafts?after=${position}&limit=${PAGE}`, endpoint);
      const headers: Record<string, string> = tag === null ? {} : { 'If-None-Match': tag };
      const response = await provenGet(url, headers, { ...from, limit: CALL_LIMIT });
      // An endpoint that doesn't know this yet, or not this device: nothing is registered for it.
      if (!response.ok) return;
      const { drafts, next } = RegisteredDraftPage.parse(await response.json());
      const last = drafts.at(-1)?.position ?? position;
      // The tag speaks of what was asked; after a page of drafts the next question is another one.
      const newTag = drafts.length === 0 ? response.headers.get('ETag') : null;
      await database.transaction('rw', database.registered, database.settings, async () => {
        await database.registered.bulkPut(drafts);
        await writeSetting(database, 'registered', { position: last, tag: newTag });
      });
      if (drafts.length > 0) for (const listener of listeners) listener();
      hasMore = next !== null;
    }
  }

  return {
    /** What systems registered of a body's words, where evidence leaves open who put them in. */
    async known(
      body: string,
      prints: () => readonly Fingerprint[],
      evidence: readonly InputEvidence[],
    ): Promise<KnownText[]> {
      if (body === '' || !isWorthAsking(evidence)) return [];
      const asked = [...new Set(prints().map(({ print }) => print))];
      const rows = await database.registered.where('fingerprints').anyOf(asked).distinct().toArray();
      const known = registeredText(prints(), body, rows);
      if (known.length === 0) void this.sync();
      return known;
    },

    /** Fetches what was registered since the last time; where it can't, it is tried again at the next occasion. */
    async sync(): Promise<void> {
      const endpoint = from.endpoint();
      if (endpoint === null || from.now() - lastAsked < APART) return running ?? undefined;
      lastAsked = from.now();
      running ??= ask(endpoint)
        .catch((error: unknown) => {
          // No answer, or none in time. Anything else is a mistake of ours, and shows.
          if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
            return;
          throw error;
        })
        .finally(() => {
          running = null;
        });
      return running;
    },

    /** Calls back when drafts came down. Returns what ends that. */
    onNew(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type Registered = ReturnType<typeof createRegistered>;
