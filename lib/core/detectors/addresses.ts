import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';

/** Providers whose domain says nothing of an organisation. */
const PERSONAL_PROVIDERS = new Set([
  'aol.com',
  'gmail.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mail.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'web.de',
  'yahoo.com',
]);

/** Second-level labels under which countries let organisations register, such as `co.uk`. */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'org']);

/** The domain of a mail address in lower case; null where there is none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain =
    at < 0
      ? ''
      : address
          .slice(at + 1)
          .trim()
          .toLowerCase();
  return domain === '' ? null : domain;
}

/** The organisation behind a mail domain: its registrable part, by the common rules of registries. */
export function organisationOf(domain: string): string {
  const labels = domain.split('.');
  const second = labels.at(-2);
  const size = labels.length > 2 && labels.at(-1)?.length === 2 && SECOND_LEVEL.has(second ?? '') ? 3 : 2;
  return labels.slice(-size).join('.');
}

export function isPersonalProvider(domain: string): boolean {
  return PERSONAL_PROVIDERS.has(domain);
}

/**
 * The domains and addresses that are ours, in lower case: what configuration names, and the sender's own
 * organisation. Empty where neither is known.
 */
export function ownIdentities(draft: Draft, context: Context): Set<string> {
  const own = new Set(context.ownIdentities.map((identity) => identity.trim().toLowerCase()));
  const domain = draft.sender === null ? null : domainOf(draft.sender.address);
  if (draft.sender !== null) own.add(draft.sender.address.trim().toLowerCase());
  if (domain !== null && !isPersonalProvider(domain)) own.add(organisationOf(domain));
  return own;
}

/** True for an address that `own` names, or whose domain (or a domain above it) it names. */
export function isOwn(address: string, own: ReadonlySet<string>): boolean {
  const spelled = address.trim().toLowerCase();
  if (own.has(spelled)) return true;
  const domain = domainOf(spelled);
  if (domain === null) return false;
  const labels = domain.split('.');
  return labels.some((_, index) => own.has(labels.slice(index).join('.')));
}
