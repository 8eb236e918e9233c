import type { Context, KnownAccount } from '../../model/context.ts';
import type { Draft } from '../../model/draft.ts';
import { domainOf, organisationOf } from '../addresses.ts';

/**
 * The account that a draft speaks to: the one the tool names, else the one whose domains all recipients of
 * the directory share. Null where none or several fit.
 */
export function accountOf(draft: Draft, context: Context): KnownAccount | null {
  const { account } = draft;
  if (account !== null) {
    const name = account.name.trim().toLowerCase();
    const named = context.directory.find(
      (one) => (account.id !== null && one.id === account.id) || one.name.trim().toLowerCase() === name,
    );
    if (named !== undefined) return named;
  }
  const found = new Set(
    draft.recipients.flatMap(({ address }) => {
      const domain = domainOf(address);
      if (domain === null) return [];
      const organisation = organisationOf(domain);
      return context.directory.filter((one) =>
        one.domains.some((known) => organisationOf(known.toLowerCase()) === organisation),
      );
    }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
