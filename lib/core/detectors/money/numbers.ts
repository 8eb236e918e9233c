/** Digits with thousands separators, or without, and perhaps decimals. */
const FIGURE = /(?:\d{1,3}(?:[,. '’]\d{3}){1,5}(?!\d)|\d{1,15})(?:[.,]\d{1,2}(?!\d))?/y;
const FIGURE_BEFORE =
  /(?<![\d.,])(?:\d{1,3}(?:[,. '’]\d{3}){1,5}|\d{1,15})(?:[.,]\d{1,2})?(?= ?(?:k|m|bn|thousand|million|billion)? ?$)/i;
const MULTIPLE = / ?(?:(k|m|bn)(?![A-Za-z])|(thousand|million|billion)(?![A-Za-z]))/iy;
const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

export interface FoundNumber {
  start: number;
  end: number;
  value: number;
}

/** The number that begins at `at`, with its multiple ("1.5 million", "12k"); null where none does. */
export function numberAt(text: string, at: number): FoundNumber | null {
  FIGURE.lastIndex = at;
  const figure = FIGURE.exec(text);
  if (figure === null) return null;
  const end = at + figure[0].length;
  MULTIPLE.lastIndex = end;
  const multiple = MULTIPLE.exec(text);
  const times = TIMES[(multiple?.[1] ?? multiple?.[2] ?? '').toLowerCase()] ?? 1;
  return {
    start: at,
    end: end + (multiple?.[0].length ?? 0),
    value: round(readFigure(figure[0]) * times),
  };
}

/** The number that ends at `end`, a space aside. */
export function numberBefore(text: string, end: number): FoundNumber | null {
  const from = Math.max(0, end - 40);
  const near = text.slice(from, end);
  const figure = FIGURE_BEFORE.exec(near);
  return figure === null ? null : numberAt(text, from + figure.index);
}

/**
 * The value of a written figure. A last separator with one or two digits after it is the decimal one; with
 * three, it parts thousands ("1.284" is one thousand two hundred and eighty-four), save after a lone zero.
 */
export function readFigure(figure: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(figure) ?? /^0[.,](\d{3})$/.exec(figure);
  const whole = decimal === null ? figure : figure.slice(0, figure.length - decimal[0].length || 1);
  const units = Number(whole.replace(/\D/g, ''));
  return decimal === null ? units : units + Number(`0.${decimal[1]}`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
