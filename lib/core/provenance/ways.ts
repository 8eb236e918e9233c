import type { InputEvidence, WayOfText } from '../model/provenance.ts';
import type { Span } from '../model/text.ts';
import { bareUnits, overlap, union, without } from './ranges.ts';

export type Declared = Extract<InputEvidence, { type: 'declared' }>;

/** A part of the body that was known before: registered by the system that wrote it, or seen here earlier. */
export interface KnownText {
  way: 'registered' | 'earlier' | 'typed';
  spans: readonly Span[];
  /** The control that it came after, or the system that registered it. */
  name: string | null;
  /** What the system declared of it; null where nothing was registered. */
  declared: Declared | null;
}

/** One way in which text came, with what stands there of it. */
export interface Way {
  way: WayOfText;
  /** UTF-16 units. */
  characters: number;
  name: string | null;
  /** In order; null where it is not known where in the body they stand. */
  spans: Span[] | null;
}

/** What is seen of a person's own hand stays that, whatever else is known of the words. */
const OWN_HAND: readonly WayOfText[] = ['typed'];

/** The ways of all evidence, one for each way and name, in order of appearance; `known` text goes over to its own. */
export function waysOf(evidence: readonly InputEvidence[], body: string, known: readonly KnownText[]): Way[] {
  const ways: Way[] = [];
  for (const item of evidence) {
    if (item.type !== 'declared') add(ways, wayOf(item));
  }
  for (const text of known) for (const way of [...ways]) takeOver(ways, way, text, body);
  return ways.filter(({ characters }) => characters > 0);
}

function add(ways: Way[], next: Way): void {
  const same = ways.find(({ way, name }) => way === next.way && name === next.name);
  if (same === undefined) {
    ways.push({ ...next, spans: next.spans === null ? null : union(next.spans) });
    return;
  }
  same.characters += next.characters;
  same.spans = same.spans === null || next.spans === null ? null : union([...same.spans, ...next.spans]);
}

function wayOf(item: Exclude<InputEvidence, Declared>): Way {
  const { characters, spans = null } = item;
  switch (item.type) {
    case 'preset':
      return { way: 'stood', characters, name: null, spans };
    // Spelling, autocorrect and input methods put in what the person meant to type.
    case 'typed':
    case 'replaced':
      return { way: 'typed', characters, name: null, spans };
    case 'pasted':
      return { way: item.marks ? 'assistant' : 'pasted', characters, name: null, spans };
    case 'chosen':
      return { way: 'chosen', characters, name: item.control, spans };
    case 'inserted':
      if (item.control !== null) return { way: 'control', characters, name: item.control, spans };
      return { way: item.streamed === true ? 'streamed' : 'page', characters, name: null, spans };
  }
}

/** What of a way lies in known text goes over to that. */
function takeOver(ways: Way[], way: Way, known: KnownText, body: string): void {
  if (way.spans === null || OWN_HAND.includes(way.way)) return;
  // What was seen to come from a machine here is more than what is remembered; what is registered says more still.
  if (isMachine(way.way) && known.way !== 'registered') return;
  const common = overlap(way.spans, union(known.spans));
  const characters = shareOf(way, common, body);
  if (characters === 0) return;
  way.characters -= characters;
  way.spans = without(way.spans, common);
  add(ways, { way: known.way, characters, name: known.name, spans: common });
}

/** How many of a way's units lie in a part of its ranges. */
export function shareOf(way: Way, part: readonly Span[], body: string): number {
  const all = bareUnits(body, way.spans ?? []);
  return all === 0 ? 0 : Math.round((way.characters * bareUnits(body, part)) / all);
}

/** True for the ways by which only a machine's text comes. */
export function isMachine(way: WayOfText): boolean {
  return (
    way === 'control' ||
    way === 'streamed' ||
    way === 'assistant' ||
    way === 'registered' ||
    way === 'earlier'
  );
}
