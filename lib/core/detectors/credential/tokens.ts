import type { FoundSecret } from './found.ts';
import { entropy } from './plausible.ts';
import { TOKEN_FORMS, type TokenForm } from './tokenForms.ts';

/** Below this many bits a character, what follows a prefix is written to show the form. */
const LEAST_ENTROPY = 2.6;
/** So little that its entropy says nothing. */
const SHORT = 16;

/** Tokens that carry their issuer's mark, wherever they stand. */
export function findTokens(text: string): FoundSecret[] {
  return TOKEN_FORMS.flatMap((form) => tokensOf(form, text));
}

function tokensOf(form: TokenForm, text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  let at = text.indexOf(form.prefix);
  while (at >= 0) {
    const end = isInWord(text, at) ? null : endOfToken(form, text, at);
    if (end !== null) found.push({ start: at, end, what: form.what, severity: 'critical', score: 1 });
    at = text.indexOf(form.prefix, end ?? at + form.prefix.length);
  }
  return found;
}

/** Inside of a longer word a prefix means nothing; this also bounds the work on a prefix that repeats. */
function isInWord(text: string, at: number): boolean {
  return /[A-Za-z0-9_-]/.test(text.charAt(at - 1));
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
