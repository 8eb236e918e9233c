import type { InForce } from './state.ts';

export const inForceHeading = ({
  name,
  version,
  source,
}: Pick<InForce['policy'], 'name' | 'version' | 'source'>) =>
  source === 'built-in' ? 'The built-in defaults are in force' : `${name}, version ${version}, is in force`;

/** Where the policy comes from, and what that means. */
export function sourceOf({ policy, arrived }: Pick<InForce, 'policy' | 'arrived'>): string {
  switch (policy.source) {
    case 'built-in':
      return arrived
        ? 'The configuration of your organisation carries no policy. The defaults enforce.'
        : 'No configuration has arrived on this device. The defaults enforce.';
    case 'configuration':
      return 'It came with the configuration of your organisation, and all of it was taken.';
    case 'endpoint':
      return 'Fetched from your organisation, and signed with a key that it pinned.';
    case 'last-good':
      return 'It is the last good one: the newest that arrived was refused.';
  }
}

/** An instant as people of this browser write it. */
export const momentOf = (instant: string) =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
