import type { Disclosure, InputEvidence, Provenance } from '../model/provenance.ts';
import { type InputAmounts, inputAmounts } from './amounts.ts';

/** From this share of the words on, a person's typing makes a machine's text `ai-assisted`. */
export const SUBSTANTIAL_TYPING = 0.3;

/**
 * Text that nobody typed and that nobody declared, below which it is left alone. A greeting, a template or
 * a signature is that short, or a small part of what a person wrote; where nothing was typed at all, only a
 * few words are.
 */
export const UNREMARKABLE = {
  /** UTF-16 units beside something typed. */
  besideTyping: 160,
  /** Share of all words, however long. */
  share: 0.25,
  /** UTF-16 units where less than this was typed. */
  alone: 40,
  /** From how many typed units on a person has written something. */
  typing: 10,
} as const;

/** A plain paste up to this length is a name, an id or a link, in UTF-16 units. */
export const SMALL_PASTE = 120;
/** A plain paste above this share of the words is most of the text. */
export const MOST_OF_TEXT = 0.5;

type Declared = Extract<InputEvidence, { type: 'declared' }>;

const STRENGTH: readonly Disclosure[] = ['none', 'unknown', 'ai-assisted', 'ai-generated', 'ai-autonomous'];

/**
 * How a text came about, from everything the gate noticed, in the order in which it was noticed.
 *
 * - What the page declares wins; of several declarations the strongest. A declared `none` settles what
 *   nobody can tell, and does not undo an AI control or an assistant's marks that were seen.
 * - After an AI control, or with the marks of an assistant: `ai-generated`, or `ai-assisted` where the
 *   person typed a substantial share.
 * - Text that the page put in or that stood there, and text that no evidence accounts for: `unknown`,
 *   unless it is unremarkable. A paste is "not typed", not "AI": `unknown` only where it is most of the text.
 * - Typed, with autocorrect and input methods: `none`.
 *
 * `bodyLength` is the length of the body that stands in the composer now, in UTF-16 units; 0 for a draft
 * that is fields alone. There, evidence must speak of fields that differ from what is saved, and any value
 * that nobody typed counts.
 */
export function reduceProvenance(evidence: readonly InputEvidence[], bodyLength: number): Provenance {
  const amounts = inputAmounts(evidence);
  const declared = strongestDeclaration(evidence);
  const observed = observedDisclosure(amounts, bodyLength);
  return {
    disclosure: settle(declared?.disclosure ?? null, observed),
    typed: amounts.typed,
    pasted: amounts.pasted,
    inserted: amounts.inserted,
    preset: amounts.preset,
    control: amounts.control,
    model: declared?.model ?? null,
    provider: declared?.provider ?? null,
    prompt: declared?.prompt ?? null,
    promptVersion: declared?.promptVersion ?? null,
    confidence: declared?.confidence ?? null,
    sources: declaredSources(evidence),
    spans: [],
  };
}

function settle(declared: Disclosure | null, observed: Disclosure): Disclosure {
  if (declared === null) return observed;
  return declared === 'none' && observed !== 'unknown' ? observed : declared;
}

function observedDisclosure(amounts: InputAmounts, bodyLength: number): Disclosure {
  const machine = amounts.controlInserted + amounts.assistantPasted;
  if (machine > 0) {
    return amounts.typed / (amounts.typed + machine) >= SUBSTANTIAL_TYPING ? 'ai-assisted' : 'ai-generated';
  }
  const noticed = amounts.typed + amounts.pasted + amounts.inserted + amounts.preset;
  if (bodyLength === 0) return fieldsDisclosure(amounts, noticed);
  const unaccounted = Math.max(0, bodyLength - noticed);
  const total = noticed + unaccounted;
  const unexplained = amounts.inserted + amounts.preset + unaccounted;
  const isMostlyPasted = amounts.pasted > SMALL_PASTE && amounts.pasted / total > MOST_OF_TEXT;
  return isRemarkable(unexplained, total, amounts.typed) || isMostlyPasted ? 'unknown' : 'none';
}

/** Values of fields are short: whatever share of them nobody typed is remarkable. */
function fieldsDisclosure({ inserted, preset }: InputAmounts, noticed: number): Disclosure {
  const unexplained = inserted + preset;
  return unexplained > 0 && unexplained / noticed > UNREMARKABLE.share ? 'unknown' : 'none';
}

function isRemarkable(unexplained: number, total: number, typed: number): boolean {
  if (typed < UNREMARKABLE.typing) return unexplained > UNREMARKABLE.alone;
  return unexplained > UNREMARKABLE.besideTyping && unexplained / total > UNREMARKABLE.share;
}

/** The first of the strongest declarations. */
function strongestDeclaration(evidence: readonly InputEvidence[]): Declared | null {
  return declarations(evidence).reduce<Declared | null>(
    (best, next) =>
      best === null || STRENGTH.indexOf(next.disclosure) > STRENGTH.indexOf(best.disclosure) ? next : best,
    null,
  );
}

function declaredSources(evidence: readonly InputEvidence[]): string[] {
  return [...new Set(declarations(evidence).flatMap((declared) => declared.sources))];
}

function declarations(evidence: readonly InputEvidence[]): Declared[] {
  return evidence.filter((item) => item.type === 'declared');
}
