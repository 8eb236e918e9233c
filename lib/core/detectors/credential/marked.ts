import type { FoundSecret } from './found.ts';
import { entropy, isPlaceholder, looksMade } from './plausible.ts';

/**
 * Tokens of issuers that nobody has listed: a short word, a sign, and a long random rest with capitals, small
 * letters and digits. Hashes in hex have no capitals, and identifiers no digits in such numbers.
 */
const MARKED =
  /(?<![A-Za-z0-9_./+=-])[A-Za-z][A-Za-z0-9]{1,11}[_-](?:[A-Za-z0-9]{2,8}[_-]){0,2}[A-Za-z0-9]{28,120}(?![A-Za-z0-9_./+-])/g;
/** Its rest behind its sign, which is seen much sooner than the whole. */
const MARKED_REST = /[_-][A-Za-z0-9]{28}/;

/** `AB1~8Q~…`: what Microsoft's identity platform issues as client secrets. */
const AZURE = /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/g;
/** A bot of Telegram: its number, and 35 characters. */
const TELEGRAM = /(?<![A-Za-z0-9])\d{8,10}:A[A-Za-z0-9_-]{34}(?![A-Za-z0-9_-])/g;
/** `curl -u user:password`. */
const CURL = /\bcurl\b[^\n]{0,300}? (?:-u|--user)[ =]?["']?([^\s"':]{1,64}:[^\s"']{3,128})/g;
/** `sshpass -p secret`, `mysql -psecret`: what a command takes right behind its flag. */
const FLAG =
  /\b(?:sshpass[ \t]{1,3}-p[ \t]?|(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,200}? -p)["']?([^\s"']{5,128})/g;
/** `log in with demo/Heron-Lamp-77`. */
const LOGGED_IN =
  /\b(?:log|sign)(?:ged|ging|ned|ning)?[ -]?in (?:with|as|using) [^\s/,;]{2,64} ?\/ ?([^\s,;]{6,64})/gi;
/** `lou@greenquay.example / Heron-Lamp-77`, after a word that says what it is. */
const BESIDE_ADDRESS =
  /(?:credentials?|log-?ins?|accounts?|sign-?in)[^\n@]{0,60}?[^\s@]{1,64}@[^\s@/|:]{1,80} ?[/|:] ?([^\s,;]{6,64})/gi;
/** `Authorization: Bearer …`, `X-Api-Key: …`, and the like. */
const HEADER =
  /(?:authorization: ?(?:bearer|basic|token|apikey|)|(?:x-)?(?:api-?key|auth-token|access-token|token|secret)):? ?["']?([A-Za-z0-9+/_=.~-]{8,1200})(?=["'\s]|$)/gi;

/** Secrets that only their form shows, with no name before them. */
export function findMarked(text: string): FoundSecret[] {
  return [
    ...(MARKED_REST.test(text) ? whole(text, MARKED, 'A key', isRandom) : []),
    ...whole(text, AZURE, 'A client secret', (value) => entropy(value) >= 3),
    ...whole(text, TELEGRAM, 'A Telegram token', (value) => entropy(value) >= 3),
    ...group(text, CURL, 'A password', (value) => !isPlaceholder(value.slice(value.indexOf(':') + 1))),
    ...group(text, FLAG, 'A password', (value) => !isPlaceholder(value)),
    ...group(text, LOGGED_IN, 'A password', looksMade),
    ...group(text, BESIDE_ADDRESS, 'A password', looksMade),
    ...group(text, HEADER, 'A key', (value) => value.length >= 12 && /\d/.test(value) && entropy(value) >= 3),
  ];
}

function isRandom(value: string): boolean {
  const rest = value.slice(Math.max(value.lastIndexOf('_'), value.lastIndexOf('-')) + 1);
  return (
    /[a-z]/.test(rest) && /[A-Z]/.test(rest) && (rest.match(/\d/g)?.length ?? 0) >= 3 && entropy(rest) >= 3.8
  );
}

type IsSecret = (value: string) => boolean;

function whole(text: string, pattern: RegExp, what: string, isSecret: IsSecret): FoundSecret[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) =>
    isSecret(match[0]) ? [secret(match.index, match[0], what)] : [],
  );
}

function group(text: string, pattern: RegExp, what: string, isSecret: IsSecret): FoundSecret[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    return value !== '' && isSecret(value) ? [secret(start, value, what)] : [];
  });
}

function secret(start: number, value: string, what: string): FoundSecret {
  return { start, end: start + value.length, what, severity: 'critical', score: 0.85 };
}
