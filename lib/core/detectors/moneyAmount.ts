import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { foldText } from './foldText.ts';
import { clauseIndexAt } from './language/sentences.ts';
import { amountKey, findAmounts } from './money/amounts.ts';
import type { ScannedText } from './scannedText.ts';

const TYPE = 'MONEY_AMOUNT';

const extract = (text: string) => findAmounts(text).map(amountKey);

/** Amounts of money. One that the thread, the record or a source names is `low`: the figure is right, the promise may not be. */
export const moneyAmount: Detector = {
  meta: { id: 'money-amount', category: 'money', types: [TYPE] },
  detect({ texts, known, context }) {
    const sourced = new Set(
      context.sources.flatMap(({ text }) => (text === null ? [] : extract(foldText(text)))),
    );
    return texts.flatMap((text) => {
      const isOfOthers = chargedByOthers(text);
      return text.amounts.map((amount): Finding => {
        const key = amountKey(amount);
        const isTheirs = isOfOthers(amount.start);
        const isKnown =
          known.values('thread', extract).has(key) ||
          known.values('record', extract).has(key) ||
          sourced.has(key);
        return {
          detector: 'money-amount',
          type: TYPE,
          category: 'money',
          severity: isKnown || isTheirs ? 'low' : 'medium',
          score: 1,
          place: text.placeAt(amount.start, amount.end),
          sentence: isKnown
            ? 'It names an amount that the thread, the record or a source has too.'
            : isTheirs
              ? 'It names what somebody else takes.'
              : 'It names an amount that neither the thread nor the record nor a source has.',
        };
      });
    });
  },
};

/**
 * "For the glass the maker takes about 90 euros": what others charge is no word of ours. Answers whether an offset in
 * the text stands behind such words, in their clause.
 */
function chargedByOthers({ text, prose }: ScannedText): (start: number) => boolean {
  const charging = prose.marks('charging');
  if (charging.length === 0) return () => false;
  const outsiders = new Set(prose.marks('outsider').map(({ to }) => to));
  const theirs = new Uint8Array(text.length);
  for (const { from } of charging) {
    if (!outsiders.has(from) || prose.tokens[from - 1]?.word === 'your') continue;
    const sentence = prose.sentenceOf(from);
    const clause = sentence?.clauses[clauseIndexAt(sentence, from)];
    const end = clause && prose.tokens[clause.to - 1]?.end;
    theirs.fill(1, prose.tokens[from]?.end, end ?? 0);
  }
  return (start) => theirs[start] === 1;
}
