import { z } from 'zod';
import { Span } from './text.ts';

/**
 * How far a machine wrote the text. The first four values are those of the W3C Community Group draft
 * "AI Content Disclosure"; `unknown` is ours, for text that was not typed and that nobody declared.
 */
export const Disclosure = z.enum(['none', 'ai-assisted', 'ai-generated', 'ai-autonomous', 'unknown']);
export type Disclosure = z.infer<typeof Disclosure>;

/**
 * Where in the body the characters of one piece of evidence stand now: UTF-16 units of the body that was read
 * with it. Left out where nobody can tell, and in fields.
 */
const spans = z.array(Span).optional();

/**
 * One thing the gate noticed about how text came to stand in the composer. Amounts are UTF-16 units of what
 * stands there now; keystrokes and words are not kept.
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
  z.object({ type: z.literal('preset'), characters: z.int().nonnegative(), spans }),
  z.object({ type: z.literal('typed'), characters: z.int().nonnegative(), spans }),
  /** `marks`: the clipboard's markup carried the marks of an assistant. */
  z.object({ type: z.literal('pasted'), characters: z.int().nonnegative(), marks: z.boolean(), spans }),
  /**
   * The page put it in with no input event; `control` names an AI control used just before. `streamed`: it came
   * piece by piece, faster than anyone types.
   */
  z.object({
    type: z.literal('inserted'),
    characters: z.int().nonnegative(),
    control: z.string().nullable(),
    streamed: z.boolean().optional(),
    spans,
  }),
  /** The page put it in after a control for agreed or spoken words: a template, a signature, dictation. */
  z.object({ type: z.literal('chosen'), characters: z.int().nonnegative(), control: z.string(), spans }),
  /** The browser or an input method replaced words: spelling, autocorrect, autofill. */
  z.object({ type: z.literal('replaced'), characters: z.int().nonnegative(), spans }),
]);
export type InputEvidence = z.infer<typeof InputEvidence>;

/**
 * In which way a part of what stands there came.
 *
 * - `control`: put in by the page after an AI control; `streamed`: piece by piece, as a machine writes; `page`:
 *   at once, after neither
 * - `assistant`: pasted with the marks of an assistant; `pasted`: without
 * - `registered`: words that a system registered as its own; `earlier`: a machine's, seen before the page was
 *   loaded again
 * - `stood`: there before anyone looked; `unseen`: come since, and accounted for by nothing
 * - `chosen`: agreed or spoken words that a person chose to put in; `typed`: by a person's hand
 */
export const WayOfText = z.enum([
  'control',
  'streamed',
  'assistant',
  'registered',
  'earlier',
  'page',
  'stood',
  'unseen',
  'pasted',
  'chosen',
  'typed',
]);
export type WayOfText = z.infer<typeof WayOfText>;

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
  /** Ranges of the body that a machine wrote, in whole sentences; empty where they are not known. */
  spans: z.array(Span),
  /** What stands there by the way it came, in UTF-16 units; `name` is the control's or the system's. */
  ways: z
    .array(z.object({ way: WayOfText, characters: z.int().nonnegative(), name: z.string().nullable() }))
    .default([]),
});
export type Provenance = z.infer<typeof Provenance>;
