import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { amountKey, findAmounts } from './money/amounts.ts';

const TYPE = 'MONEY_AMOUNT';

const extract = (text: string) => findAmounts(text).map(amountKey);

/** Amounts of money. One that the thread or the record names is `low`: the figure is right, the promise may not be. */
export const moneyAmount: Detector = {
  meta: { id: 'money-amount', category: 'money', types: [TYPE] },
  detect({ texts, known }) {
    return texts.flatMap((text) =>
      findAmounts(text.text).map((amount): Finding => {
        const key = amountKey(amount);
        const isKnown = known.values('thread', extract).has(key) || known.values('record', extract).has(key);
        return {
          detector: 'money-amount',
          type: TYPE,
          category: 'money',
          severity: isKnown ? 'low' : 'medium',
          score: 1,
          place: text.placeAt(amount.start, amount.end),
          sentence: isKnown
            ? 'It names an amount that the thread or the record has too.'
            : 'It names an amount that neither the thread nor the record has.',
        };
      }),
    );
  },
};
