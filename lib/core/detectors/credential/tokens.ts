import type { FoundSecret } from './found.ts';
import { entropy } from './plausible.ts';
import { TOKEN_FORMS, type TokenForm } from './tokenForms.ts';

/** Below this many bits a character, what follows a prefix is written to show the form. */
const LEAST_ENTROPY = 2.6;
/** So little that its entropy says nothing. */
const SHORT = 16;

const FORMS_OF = Map.groupBy(TOKEN_FORMS, ({ prefix }) => prefix);
/** Any prefix where a word begins. In a longer word it means nothing; longer prefixes come first. */
const PREFIX = new RegExp(
  `(?<![A-Za-z0-9_-])(?:${[...FORMS_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((prefix) => prefix.replace(/[.\\/|^$]/g, '\\$&'))
    .join('|')})`,
  'g',
);

/** Tokens that carry their issuer's mark, wherever they stand. */
export function findTokens(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(PREFIX)) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const secret = secretAt(text, start, match[0]);
    if (secret !== null) found.push(secret);
  }
  return found;
}

/** The secret at a prefix. A shorter prefix may fit where the longer one does not: `sk-` for `sk-or-…`. */
function secretAt(text: string, start: number, prefix: string): FoundSecret | null {
  for (let length = prefix.length; length > 0; length -= 1) {
    for (const form of FORMS_OF.get(prefix.slice(0, length)) ?? []) {
      const end = endOfToken(form, text, start);
      if (end !== null) return { start, end, what: form.what, severity: 'critical', score: 1 };
    }
  }
  return null;
}

function endOfToken(form: TokenForm, text: string, at: number): number | null {
  form.whole.lastIndex = at;
  if (!form.whole.test(text)) return null;
  const end = form.whole.lastIndex;
  const rest = text.slice(at + form.prefix.length, end);
  const isLonger = /^(?:[A-Za-z0-9]|\.[a-z]{2,4}(?![A-Za-z]))/.test(text.slice(end, end + 6));
  return isLonger || isPlaceholder(rest) ? null : end;
}

/** The same few characters over and over: written to show the form. */
function isPlaceholder(rest: string): boolean {
  return /([A-Za-z0-9])\1{11}/.test(rest) || (rest.length >= SHORT && entropy(rest) < LEAST_ENTROPY);
}
