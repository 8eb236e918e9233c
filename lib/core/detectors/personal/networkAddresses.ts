import type { FoundEntity } from './foundEntity.ts';

/** What an address of either family is written with. Long runs of it are no address, and are passed over. */
const CANDIDATE = /[0-9A-Fa-f.:]{2,64}/g;
const V4 = /(?<![0-9.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![0-9]|\.\d)/g;
const MAC =
  /(?<![0-9A-Fa-f:.-])(?:[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![0-9A-Fa-f:.-]?[0-9A-Fa-f])/g;
/** A group in the middle of a hardware address: between its signs it is seen much sooner than as a whole. */
const MAC_GROUP = /[:-][0-9A-Fa-f]{2}[:-]|\.[0-9A-Fa-f]{4}\./;
/** Every address of the sixth version has two colons with no more than a group between them. */
const COLONS = /:[0-9A-Fa-f]{0,4}:/;
const PREFIX = /\/\d{1,3}(?![\d/.])/y;

/** RFC 1918, 5737, 6598, 3927, 1122; RFC 4291, 4193, 3849: addresses that lead nowhere from outside. */
const NOT_PUBLIC =
  /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|22[4-9]\.|23\d\.|25\d\.|::1?$|f[cd]|fe[89ab]|2001:db8)/i;
/** Words that say a person was there: then an address is personal data. */
const PERSON =
  /(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|sessions?|visitors?|client_ip|user(?:’s|'s)? ip|home|his|her|their|my) [^\n]{0,40}$/i;
/** `version 10.0.19.41` is no address. */
const VERSION = /(?:version|release|build|firmware|driver|client|server|v)[ .:]{0,2}$/i;

/** IP addresses of both families, with the length of their network where one is given. */
export function findIpAddresses(text: string): FoundEntity[] {
  return [...findV4(text), ...findV6(text)];
}

function findV4(text: string): FoundEntity[] {
  return Array.from(text.matchAll(V4)).flatMap((match) => {
    const start = match.index;
    if (/[\p{L}_]/u.test(text.charAt(start - 1)) || VERSION.test(text.slice(Math.max(0, start - 10), start)))
      return [];
    return [address(text, start, start + match[0].length, 32)];
  });
}

function findV6(text: string): FoundEntity[] {
  if (!COLONS.test(text)) return [];
  return Array.from(text.matchAll(CANDIDATE)).flatMap((match) => {
    if (!match[0].includes(':') || match[0].length > 46) return [];
    const lead = /^(?:[.]+|:(?!:))/.exec(match[0])?.[0].length ?? 0;
    const spelled = match[0].slice(lead).replace(/(?<!:):$|\.+$/, '');
    const start = match.index + lead;
    // A word before it, such as `std::add`, is code; a colon may part a label from it.
    if (
      /[\p{L}\p{N}_]/u.test(text.charAt(start - 1)) ||
      /[\p{L}_]/u.test(text.charAt(start + spelled.length))
    )
      return [];
    return isV6(spelled) ? [address(text, start, start + spelled.length, 128)] : [];
  });
}

/** RFC 4291, 2.2: eight groups, or fewer around one `::`, of which a dotted address may be the last two. */
function isV6(spelled: string): boolean {
  const halves = spelled.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const dotted = last.includes('.');
  if (dotted && !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(last)) return false;
  const plain = dotted ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false;
  const count = plain.length + (dotted ? 2 : 0);
  if (halves.length === 1) return count === 8;
  // `::` by itself is the address of nothing; `a::b` may be code: it takes a digit, or two groups more.
  return count < 8 && count > 0 && (/\d/.test(spelled) || count > 2);
}

function address(text: string, start: number, end: number, longest: number): FoundEntity {
  PREFIX.lastIndex = end;
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  const whole = prefix !== '' && Number(prefix.slice(1)) <= longest ? end + prefix.length : end;
  const value = text.slice(start, end).toLowerCase();
  const isPersons = !NOT_PUBLIC.test(value) && PERSON.test(text.slice(Math.max(0, start - 60), start));
  return {
    start,
    end: whole,
    type: 'IP_ADDRESS',
    value,
    what: isPersons ? 'The network address of a person' : 'A network address',
    severity: isPersons ? 'medium' : 'low',
    score: 0.95,
  };
}

/** Hardware addresses, in the three common spellings. */
export function findMacAddresses(text: string): FoundEntity[] {
  if (!MAC_GROUP.test(text)) return [];
  return Array.from(text.matchAll(MAC)).flatMap((match) => {
    const value = match[0].toLowerCase().replace(/[^0-9a-f]/g, '');
    if (/^(.)\1+$/.test(value)) return [];
    const end = match.index + match[0].length;
    return [
      {
        start: match.index,
        end,
        type: 'MAC_ADDRESS',
        value,
        what: 'A hardware address',
        severity: 'low',
        score: 0.9,
      },
    ];
  });
}
