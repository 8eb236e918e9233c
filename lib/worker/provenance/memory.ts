import type { InputEvidence } from '../../core/model/provenance.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import { type Fingerprint, fingerprintsOf } from '../../core/provenance/fingerprints.ts';
import {
  isWorthAsking,
  printsToRemember,
  type Remembered,
  rememberedText,
} from '../../core/provenance/remember.ts';
import type { KnownText } from '../../core/provenance/ways.ts';
import type { Database } from '../store/database.ts';

interface Followed {
  body: string;
  prints: Fingerprint[];
  /** The row that this composer's draft has now. */
  row: Id | null;
  kept: Set<string>;
}

/**
 * Remembers by fingerprint who wrote the words of the drafts that were read, so that a draft which the page puts
 * back keeps its provenance. No word is kept: the fingerprints are keyed.
 */
export function createMemory(from: {
  database: Database;
  key(): Uint8Array;
  newId(): Id;
  /** A draft could not be remembered. It only matters once it is put back: then nobody knows who wrote it. */
  failed(error: unknown): void;
}) {
  const { database } = from;
  const followed = new Map<string, Followed>();
  let writing = Promise.resolve();

  function follow(composer: string, body: string): Followed {
    const before = followed.get(composer);
    if (before?.body === body) return before;
    const next: Followed = {
      body,
      prints: fingerprintsOf(body, from.key()),
      row: before?.row ?? null,
      kept: before?.kept ?? new Set(),
    };
    followed.set(composer, next);
    return next;
  }

  return {
    /** The fingerprints of what stands in a composer, made once for each text. */
    printsOf: (composer: string, body: string): Fingerprint[] => follow(composer, body).prints,

    /** What is known of a body's words, where evidence leaves open who put them in. */
    async known(composer: string, body: string, evidence: readonly InputEvidence[]): Promise<KnownText[]> {
      if (body === '' || !isWorthAsking(evidence)) return [];
      const { prints } = follow(composer, body);
      if (prints.length === 0) return [];
      // What is still being written may be just what this page asks about.
      await writing;
      const asked = [...new Set(prints.map(({ print }) => print))];
      const rows = await database.drafts.where('prints').anyOf(asked).distinct().toArray();
      return rememberedText(prints, rows);
    },

    /** Remembers a judged draft; in the background, since nothing waits for it. */
    remember(composer: string, judged: Remembered, at: Instant): void {
      const draft = follow(composer, judged.draft.body);
      const kept = printsToRemember(draft.prints, judged);
      const all = new Set([...kept.typed, ...kept.machine]);
      if (all.size === 0) return;
      // Other words altogether are another draft, and the one before may be put back later.
      const isSame = draft.row !== null && [...all].some((print) => draft.kept.has(print));
      const row = isSame && draft.row !== null ? draft.row : from.newId();
      [draft.row, draft.kept] = [row, all];
      writing = writing
        .then(() => database.drafts.put({ id: row, at, prints: [...all], ...kept }))
        .then(() => undefined, from.failed);
    },

    /** Lets go of what is held of a composer that is gone; what is stored stays. */
    gone(composer: string): void {
      followed.delete(composer);
    },
  };
}
export type Memory = ReturnType<typeof createMemory>;
