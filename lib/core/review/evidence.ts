import type { Context, Message } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding, KnownPlace } from '../model/finding.ts';
import { spanOf } from '../model/spanOf.ts';
import type { ReviewView } from './view.ts';

type Evidence = ReviewView['evidence'][number];

/** How many claims are listed: the panel is read by a person. */
const MOST = 40;
const ORDER: readonly Evidence['state'][] = ['contradicted', 'unsupported', 'supported'];

/**
 * The claims of the draft, each once, with where it stands or what stands there instead: contradicted ones
 * first, then those that stand nowhere. Places are worded so that a person finds them again.
 */
export function evidenceOf(
  draft: Draft,
  findings: readonly Finding[],
  thread: readonly Message[],
  context: Context,
): Evidence[] {
  const claims = new Map<string, Evidence>();
  for (const { place, detail } of findings) {
    const span = spanOf(place);
    const claim = detail?.claim;
    if (span === null || claim === undefined) continue;
    const words = textOf(draft, place).slice(span.start, span.end);
    const known = claims.get(words);
    if (known !== undefined && ORDER.indexOf(known.state) <= ORDER.indexOf(claim.state)) continue;
    const source = claim.at === null ? null : placeWords(claim.at, thread, context);
    const evidence: Evidence = { claim: words, state: claim.state, source };
    const says = claim.at === null ? null : saidAt(claim.at, thread, context);
    claims.set(words, claim.state === 'contradicted' ? { ...evidence, says } : evidence);
  }
  return [...claims.values()].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, MOST);
}

function textOf(draft: Draft, place: Finding['place']): string {
  switch (place.part) {
    case 'subject':
      return draft.subject ?? '';
    case 'body':
      return draft.body;
    case 'field':
      return draft.fields[place.index]?.after ?? '';
    case 'hidden':
      return draft.hidden?.[place.index]?.text ?? '';
    default:
      return '';
  }
}

/** The text in which a place stands. */
function knownText(at: KnownPlace, thread: readonly Message[], context: Context): string {
  switch (at.where) {
    case 'thread':
      return thread[at.index]?.text ?? '';
    case 'record':
      return context.record[at.index]?.value ?? '';
    case 'source':
      return context.sources[at.index]?.text ?? '';
  }
}

function saidAt(at: KnownPlace, thread: readonly Message[], context: Context): string | null {
  const words = knownText(at, thread, context).slice(at.span.start, at.span.end).trim();
  return words === '' ? null : words;
}

function placeWords(at: KnownPlace, thread: readonly Message[], context: Context): string {
  const line = knownText(at, thread, context).slice(0, at.span.start).split('\n').length;
  switch (at.where) {
    case 'thread': {
      const message = thread[at.index];
      return `${message?.at ?? message?.author ?? `Message ${at.index + 1}`}, line ${line}`;
    }
    case 'record':
      return `Record, ${context.record[at.index]?.name ?? ''}`;
    case 'source':
      return `${context.sources[at.index]?.title ?? ''}, line ${line}`;
  }
}
