import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { foldText } from './foldText.ts';
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
    return texts.flatMap((text) =>
      findAmounts(text.text).map((amount): Finding => {
        const key = amountKey(amount);
        const isTheirs = isOfOthers(text, amount.start);
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
      }),
    );
  },
};

/** "For the glass the maker takes about 90 euros": what others charge is no word of ours. */
function isOfOthers({ prose }: ScannedText, start: number): boolean {
  const charging = prose.marks('charging');
  if (charging.length === 0) return false;
  const token = prose.tokens.findIndex(({ end }) => end > start);
  const sentence = prose.sentenceOf(token);
  const clause = sentence?.clauses.find(({ from, to }) => token >= from && token < to);
  if (clause === undefined) return false;
  return charging.some((mark) => {
    const before = prose.tokens[mark.from - 1]?.word ?? '';
    const isOutside = prose.marks('outsider').some(({ to }) => to === mark.from);
    return mark.from >= clause.from && mark.from < token && isOutside && before !== 'your';
  });
}
