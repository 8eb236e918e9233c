import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { Stance } from '../language/stance.ts';
import { type Amount, amountKey, findAmounts } from '../money/amounts.ts';
import type { ScannedText } from '../scannedText.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = { id: 'money-promise', category: 'money', types: ['MONEY_PROMISE'] } as const;
const GIVEN: readonly Stance[] = ['promise', 'done'];

const extract = (text: string) => findAmounts(text).map(amountKey);

/**
 * Refunds, credits, discounts, waivers and prices that the draft promises to whoever reads it, with the
 * amount where the sentence names one. What our side has promised in the thread before is `low`.
 */
export const moneyPromise: Detector = {
  meta: META,
  detect(input) {
    if (input.draft.kind === 'action' || input.draft.kind === 'invoice') return [];
    return spokenTexts(input).flatMap((text) => inText(input, text));
  },
};

function inText(input: DetectorInput, text: ScannedText): Finding[] {
  const { prose } = text;
  const acts = prose
    .marks('money-act')
    .map((mark) => ({ mark, stance: prose.stance(mark), kind: 'act' as const }));
  const things = prose
    .marks('money-thing')
    .map((mark) => ({ mark, stance: prose.stance(mark, true), kind: 'thing' as const }));
  const gifts = prose
    .marks('money-gift')
    .map((mark) => ({ mark, stance: prose.stance(mark, true), kind: 'gift' as const }));
  const candidates = [...acts, ...things, ...gifts]
    .filter(({ mark }) => !prose.isWithin(mark, 'money-talk'))
    .filter(({ mark, kind }) => kind !== 'gift' || !isOfEvent(prose, mark));
  if (candidates.length === 0) return [];
  const judged = candidates.flatMap(({ mark, stance, kind }): Judged[] => {
    const amount = amountIn(prose, mark, text.amounts);
    const severity = severityOf(input, prose, mark, stance, kind, amount);
    if (severity === null) return [];
    return [
      {
        mark,
        type: 'MONEY_PROMISE',
        severity,
        score: kind === 'thing' ? 0.8 : 0.9,
        sentence: SENTENCES[severity],
        ...(amount === null
          ? {}
          : { detail: { amount: { value: amount.value, currency: amount.currency } } }),
      },
    ];
  });
  return worstOfSentences(META, text, judged);
}

const SENTENCES: Readonly<Record<Severity, string>> = {
  info: 'It speaks of money that would be given.',
  low: 'It speaks of money that was promised before, or might be given.',
  medium: 'It offers money off, or money back.',
  high: 'It promises money: a refund, a credit, a discount or a price.',
  critical: 'It promises money: a refund, a credit, a discount or a price.',
};

function severityOf(
  input: DetectorInput,
  prose: Prose,
  mark: Mark,
  stance: Stance,
  kind: 'act' | 'thing' | 'gift',
  amount: Amount | null,
): Severity | null {
  const isNamedOnly = stance === 'mention' || stance === 'instruct';
  const isFigure = amount !== null || /%|percent|half|third|quarter|fifth|tenth/.test(wordsOf(prose, mark));
  const isOffer =
    kind === 'gift'
      ? isNamedOnly || (stance === 'others' && isOfHouse(prose, mark))
      : kind === 'thing' && isNamedOnly && (isFigure || begins(prose, mark));
  if (stance === 'maybe') return 'low';
  const isNew = kind === 'act' && stance === 'past' && !prose.isHistory(mark);
  if (!GIVEN.includes(stance) && !isOffer && !isNew) return null;
  if (!reachesClient(input)) return 'low';
  if (isPromisedBefore(input, amount) || isSourced(input, amount)) return 'low';
  return isOffer && kind === 'thing' ? 'medium' : 'high';
}

/** "The setup won't cost you anything": of a thing, and nobody else is named who gives it. */
function isOfHouse(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null || prose.words.language !== 'en') return false;
  const isIn = ({ from }: Pick<Mark, 'from'>) => from >= sentence.from && from < sentence.to;
  const { others } = prose.words.grammar;
  const isOther = prose.tokens.slice(sentence.from, mark.from).some(({ word }) => others.has(word));
  return (
    !isOther && !prose.marks('outsider').some((one) => isIn(one) && prose.tokens[one.from]?.word !== 'your')
  );
}

/** "Webinar on Tuesday. Free of charge, 45 minutes.": what is open to all is no gift to this reader. */
function isOfEvent(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null || findAmounts(wordsOf(prose, { ...mark, ...sentence })).length > 0) return false;
  const hasEvent = ({ from, to }: Pick<Mark, 'from' | 'to'>) =>
    prose.marks('event').some((event) => event.from >= from && event.from < to);
  if (hasEvent(sentence)) return true;
  const before = prose.sentenceOf(sentence.from - 1);
  const isBareOf = (word: string) => prose.words.grammar.ours.has(word) || prose.words.grammar.you.has(word);
  const hasSubject = prose.tokens.slice(sentence.from, sentence.to).some(({ word }) => isBareOf(word));
  return !hasSubject && before !== null && hasEvent(before);
}

/** "Enjoy 40 % off": the first words of a sentence offer. */
function begins(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from);
  return sentence !== null && mark.from === sentence.from && /^\d/.test(prose.tokens[mark.from]?.word ?? '');
}

function wordsOf(prose: Prose, mark: Mark): string {
  const { start, end } = prose.spanOf(mark);
  return prose.text.slice(start, end);
}

/** The amount of the mark's sentence that stands nearest to it. */
function amountIn(prose: Prose, mark: Mark, amounts: readonly Amount[]): Amount | null {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null) return null;
  const { start, end } = prose.spanOf(sentence);
  const at = prose.spanOf(mark).start;
  const inSentence = amounts.filter((amount) => amount.start >= start && amount.end <= end);
  return inSentence.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0] ?? null;
}

/** Our side gave its word already; with an amount, it must be the same one. */
function isPromisedBefore({ conversation }: DetectorInput, amount: Amount | null): boolean {
  return conversation.ours.some((said) => {
    const isNamed = ['money-act', 'money-gift'].some((concept) =>
      said.marks(concept).some((mark) => ['promise', 'done', 'past'].includes(said.stance(mark))),
    );
    if (!isNamed) return false;
    return amount === null || findAmounts(said.text).some((other) => amountKey(other) === amountKey(amount));
  });
}

/** The record or a declared source has this amount. */
function isSourced({ known, context }: DetectorInput, amount: Amount | null): boolean {
  if (amount === null) return false;
  if (known.values('record', extract).has(amountKey(amount))) return true;
  return context.sources.some(({ text }) => text !== null && extract(text).includes(amountKey(amount)));
}
