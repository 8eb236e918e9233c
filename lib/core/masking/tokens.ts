import { foldText } from '../detectors/foldText.ts';

/** A value to be masked, as it stands in the text, with the type of its finding. */
export interface MaskedValue {
  type: string;
  value: string;
}

/** The tokens of one draft: the same value has the same token wherever it stands and however it is spelled. */
export interface Tokens {
  of(masked: MaskedValue): string;
  /** Every token as it stands in a text. */
  readonly shown: readonly string[];
}

const LABELS: Readonly<Record<string, string>> = {
  CREDIT_CARD: 'CARD',
  EMAIL_ADDRESS: 'EMAIL',
  IBAN_CODE: 'IBAN',
  IP_ADDRESS: 'IP',
  PHONE_NUMBER: 'PHONE',
};

/** Types whose last four digits may be shown, so that the reader can tell which one it is. */
const WITH_LAST_FOUR: readonly string[] = ['CREDIT_CARD'];
/** Types that are compared by their digits alone. */
const DIGITS_ONLY: readonly string[] = ['CREDIT_CARD', 'PHONE_NUMBER'];

/**
 * Gives each distinct value a token, in the order given: `EMAIL_1`, `CREDENTIAL_1`, `CARD ••4242` (and
 * `CARD ••4242 #2` for another card with that ending). A token that stands literally in one of `texts` is
 * passed over, so that what was masked can be told from what was written.
 */
export function tokensFor(values: readonly MaskedValue[], texts: readonly string[]): Tokens {
  const tokens = new Map<string, string>();
  const next = new Map<string, number>();
  const isWritten = (token: string) => texts.some((text) => text.includes(shown(token)));
  for (const masked of values) {
    const key = keyOf(masked);
    if (tokens.has(key)) continue;
    const stem = stemOf(masked);
    let number = next.get(stem) ?? 1;
    while (isWritten(tokenOf(stem, number, masked.type))) number += 1;
    const token = tokenOf(stem, number, masked.type);
    next.set(stem, number + 1);
    tokens.set(key, token);
  }
  return {
    shown: [...tokens.values()].map(shown),
    of(masked) {
      const token = tokens.get(keyOf(masked));
      if (token === undefined) throw new RangeError(`tokensFor: a ${masked.type} was not among the values`);
      return token;
    },
  };
}

/** A token as it stands in a text in the place of its value. */
export function shown(token: string): string {
  return `[${token}]`;
}

function tokenOf(stem: string, number: number, type: string): string {
  if (!WITH_LAST_FOUR.includes(type)) return `${stem}_${number}`;
  return number === 1 ? stem : `${stem} #${number}`;
}

function stemOf({ type, value }: MaskedValue): string {
  const label = LABELS[type] ?? type;
  return WITH_LAST_FOUR.includes(type) ? `${label} ••${digits(value).slice(-4)}` : label;
}

function keyOf({ type, value }: MaskedValue): string {
  const spelled = DIGITS_ONLY.includes(type)
    ? digits(value)
    : type === 'EMAIL_ADDRESS'
      ? foldText(value).toLowerCase()
      : value;
  return `${type} ${spelled}`;
}

function digits(value: string): string {
  return foldText(value).replace(/\D/g, '');
}
