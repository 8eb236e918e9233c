/**
 * Whether a draft is the organisation's. `identities` are mail domains, addresses, account names and host
 * names; none means that every account is. A tool that shows no sender counts: it is on a gated site.
 */
export function isOurs(identities: readonly string[], sender: string | null, host: string): boolean {
  if (identities.length === 0 || sender === null) return true;
  const address = sender.toLowerCase();
  return identities.some((identity) => {
    const own = identity.toLowerCase().replace(/^@/, '');
    return address === own || host === own || address.endsWith(`@${own}`) || address.endsWith(`.${own}`);
  });
}
