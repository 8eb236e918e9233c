import { foldText } from '../detectors/foldText.ts';
import { amountKey, findAmounts } from '../detectors/money/amounts.ts';
import type { Context, Message } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import { type Finding, spanOf } from '../model/finding.ts';
import type { ReviewView } from './view.ts';

type Evidence = ReviewView['evidence'][number];

/** How many claims are listed: the panel is read by a person. */
const MOST = 40;

/**
 * The amounts that the draft names, each looked for in the thread (its latest mention) and in the record.
 * Unsupported ones come first.
 */
export function moneyEvidence(
  draft: Draft,
  findings: readonly Finding[],
  thread: readonly Message[],
  context: Context,
): Evidence[] {
  const claims = new Map<string, string>();
  for (const { type, place } of findings) {
    const span = spanOf(place);
    if (type !== 'MONEY_AMOUNT' || span === null) continue;
    const claim = textOf(draft, place).slice(span.start, span.end);
    const amount = findAmounts(foldText(claim))[0];
    if (amount !== undefined && !claims.has(amountKey(amount))) claims.set(amountKey(amount), claim);
    if (claims.size === MOST) break;
  }
  if (claims.size === 0) return [];
  const sources = sourcesOf(thread, context);
  return Array.from(claims, ([key, claim]): Evidence => {
    const source = sources.get(key) ?? null;
    return { claim, state: source === null ? 'unsupported' : 'supported', source };
  }).sort((a, b) => (a.state === b.state ? 0 : a.state === 'unsupported' ? -1 : 1));
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

/** Where each amount stands: the record first, then the thread from old to new, so that the latest line wins. */
function sourcesOf(thread: readonly Message[], context: Context): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { name, value } of context.record) {
    for (const amount of findAmounts(foldText(value))) sources.set(amountKey(amount), `Record, ${name}`);
  }
  thread.forEach((message, index) => {
    const where = message.at ?? message.author ?? `Message ${index + 1}`;
    message.text.split('\n').forEach((line, at) => {
      for (const amount of findAmounts(foldText(line))) {
        sources.set(amountKey(amount), `${where}, line ${at + 1}`);
      }
    });
  });
  return sources;
}
