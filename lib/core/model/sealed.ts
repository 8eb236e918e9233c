import { z } from 'zod';
import { Id } from './text.ts';

const Base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'expected base64url');

/** Sealed words: a JWE in its general JSON form (RFC 7516, 7.2.1), to one or more keys. */
export const SealedWords = z.strictObject({
  protected: Base64url,
  recipients: z
    .array(
      z.strictObject({
        header: z.record(z.string(), z.json()).optional(),
        encrypted_key: Base64url.optional(),
      }),
    )
    .min(1)
    .max(32),
  iv: Base64url,
  ciphertext: Base64url,
  tag: Base64url,
});
export type SealedWords = z.infer<typeof SealedWords>;

/** What a device hands over: the id that an event names as its `evidence`, and the words, sealed. */
export const EvidenceDelivery = z.strictObject({ id: Id, sealed: SealedWords });
export type EvidenceDelivery = z.infer<typeof EvidenceDelivery>;

export const EvidenceReceipt = z.strictObject({ id: Id, stored: z.boolean() });
export type EvidenceReceipt = z.infer<typeof EvidenceReceipt>;

/** Who opens evidence, as that person says; it stands in the event. */
export const EvidenceOpening = z.strictObject({ by: z.string().min(1).max(240) });
export type EvidenceOpening = z.infer<typeof EvidenceOpening>;

/** What is inside, once opened with a private key. What policy does not keep is null. */
export const Evidence = z.strictObject({
  note: z.string().nullable(),
  /** The draft as it was held: subject, and the canonical text of its body. */
  before: z.strictObject({ subject: z.string().nullable(), body: z.string() }).nullable(),
  /** The words that a person put in its place. */
  after: z.strictObject({ subject: z.string().nullable(), body: z.string() }).nullable(),
  /** References of the prompt and its sources, as the provenance names them. */
  prompt: z.string().nullable(),
  sources: z.array(z.string()).nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
