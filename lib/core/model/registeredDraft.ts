import { z } from 'zod';
import { Disclosure } from './provenance.ts';
import { Instant } from './text.ts';

/** What a system declares of a draft that it wrote. */
export const DraftDeclaration = z.strictObject({
  disclosure: Disclosure.exclude(['none', 'unknown']),
  /** What the system is called, as a reviewer should read it. */
  system: z.string().min(1).max(200),
  model: z.string().max(200).nullable().default(null),
  provider: z.string().max(200).nullable().default(null),
  prompt: z.string().max(500).nullable().default(null),
  promptVersion: z.string().max(200).nullable().default(null),
  confidence: z.number().min(0).max(1).nullable().default(null),
  sources: z.array(z.string().min(1).max(500)).max(100).default([]),
});
export type DraftDeclaration = z.infer<typeof DraftDeclaration>;

/** A fingerprint of words, 64 bits as hex digits: see `provenance/fingerprints.ts`. */
export const WordPrint = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 lower-case hex digits');

/** As many fingerprints as 64 KB of text can have, and some more. */
const MOST_PRINTS = 20_000;

/**
 * A system registers a draft that it wrote: its words, which are fingerprinted on arrival and not kept, or their
 * fingerprints under the organisation's key. `id` is the system's own: the same again replaces what was registered.
 */
export const DraftRegistration = z
  .strictObject({
    id: z.string().min(1).max(200),
    text: z.string().max(200_000).optional(),
    fingerprints: z.array(WordPrint).min(1).max(MOST_PRINTS).optional(),
    declaration: DraftDeclaration,
  })
  .refine(({ text, fingerprints }) => (text === undefined) !== (fingerprints === undefined), {
    error: 'expected either the text or its fingerprints',
    path: ['text'],
  });
export type DraftRegistration = z.infer<typeof DraftRegistration>;

/** `fingerprints`: how many were registered; 0 for a text of fewer than 5 words, which can't be recognised. */
export const DraftReceipt = z.strictObject({
  id: z.string(),
  fingerprints: z.int().nonnegative(),
});
export type DraftReceipt = z.infer<typeof DraftReceipt>;

/** A registered draft as a browser gets it: no words and no id of the system's. */
export const RegisteredDraft = z.strictObject({
  /** Grows with every registration. */
  position: z.int().positive(),
  at: Instant,
  fingerprints: z.array(WordPrint),
  declaration: DraftDeclaration,
});
export type RegisteredDraft = z.infer<typeof RegisteredDraft>;

/** Registered drafts after a position, in order. `next` is the `after` of the next page; null where they end for now. */
export const RegisteredDraftPage = z.strictObject({
  drafts: z.array(RegisteredDraft),
  next: z.int().positive().nullable(),
});
export type RegisteredDraftPage = z.infer<typeof RegisteredDraftPage>;
