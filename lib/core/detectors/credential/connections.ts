import type { FoundSecret } from './found.ts';
import { isPlaceholder } from './plausible.ts';

const SIGN = '://';
const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{1,30}$/;
/** The part of RFC 3986 before the host. A password that is not encoded may hold any character but a blank. */
const MOST = 300;

/** Passwords in addresses such as `postgres://user:password@host/database`: the user and the password. */
export function findConnections(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (let sign = text.indexOf(SIGN); sign >= 0; sign = text.indexOf(SIGN, sign + SIGN.length)) {
    if (!SCHEME.test(text.slice(Math.max(0, sign - 32), sign))) continue;
    const start = sign + SIGN.length;
    const authority = /^[^\s/?#"'<>]*/.exec(text.slice(start, start + MOST))?.[0] ?? '';
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (at < 0 || colon < 0 || colon > at - 2) continue;
    if (isPlaceholder(authority.slice(colon + 1, at))) continue;
    found.push({
      start,
      end: start + at,
      what: 'A password in a connection string',
      severity: 'critical',
      score: 0.95,
    });
  }
  return found;
}
