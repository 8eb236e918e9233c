import type { Disclosure, InputEvidence, Provenance } from '../model/provenance.ts';
import type { Span } from '../model/text.ts';
import { bareUnits, union, without } from './ranges.ts';
import { sentencesIn } from './sentences.ts';
import { ownLines, standingText } from './standingText.ts';
import { type Declared, isMachine, type KnownText, shareOf, type Way, waysOf } from './ways.ts';

/** From this share of the words on, a person's typing makes a machine's text `ai-assisted`. */
export const SUBSTANTIAL_TYPING = 0.3;

/**
 * Text that nobody typed and that nobody declared, below which it is left alone. A greeting or a name that the
 * page fills in is that short, or a small part of what a person wrote; where nothing was typed at all, only a
 * few words are. Quotes and signatures are told by what they are, whatever their length.
 */
export const UNREMARKABLE = {
  /** UTF-16 units beside something typed. */
  besideTyping: 160,
  /** Share of all words, however long. */
  share: 0.25,
  /** The same of what the page put in while someone wrote, which nothing but a program does. */
  fromPage: { units: 100, share: 0.15 },
  /** UTF-16 units where less than `typing` was typed. */
  alone: 40,
  /** From how many typed units on a person has written something. */
  typing: 10,
} as const;

/** A plain paste up to this length is a name, an id or a link, in UTF-16 units. */
export const SMALL_PASTE = 120;
/** A plain paste above this share of the words is most of the text. */
export const MOST_OF_TEXT = 0.5;
/** A registered text that is at least this share of the draft declares what the whole is. */
const MOSTLY_REGISTERED = 0.5;

/** What is known beside the evidence of one composer. */
export interface Surroundings {
  /** Texts of the conversation that the page shows. */
  thread?: readonly string[];
  /** Parts of the body that were known before. */
  known?: readonly KnownText[];
}

const STRENGTH: readonly Disclosure[] = ['none', 'unknown', 'ai-assisted', 'ai-generated', 'ai-autonomous'];

/**
 * How a text came about, from everything the gate noticed, in the order in which it was noticed.
 *
 * - What the page declares wins; of several declarations the strongest. A declared `none` settles what
 *   nobody can tell, and does not undo an AI control or an assistant's marks that were seen.
 * - After an AI control, streamed in, with the marks of an assistant, or known as a machine's: `ai-generated`,
 *   or `ai-assisted` where the person typed a substantial share.
 * - Text that the page put in or that stood there, and text that no evidence accounts for: `unknown`,
 *   unless it is unremarkable, quoted, or a signature. A paste is "not typed", not "AI": `unknown` only where
 *   it is most of the text.
 * - Typed, with autocorrect and input methods, and agreed words that a person chose: `none`.
 *
 * `body` is what stands in the composer now, and what the ranges of the evidence speak of; empty for a draft
 * that is fields alone. There, evidence must speak of fields that differ from what is saved, and any value
 * that nobody typed counts.
 */
export function reduceProvenance(
  evidence: readonly InputEvidence[],
  body: string,
  { thread = [], known = [] }: Surroundings = {},
): Provenance {
  const ways = waysOf(evidence, body, known);
  setAside(ways, body, thread);
  const declared = strongest([...declarations(evidence), ...registered(known, body)]);
  const observed = body === '' ? fieldsDisclosure(ways) : bodyDisclosure(ways);
  const disclosure = settle(declared?.disclosure ?? null, observed);
  return {
    disclosure,
    typed: unitsOf(ways, 'typed'),
    pasted: unitsOf(ways, 'pasted', 'assistant'),
    inserted: unitsOf(ways, 'control', 'streamed', 'page', 'chosen', 'registered', 'earlier'),
    preset: unitsOf(ways, 'stood'),
    control: ways.findLast(({ way }) => way === 'control' || way === 'earlier')?.name ?? null,
    model: declared?.model ?? null,
    provider: declared?.provider ?? null,
    prompt: declared?.prompt ?? null,
    promptVersion: declared?.promptVersion ?? null,
    confidence: declared?.confidence ?? null,
    sources: [...new Set(declarations(evidence, known).flatMap(({ sources }) => sources))],
    spans: sentencesIn(body, machineSpans(ways, disclosure, body)),
    ways: ways.map(({ way, characters, name }) => ({ way, characters, name })),
  };
}

/** Takes out what says nothing of the draft's origin, and adds what no evidence accounts for. */
function setAside(ways: Way[], body: string, thread: readonly string[]): void {
  const own = ownLines(body);
  const isLocated = ways.every(({ spans }) => spans !== null) && ways.length > 0;
  if (!isLocated) {
    const noticed = ways.reduce((sum, { characters }) => sum + characters, 0);
    const unseen = Math.max(0, bareUnits(body, own) - noticed);
    if (unseen > 0) ways.push({ way: 'unseen', characters: unseen, name: null, spans: null });
    return;
  }
  const seen = union(ways.flatMap(({ spans }) => spans ?? []));
  const unseen = without(own, seen);
  ways.push({ way: 'unseen', characters: bareUnits(body, unseen), name: null, spans: unseen });
  const isSetAside = ({ way }: Way) => way === 'stood' || way === 'page' || way === 'unseen';
  if (ways.some((way) => isSetAside(way) && way.characters > UNREMARKABLE.alone)) {
    const standing = standingText(body, thread);
    for (const way of ways.filter(isSetAside)) {
      const left = without(way.spans ?? [], standing);
      way.characters = shareOf(way, left, body);
      way.spans = left;
    }
  }
  const gone = ways.filter(({ characters }) => characters === 0);
  for (const way of gone) ways.splice(ways.indexOf(way), 1);
}

function settle(declared: Disclosure | null, observed: Disclosure): Disclosure {
  if (declared === null) return observed;
  return declared === 'none' && observed !== 'unknown' ? observed : declared;
}

function bodyDisclosure(ways: readonly Way[]): Disclosure {
  const typed = unitsOf(ways, 'typed');
  const machine = machineUnits(ways);
  if (machine > 0) return typed / (typed + machine) >= SUBSTANTIAL_TYPING ? 'ai-assisted' : 'ai-generated';
  const total = ways.reduce((sum, { characters }) => sum + characters, 0);
  const page = unitsOf(ways, 'page');
  const unexplained = page + unitsOf(ways, 'stood', 'unseen');
  const pasted = unitsOf(ways, 'pasted');
  const isMostlyPasted = pasted > SMALL_PASTE && pasted / total > MOST_OF_TEXT;
  return isRemarkable(unexplained, page, total, typed) || isMostlyPasted ? 'unknown' : 'none';
}

/** Values of fields are short: whatever share of them nobody typed is remarkable. */
function fieldsDisclosure(ways: readonly Way[]): Disclosure {
  if (machineUnits(ways) > 0) return bodyDisclosure(ways);
  const total = ways.reduce((sum, { characters }) => sum + characters, 0);
  const unexplained = unitsOf(ways, 'page', 'stood');
  return unexplained > 0 && unexplained / total > UNREMARKABLE.share ? 'unknown' : 'none';
}

function isRemarkable(unexplained: number, page: number, total: number, typed: number): boolean {
  const { alone, besideTyping, share, fromPage, typing } = UNREMARKABLE;
  if (typed < typing) return unexplained > alone;
  const isLarge = unexplained > besideTyping && unexplained / total > share;
  return isLarge || (page > fromPage.units && page / total > fromPage.share);
}

function unitsOf(ways: readonly Way[], ...of: Way['way'][]): number {
  return ways.reduce((sum, { way, characters }) => sum + (of.includes(way) ? characters : 0), 0);
}

function machineUnits(ways: readonly Way[]): number {
  return ways.reduce((sum, { way, characters }) => sum + (isMachine(way) ? characters : 0), 0);
}

/** Where a machine's text stands. Where all that is known is a declaration: everything that no person put in. */
function machineSpans(ways: readonly Way[], disclosure: Disclosure, body: string): Span[] {
  if (disclosure === 'none' || disclosure === 'unknown') return [];
  const own = ways.filter(({ way }) => isMachine(way));
  if (own.length > 0) return own.flatMap(({ spans }) => spans ?? []);
  const others = ways.filter(({ way }) => way !== 'typed' && way !== 'chosen');
  if (ways.some(({ spans }) => spans === null)) return others.length === ways.length ? ownLines(body) : [];
  return others.flatMap(({ spans }) => spans ?? []);
}

/** The first of the strongest declarations. */
function strongest(declared: readonly Declared[]): Declared | null {
  return declared.reduce<Declared | null>(
    (best, next) =>
      best === null || STRENGTH.indexOf(next.disclosure) > STRENGTH.indexOf(best.disclosure) ? next : best,
    null,
  );
}

function declarations(evidence: readonly InputEvidence[], known: readonly KnownText[] = []): Declared[] {
  return [
    ...evidence.filter((item) => item.type === 'declared'),
    ...known.flatMap(({ declared }) => declared ?? []),
  ];
}

/** What systems registered of texts that are most of this one. */
function registered(known: readonly KnownText[], body: string): Declared[] {
  const all = bareUnits(body, ownLines(body));
  return known.flatMap(({ declared, spans }) =>
    declared !== null && bareUnits(body, union(spans)) >= MOSTLY_REGISTERED * all ? [declared] : [],
  );
}
