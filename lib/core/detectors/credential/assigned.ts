import type { FoundSecret } from './found.ts';
import { isCode, isMixed, isPlaceholder } from './plausible.ts';

/**
 * A name that ends in a word for a machine's secret, as code and settings have it: `stripeToken`,
 * `DB_SECRET_KEY`, `client-secret`. What stands before that word does not matter.
 */
const NAME =
  /(?:(?<!csrf_?|authenticity_)token|secret|api_?-?key|apikey|access_?-?key|access_?-?id|[_-]key|[a-z]Key|Key(?==)|(?<![a-z])auth|credentials?|signature)\d?(?![A-Za-z0-9_-])/gi;
/** Between name and value: `= "`, `: `, `:= `, `::= `, `?= `, `=> `, `", "` of a call, `>` of a tag, ` string = "`. */
const BETWEEN =
  /(?:["'`\]]{0,2}(?:[ \t]{1,3}string)?[ \t]{0,16}(?:=>|:{0,2}\??:?=|:|,(?=[ \t]?["'`]))|>(?=\s)|["'][ \t]+value(?=[ \t]?=)[ \t]?=)\s{0,6}["'`]{0,2}/y;
const VALUE = /[A-Za-z0-9+/_=.~:|%#@&*$!^-]{8,1200}/y;

/** How long a value is at least, and what it looks like, for a name to make it a secret. */
const LEAST = 12;

/** Values that code or settings assign to a name which says that they are secret. */
export function findAssigned(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  let read = 0;
  for (const name of text.matchAll(NAME)) {
    if (name.index < read) continue;
    const from = endOf(BETWEEN, text, name.index + name[0].length);
    const end = from === null ? null : endOf(VALUE, text, from);
    if (from === null || end === null) continue;
    read = end;
    const value = text.slice(from, end).replace(/[.:,!]+$/, '');
    // What is cut short on purpose shows the form: `ops_ey...`, `abc…[redacted]`.
    if (!isSecret(value) || /^(?:\.{2}|…|\[)/.test(text.slice(from + value.length, from + value.length + 2)))
      continue;
    found.push({ start: from, end: from + value.length, what: 'A key', severity: 'critical', score: 0.85 });
  }
  return found;
}

function isSecret(value: string): boolean {
  if (isPlaceholder(value) || isCode(value)) return false;
  // `cafe1234:beef5678`, as some package servers have it.
  if (/^[a-f0-9]{8}:[a-f0-9]{8}$/.test(value)) return true;
  return value.length >= LEAST && isMixed(value);
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
