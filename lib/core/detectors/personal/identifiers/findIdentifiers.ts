import type { FoundEntity } from '../foundEntity.ts';
import { ASIA_PACIFIC } from './asiaPacific.ts';
import { EUROPE } from './europe.ts';
import type { IdentifierForm } from './identifierForm.ts';
import { UNITED_KINGDOM } from './unitedKingdom.ts';
import { UNITED_STATES } from './unitedStates.ts';

export const IDENTIFIER_FORMS: readonly IdentifierForm[] = [
  ...UNITED_STATES,
  ...UNITED_KINGDOM,
  ...EUROPE,
  ...ASIA_PACIFIC,
];

/** How far from a number a word counts, in UTF-16 units. */
const BEFORE = 70;
const AFTER = 48;
/** `Not a passport number: …`: the word says what it is not. */
const DENIED = /(?<!\p{L})(?:not|isn[’']t|never) an? (?:[\p{L}-]+ ?){1,3}:? ?$/iu;
/** How much beside its digits a number may have: letters, signs, other digits. */
const BESIDE = 20;
/** A text that is a number and nothing else is no longer than this. */
const MOST_ALONE = 24;

/** The identity numbers of a folded text; readings of the same digits may overlap. `label` names a field. */
export function findIdentifiers(text: string, label = ''): FoundEntity[] {
  const stretches = stretchesOf(text);
  if (stretches.length === 0) return [];
  const whole = text.trim().length;
  // Most numbers count with a word only: without it they need not be looked for.
  const hasWord = ANY_WORD.test(text) || ANY_WORD.test(label);
  const forms = IDENTIFIER_FORMS.filter(
    ({ counts, words }) =>
      counts === 'form' ||
      (counts === 'alone' && whole <= MOST_ALONE) ||
      (hasWord && (words.test(text) || (label !== '' && words.test(label)))),
  );
  return stretches.flatMap((stretch) => {
    const mayForm = ANY_FORM.test(stretch.text);
    return forms.flatMap((form) =>
      form.counts !== 'form' || mayForm ? findForm(form, text, stretch, label, whole) : [],
    );
  });
}

/** Any word that says a number comes: most texts have none, which is seen in one look. */
const ANY_WORD = anyOf(
  IDENTIFIER_FORMS.filter(({ counts }) => counts !== 'form').map(({ words }) => words.source),
);
/** What may be a number by its form: where this does not fit, none of them does. */
const ANY_FORM = anyOf(
  IDENTIFIER_FORMS.filter(({ counts }) => counts === 'form').map(({ pattern }) =>
    // The same sign twice is any two signs here: the form itself looks closer.
    pattern.source.replaceAll('\\1', '[-. /]?'),
  ),
);

/** One pattern for all; their common beginning, a look back, is tried once. */
function anyOf(sources: readonly string[]): RegExp {
  const first = /^\(\?<!(?:[^()[\]]|\[[^\]]*\])*\)/.exec(sources[0] ?? '')?.[0] ?? '';
  const head = sources.every((source) => source.startsWith(first)) ? first : '';
  return new RegExp(`${head}(?:${sources.map((source) => source.slice(head.length)).join('|')})`, 'iu');
}

interface Stretch {
  /** Where it begins in the text. */
  readonly from: number;
  readonly text: string;
}

/** Where digits are, and what stands beside them: every number is looked for there alone. */
function stretchesOf(text: string): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const from = Math.max(0, index - BESIDE);
    const to = index + digits.length + BESIDE;
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches
    .map(({ from, to }) => ({ from, text: text.slice(from, to) }))
    .filter((stretch) => (stretch.text.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS);
}

/** No number that is looked for has fewer digits. */
const LEAST_DIGITS = 2;

function findForm(
  form: IdentifierForm,
  text: string,
  stretch: Stretch,
  label: string,
  whole: number,
): FoundEntity[] {
  return Array.from(stretch.text.matchAll(form.pattern)).flatMap((match) => {
    const start = stretch.from + match.index;
    const end = start + match[0].length;
    const value = match[0].toUpperCase().replace(/[^A-Z\d]/g, '');
    if (form.check !== undefined && !form.check(value)) return [];
    const near = `${text.slice(Math.max(0, start - BEFORE), start)}\n${text.slice(end, end + AFTER)}`;
    const isBeside =
      (form.words.test(near) && !DENIED.test(text.slice(Math.max(0, start - BEFORE), start))) ||
      (label !== '' && form.words.test(label));
    const isAlone = form.counts === 'alone' && whole <= MOST_ALONE && match[0].length >= whole - 1;
    if (!isBeside && !isAlone && form.counts !== 'form') return [];
    const { type, what, severity = 'high' } = form;
    const score = isBeside ? 0.95 : isAlone ? 0.7 : form.check === undefined ? 0.6 : 0.85;
    return [{ start, end, type, value, what, severity, score }];
  });
}
