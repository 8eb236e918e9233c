import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { reachesClient } from '../harm/spoken.ts';
import type { ScannedText } from '../scannedText.ts';
import { plainly } from '../words/plainWords.ts';
import { contentWords } from './contentWords.ts';
import { type Fact, type FactKind, findFacts, isSameFact } from './facts.ts';
import { type KnownFact, knownFacts } from './knownFacts.ts';

const TYPES: Readonly<Record<FactKind, string>> = {
  amount: 'CLAIM_AMOUNT',
  date: 'CLAIM_DATE',
  version: 'CLAIM_VERSION',
  id: 'CLAIM_REFERENCE',
  share: 'CLAIM_SHARE',
  number: 'CLAIM_NUMBER',
};
const MOVED = plainly('moved');
const STATISTIC = plainly('statistic');
const META = { id: 'claim', category: 'claim', types: Object.values(TYPES) } as const;

/** How many claims of a text are held against what is known. */
const MOST = 60;

/**
 * Numbers, dates, prices, versions and references, each looked for in thread, record and sources. One that
 * stands there is `info`, one that stands nowhere mostly `low`, and one that is contradicted grave.
 */
export const claim: Detector = {
  meta: META,
  detect(input) {
    const claims = input.texts.flatMap((text) =>
      findFacts(text.text, text.amounts).map((fact) => ({ text, fact })),
    );
    if (claims.length === 0) return [];
    const known = knownFacts(input.draft, input.context);
    return claims.slice(0, MOST).flatMap(({ text, fact }) => judged(input, text, fact, known));
  },
};

function judged(input: DetectorInput, text: ScannedText, fact: Fact, known: readonly KnownFact[]): Finding[] {
  const { prose } = text;
  const token = tokenAt(text, fact.start);
  const sentence = prose.sentenceOf(token);
  if (sentence?.isQuoted === true) return [];
  const same = known.filter((other) => isSameFact(fact, other));
  const isAsked = sentence?.isQuestion === true;
  // A field is there to say something new.
  const isField = text.placeAt(0, 0).part === 'field';
  const isTold = isAttributed(text, token);
  const told = isTold ? known.map((other): KnownFact => ({ ...other, by: 'kept' })) : known;
  const rival = same.length > 0 || isAsked || isField ? null : rivalOf(text, fact, told, isTold);
  const state = same.length > 0 ? 'supported' : rival === null ? 'unsupported' : 'contradicted';
  const severity = severityOf(input, fact, state, rival, text);
  return [
    {
      detector: META.id,
      type: TYPES[fact.kind],
      category: META.category,
      severity,
      score: state === 'contradicted' ? 0.8 : 0.9,
      place: text.placeAt(fact.start, fact.end),
      sentence: SENTENCES[state],
      detail: { claim: { state, at: (best(same) ?? rival)?.at ?? null } },
    },
  ];
}

/** "As you said", "as agreed": what was said in the thread is then what it is held against. */
function isAttributed({ prose }: ScannedText, token: number): boolean {
  const sentence = prose.sentenceOf(token);
  return prose
    .marks('attributed')
    .some(({ from }) => sentence !== null && from >= sentence.from && from < sentence.to);
}

/** Where it stands: in the latest message that has it, else in the record or a source. */
function best(same: readonly KnownFact[]): KnownFact | undefined {
  return same.findLast(({ at }) => at?.where === 'thread') ?? same.findLast(({ at }) => at !== null);
}

const SENTENCES = {
  supported: 'What it says here stands in the thread, the record or a source.',
  unsupported: 'What it says here stands in nothing that was read.',
  contradicted: 'The thread, the record or a source says something else.',
};

function tokenAt({ prose }: Pick<ScannedText, 'prose'>, start: number): number {
  let low = 0;
  let high = prose.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is known of the same matter and says something else, in the thread too where `isTold`; null where nothing does. */
function rivalOf(
  text: ScannedText,
  fact: Fact,
  known: readonly KnownFact[],
  isTold: boolean,
): KnownFact | null {
  const alike = known.filter(({ kind, family }) => kind === fact.kind && family === fact.family);
  if (alike.length === 0) return null;
  const words = wordsAround(text, fact);
  const shares = (other: KnownFact) => [...other.words].some((word) => words.has(word));
  switch (fact.kind) {
    case 'id': {
      const shown = alike.filter(({ by, at }) => at !== null || by === 'kept');
      return shown.find((other) => isNear(fact.key, other.key)) ?? null;
    }
    case 'number':
      return alike.find((other) => other.by === 'kept') ?? null;
    case 'share':
      return alike.find((other) => other.by === 'kept' && shares(other)) ?? null;
    case 'date': {
      if (isMoved(text, fact)) return null;
      return alike.find((other) => other.by === 'kept' && shares(other)) ?? null;
    }
    case 'version':
      return alike.find((other) => other.by === 'kept' && (shares(other) || alike.length === 1)) ?? null;
    case 'amount':
      return (
        alike.find(
          (other) => other.by === 'kept' && (isTold || other.at?.where !== 'thread') && shares(other),
        ) ?? null
      );
  }
}

/** The words of the sentence in which a fact stands. */
function wordsAround({ prose, text }: ScannedText, fact: Fact): Set<string> {
  const sentence = prose.sentenceOf(tokenAt({ prose }, fact.start));
  if (sentence === null) return new Set();
  const { start, end } = prose.spanOf(sentence);
  return contentWords(text.slice(start, end));
}

/** "moved to", "instead": a date that is meant to be another one. */
function isMoved({ text }: ScannedText, fact: Fact): boolean {
  return MOVED.test(text.slice(Math.max(0, fact.start - 90), fact.end + 60));
}

/** One slip apart, or the same thing with one other number in it. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return Math.abs(a.length - b.length) === 1;
  let other = 0;
  for (let at = 0; at < a.length; at += 1)
    if (a.charAt(at).toLowerCase() !== b.charAt(at).toLowerCase()) other += 1;
  return other <= 4;
}

function severityOf(
  input: DetectorInput,
  fact: Fact,
  state: 'supported' | 'unsupported' | 'contradicted',
  rival: KnownFact | null,
  text: ScannedText,
): Severity {
  if (state === 'supported') return 'info';
  if (!reachesClient(input)) return state === 'contradicted' ? 'medium' : 'info';
  if (state === 'contradicted')
    return rival?.kind === 'date' && rival.at?.where === 'thread' ? 'medium' : 'high';
  const isStatistic =
    fact.kind === 'share' &&
    input.context.sources.length > 0 &&
    STATISTIC.test(text.text.slice(Math.max(0, fact.start - 120), fact.end + 120));
  return isStatistic ? 'medium' : 'low';
}
