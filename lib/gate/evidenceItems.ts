import type { InputEvidence } from '../core/model/provenance.ts';
import type { Span } from '../core/model/text.ts';
import { bodyRanges } from './bodyRanges.ts';
import type { Run, Source } from './runs.ts';

/** More places than this tell nobody more. */
const MOST_SPANS = 200;

type Noticed = Exclude<InputEvidence, { type: 'declared' }>;

/**
 * What the worker is told of where the words came from: an item for each source, with its amount in UTF-16 units,
 * and its places in `body` where anything but a hand put words in.
 */
export function evidenceItems(
  words: string,
  body: string,
  runs: readonly Run[],
  amounts: ReadonlyMap<Source, number>,
): Noticed[] {
  const isTyped = runs.every(({ source }) => source.type === 'typed');
  const places = isTyped || body === '' ? null : bodyRanges(words, body, runs);
  return [...amounts].map(([source, units]) => itemOf(source, units, places?.get(source) ?? null));
}

function itemOf(source: Source, characters: number, places: Span[] | null): Noticed {
  const where = places === null || places.length > MOST_SPANS ? {} : { spans: places };
  switch (source.type) {
    case 'typed':
    case 'preset':
      return { type: source.type, characters, ...where };
    case 'pasted':
      return { type: 'pasted', characters, marks: false, ...where };
    case 'marked':
      return { type: 'pasted', characters, marks: true, ...where };
    case 'page':
    case 'assistant':
      return { type: 'inserted', characters, control: source.control, ...where };
    case 'streamed':
      return { type: 'inserted', characters, control: null, streamed: true, ...where };
    case 'chosen':
      return { type: 'chosen', characters, control: source.control ?? '', ...where };
  }
}
