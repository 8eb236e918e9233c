import type { Context, KnownAccount } from '../../model/context.ts';
import type { Draft } from '../../model/draft.ts';
import { domainOf, isOwn, organisationOf, ownIdentities } from '../addresses.ts';
import { plainSpelling } from './lexicon/spelling.ts';

/** What the directory says belongs to clients whom this draft does not concern. */
export interface OtherClients {
  /** The full names of their people, each as `nameKey`. */
  readonly names: ReadonlySet<string>;
  /** Their mail domains, and their people's addresses, in lower case. */
  readonly addresses: ReadonlySet<string>;
}

/** A full name to compare by: its words in `plainSpelling`, sorted, since some write the family first. */
export function nameKey(words: readonly string[]): string {
  return words.map(plainSpelling).sort().join(' ');
}

/** The clients of the directory that are neither the draft's account, nor a recipient's, nor ourselves. */
export function otherClients(draft: Draft, context: Context): OtherClients {
  const own = ownIdentities(draft, context);
  const here = new Set(
    draft.recipients.flatMap(({ address }) => {
      const domain = domainOf(address);
      return [address.trim().toLowerCase(), ...(domain === null ? [] : [domain, organisationOf(domain)])];
    }),
  );
  const others = context.directory.filter(
    (account) =>
      !isAccountOf(draft, account) &&
      !identitiesOf(account).some((one) => here.has(one) || isOwn(`@${one}`, own)),
  );
  return {
    names: new Set(
      others.flatMap(({ people }) =>
        people.flatMap(({ name }) => {
          const words = (name ?? '').split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length > 1);
          return words.length < 2 ? [] : [nameKey(words)];
        }),
      ),
    ),
    addresses: new Set(others.flatMap(identitiesOf)),
  };
}

function isAccountOf({ account }: Draft, other: KnownAccount): boolean {
  if (account === null) return false;
  return account.id === other.id || account.name.trim().toLowerCase() === other.name.trim().toLowerCase();
}

function identitiesOf({ domains, people }: KnownAccount): string[] {
  return [...domains, ...people.map(({ address }) => address)].map((one) => one.trim().toLowerCase());
}
