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

/** The identity numbers of a folded text; readings of the same digits may overlap. `label` names a field. */
export function findIdentifiers(text: string, label = ''): FoundEntity[] {
  if (!/\d/.test(text)) return [];
  const whole = text.trim().length;
  return IDENTIFIER_FORMS.flatMap((form) => {
    const hasLabel = form.words.test(label);
    // Most forms count with a word only: without it they need not be looked for.
    const isNamed = hasLabel || form.words.test(text);
    const mayCount = form.counts === 'form' || isNamed || (form.counts === 'alone' && whole <= 24);
    return mayCount ? findForm(form, text, hasLabel, isNamed, whole) : [];
  });
}

function findForm(
  form: IdentifierForm,
  text: string,
  hasLabel: boolean,
  isNamed: boolean,
  whole: number,
): FoundEntity[] {
  return Array.from(text.matchAll(form.pattern)).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const value = match[0].toUpperCase().replace(/[^A-Z\d]/g, '');
    if (form.check !== undefined && !form.check(value)) return [];
    const near = text.slice(Math.max(0, start - BEFORE), start) + '\n' + text.slice(end, end + AFTER);
    const isBeside = hasLabel || (isNamed && form.words.test(near));
    const isAlone = form.counts === 'alone' && match[0].length >= whole - 1;
    if (!isBeside && !isAlone && form.counts !== 'form') return [];
    const { type, what, severity = 'high' } = form;
    const score = isBeside ? 0.95 : isAlone ? 0.7 : form.check === undefined ? 0.6 : 0.85;
    return [{ start, end, type, value, what, severity, score }];
  });
}
