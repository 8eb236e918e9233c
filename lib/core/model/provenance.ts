import { z } from 'zod';
import { Span } from './text.ts';

/**
 * How far a machine wrote the text. The first four values are those of the W3C Community Group draft
 * "AI Content Disclosure"; `unknown` is ours, for text that was not typed and that nobody declared.
 */
export const Disclosure = z.enum(['none', 'ai-assisted', 'ai-generated', 'ai-autonomous', 'unknown']);
export type Disclosure = z.infer<typeof Disclosure>;

/**
 * One thing the gate noticed about how text came to stand in the composer. Amounts are UTF-16 units;
 * keystrokes and words are not kept.
 */
export const InputEvidence = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('declared'),
    disclosure: Disclosure.exclude(['unknown']),
    model: z.string().nullable(),
    provider: z.string().nullable(),
    prompt: z.string().nullable(),
    promptVersion: z.string().nullable(),
    confidence: z.number().min(0).max(1).nullable(),
    sources: z.array(z.string()),
  }),
  /** Text stood in the composer when it was first seen. */
  z.object({ type: z.literal('preset'), characters: z.int().nonnegative() }),
  z.object({ type: z.literal('typed'), characters: z.int().nonnegative() }),
  /** `marks`: the clipboard's markup carried the marks of an assistant. */
  z.object({ type: z.literal('pasted'), characters: z.int().nonnegative(), marks: z.boolean() }),
  /** The page put it in with no input event; `control` names an AI control used just before. */
  z.object({
    type: z.literal('inserted'),
    characters: z.int().nonnegative(),
    control: z.string().nullable(),
  }),
  /** The browser or an input method replaced words: spelling, autocorrect, autofill. */
  z.object({ type: z.literal('replaced'), characters: z.int().nonnegative() }),
]);
export type InputEvidence = z.infer<typeof InputEvidence>;

/** How the text came about. A field that is not known is null, and the figures say so. */
export const Provenance = z.object({
  disclosure: Disclosure,
  /** Totals of the evidence, in UTF-16 units. */
  typed: z.int().nonnegative(),
  pasted: z.int().nonnegative(),
  inserted: z.int().nonnegative(),
  preset: z.int().nonnegative(),
  /** The AI control of the tool that was used, by its accessible name. */
  control: z.string().nullable(),
  model: z.string().nullable(),
  provider: z.string().nullable(),
  prompt: z.string().nullable(),
  promptVersion: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  sources: z.array(z.string()),
  /** Ranges of the body that a machine wrote; empty where they are not known. */
  spans: z.array(Span),
});
export type Provenance = z.infer<typeof Provenance>;
