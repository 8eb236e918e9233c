import type { Finding, Severity } from '../model/finding.ts';
import { isOwn, ownIdentities } from './addresses.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { otherClients } from './personal/otherClients.ts';

const TYPE = 'EMAIL_ADDRESS';
/** RFC 5321, 4.5.3.1: 64 octets before the sign, 255 after it. */
const LOCAL_LIMIT = 64;
const DOMAIN_LIMIT = 255;

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const SOUND_DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/iu;
/** `icon@2x.png` names a picture. */
const PICTURE = /^\d+x\.[a-z]+$/i;
/** Mailboxes of a function, not of a person. */
const FUNCTION =
  /^(?:accounts?|admin|alerts?|billing|contact|hello|help(?:desk)?|hostmaster|info|invoices?|jobs|mail|marketing|no-?reply|do-?not-?reply|notifications?|office|orders?|postmaster|press|privacy|sales|security|service(?:desk)?|support|team|webmaster)$/i;

export interface FoundAddress {
  start: number;
  end: number;
  /** The address in lower case. */
  value: string;
}

/** The mail addresses of a folded text, from every `@` outwards: each character is looked at twice at most. */
export function findAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const address = addressAround(text, at);
    if (address !== null) found.push(address);
  }
  return found;
}

function addressAround(text: string, at: number): FoundAddress | null {
  let start = at;
  while (start > 0 && at - start <= LOCAL_LIMIT && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[.'%-]/.test(text.charAt(start))) start += 1;
  if (start === at || at - start > LOCAL_LIMIT) return null;
  let end = at + 1;
  while (end < text.length && end - at <= DOMAIN_LIMIT && DOMAIN.test(text.charAt(end))) end += 1;
  while (end > at && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  const domain = text.slice(at + 1, end);
  if (!SOUND_DOMAIN.test(domain) || PICTURE.test(domain)) return null;
  // A user in a link, and a path of the secure shell, are no mail addresses.
  if (text.slice(start - 3, start) === '://') return null;
  if (text.slice(start, at) === 'git' && text.charAt(end) === ':') return null;
  return { start, end, value: text.slice(start, end).toLowerCase() };
}

const extract = (text: string) => findAddresses(text).map((address) => address.value);

/** Mail addresses. What the reader has already, and what belongs to the people of the draft, is `info`. */
export const emailAddress: Detector = {
  meta: { id: 'email-address', category: 'personal-data', types: [TYPE] },
  detect(input) {
    const own = ownIdentities(input.draft, input.context);
    const recipients = new Set(input.draft.recipients.map(({ address }) => address.trim().toLowerCase()));
    const others = otherClients(input.draft, input.context);
    return input.texts.flatMap((text) =>
      findAddresses(text.text).map((address): Finding => {
        const isKnown =
          recipients.has(address.value) || isOwn(address.value, own) || isInContext(input, address.value);
        const isOthers = others.addresses.size > 0 && isOwn(address.value, others.addresses);
        const severity: Severity = isKnown
          ? 'info'
          : isOthers
            ? 'high'
            : address.start >= text.signatureStart || isFunction(address.value)
              ? 'low'
              : 'medium';
        return {
          detector: 'email-address',
          type: TYPE,
          category: 'personal-data',
          severity,
          score: 1,
          place: text.placeAt(address.start, address.end),
          sentence: SENTENCES[severity],
        };
      }),
    );
  },
};

const SENTENCES = {
  info: 'A mail address that the reader has already.',
  low: 'A mail address of a function or in the signature; the thread does not have it.',
  medium: 'A mail address would leave; the thread does not have it.',
  high: 'A mail address of another client would leave.',
};

function isFunction(address: string): boolean {
  return FUNCTION.test(address.slice(0, address.indexOf('@')));
}

function isInContext({ known }: DetectorInput, address: string): boolean {
  return known.values('thread', extract).has(address) || known.values('record', extract).has(address);
}
