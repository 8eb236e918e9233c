import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { foldText } from './foldText.ts';
import { amountKey, findAmounts } from './money/amounts.ts';

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
        const isKnown =
          known.values('thread', extract).has(key) ||
          known.values('record', extract).has(key) ||
          sourced.has(key);
        return {
          detector: 'money-amount',
          type: TYPE,
          category: 'money',
          severity: isKnown ? 'low' : 'medium',
          score: 1,
          place: text.placeAt(amount.start, amount.end),
          sentence: isKnown
            ? 'It names an amount that the thread, the record or a source has too.'
            : 'It names an amount that neither the thread nor the record nor a source has.',
        };
      }),
    );
  },
};
