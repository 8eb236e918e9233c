import type { FoundSecret } from './found.ts';
import { isPlaceholder } from './plausible.ts';

const SIGN = '://';
const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{1,30}$/;
/** The part of RFC 3986 before the host. A password that is not encoded may hold any character but a blank. */
const MOST = 300;

/** Passwords in addresses such as `postgres://user:password@host/database`: up to and with the host. */
export function findConnections(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (let sign = text.indexOf(SIGN); sign >= 0; sign = text.indexOf(SIGN, sign + SIGN.length)) {
    const scheme = SCHEME.exec(text.slice(Math.max(0, sign - 32), sign))?.[0];
    if (scheme === undefined) continue;
    const start = sign + SIGN.length;
    const authority = /^[^\s/?#"'<>]*/.exec(text.slice(start, start + MOST))?.[0] ?? '';
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (at < 0 || colon < 0 || colon > at - 2) continue;
    const password = authority.slice(colon + 1, at);
    // `user:pass@` in a link opens something; in a connection string it shows the form.
    if (isPlaceholder(password) && !(password === 'pass' && /^(?:https?|ftps?)$/i.test(scheme))) continue;
    found.push({
      start: sign - scheme.length,
      end: start + authority.length,
      what: 'A password in a connection string',
      severity: 'critical',
      score: 0.95,
    });
  }
  return found;
}
