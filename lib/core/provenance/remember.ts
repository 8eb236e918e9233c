import type { InputEvidence, Provenance } from '../model/provenance.ts';
import type { Span } from '../model/text.ts';
import { type Fingerprint, knownRanges } from './fingerprints.ts';
import { overlap, union, without } from './ranges.ts';
import { ownLines } from './standingText.ts';
import { isMachine, type KnownText, waysOf } from './ways.ts';

/** Fingerprints of a draft by who wrote the words; no words. */
export interface DraftPrints {
  typed: string[];
  machine: string[];
  /** The AI control that the machine's words came after. */
  control: string | null;
}

/** A draft and what was noticed of it. */
export interface Remembered {
  draft: { body: string };
  evidence: readonly InputEvidence[];
  known: readonly KnownText[];
  provenance: Provenance;
}

/** Of a fingerprint's words, this share must be a writer's to be remembered as his. */
const MOSTLY = 0.8;
/** Fewer words in a row than this are anybody's, in UTF-16 units. */
const TELLING = 40;

/**
 * What to remember of a draft, so that its words are known where they stand again: after the page was loaded
 * anew, in another composer, in another tab.
 */
export function printsToRemember(
  prints: readonly Fingerprint[],
  { evidence, known, provenance, draft: { body } }: Remembered,
): DraftPrints {
  const ways = waysOf(evidence, body, known);
  const isLocated = ways.every(({ spans }) => spans !== null);
  const isAllTyped = ways.every(({ way }) => way === 'typed');
  const place = (isOf: (way: (typeof ways)[number]['way']) => boolean) =>
    union(ways.filter(({ way }) => isOf(way)).flatMap(({ spans }) => spans ?? []));
  const typed =
    isAllTyped && ways.length > 0 ? ownLines(body) : isLocated ? place((way) => way === 'typed') : [];
  const machine = isLocated ? place(isMachine) : [];
  return {
    typed: prints.filter((print) => isMostlyIn(print, typed)).map(({ print }) => print),
    machine: prints.filter((print) => isMostlyIn(print, machine)).map(({ print }) => print),
    control: provenance.control,
  };
}

/** Where in a body words stand that were remembered; a machine's before a person's. */
export function rememberedText(prints: readonly Fingerprint[], drafts: readonly DraftPrints[]): KnownText[] {
  const machine = drafts
    .filter((draft) => draft.machine.length > 0)
    .map(({ machine: own, control }): KnownText => {
      const set = new Set(own);
      return {
        way: 'earlier',
        name: control,
        declared: null,
        spans: telling(knownRanges(prints, (print) => set.has(print))),
      };
    });
  const byMachine = union(machine.flatMap(({ spans }) => spans));
  const set = new Set(drafts.flatMap(({ typed }) => typed));
  const typed = without(
    knownRanges(prints, (print) => set.has(print)),
    byMachine,
  );
  return [...machine, { way: 'typed' as const, name: null, declared: null, spans: telling(typed) }].filter(
    ({ spans }) => spans.length > 0,
  );
}

/** Whether anything stands there of which nobody was seen to put it in: then it is worth asking what is known. */
export function isWorthAsking(evidence: readonly InputEvidence[]): boolean {
  const units = evidence.reduce((sum, item) => {
    const isOpen =
      item.type === 'preset' || item.type === 'pasted' || (item.type === 'inserted' && item.control === null);
    return isOpen ? sum + item.characters : sum;
  }, 0);
  return units >= TELLING;
}

function isMostlyIn(print: Span, places: readonly Span[]): boolean {
  const inside = overlap([print], places).reduce((sum, { start, end }) => sum + end - start, 0);
  return inside >= MOSTLY * (print.end - print.start);
}

function telling(spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => end - start >= TELLING);
}
