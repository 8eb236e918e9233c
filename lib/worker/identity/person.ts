import type { Configuration } from '../../core/model/configuration.ts';
import type { Actor } from '../../core/model/situation.ts';
import type { Database } from '../store/database.ts';
import { readSetting, type Settings, writeSetting } from '../store/settings.ts';
import { type LaunchFlow, signIn } from './signIn.ts';

/** How it stands with who uses this profile, for the popup. */
export interface PersonState {
  /** Who is known to use it, and how; null where only the tool's page may show somebody. */
  person: { id: string; how: 'oidc' | 'managed' } | null;
  /** Whether a provider is configured and nobody is signed in there. */
  canSignIn: boolean;
  /** Why the last try to sign in failed, in words. */
  problem: string | null;
}

/**
 * Who uses this profile: whoever signed in at the organisation's provider, while that counts; else whom the
 * managed configuration names. What a tool's page shows comes after both, and is read with the draft.
 */
export async function createPerson(from: {
  database: Database;
  configuration: () => Configuration;
  redirectUri: () => string;
  launch: LaunchFlow;
  fetch: typeof fetch;
  now: () => number;
}) {
  let signedIn = (await readSetting(from.database, 'person')) ?? null;
  let problem: string | null = null;

  /** The one who signed in, at the provider that is configured now, not too long ago. */
  function current(): Settings['person'] | null {
    const { oidc } = from.configuration();
    const counts =
      oidc !== undefined &&
      signedIn?.issuer === oidc.issuer &&
      signedIn.clientId === oidc.clientId &&
      Date.parse(signedIn.until) > from.now();
    return counts ? signedIn : null;
  }

  async function attempt(interactive: boolean): Promise<void> {
    const { oidc } = from.configuration();
    if (oidc === undefined) return;
    const { redirectUri, launch } = from;
    const { id, name } = await signIn({
      oidc,
      redirectUri: redirectUri(),
      launch,
      fetch: from.fetch,
      interactive,
    });
    const until = new Date(from.now() + oidc.hours * 3_600_000).toISOString();
    signedIn = { id, name, issuer: oidc.issuer, clientId: oidc.clientId, until };
    problem = null;
    await writeSetting(from.database, 'person', signedIn);
  }

  return {
    /** Who acts, where that is known before any page is read. */
    actor(): Actor | null {
      const known = current();
      if (known !== null) return { id: known.id, name: known.name, roles: [], how: 'oidc' };
      const { person } = from.configuration();
      return person === undefined ? null : { id: person, name: null, roles: [], how: 'managed' };
    },

    /** A person asked for it: shows the provider's page. Resolves also where it fails; `state` says why. */
    async signIn(): Promise<void> {
      try {
        await attempt(true);
      } catch {
        // What a provider sends in an error is its own text, and can name people.
        problem = 'Signing in did not work. Try again; if it stays so, tell your administrator.';
      }
    },

    /** Signs in again without a word, where the provider still knows the person. */
    async renew(): Promise<void> {
      if (from.configuration().oidc === undefined || current() !== null) return;
      try {
        await attempt(false);
      } catch {
        // The popup offers to sign in: whoever is asked for a password must have asked for it.
        problem = null;
      }
    },

    state(): PersonState {
      const known = current();
      const { oidc, person } = from.configuration();
      return {
        person:
          known !== null
            ? { id: known.id, how: 'oidc' }
            : person === undefined
              ? null
              : { id: person, how: 'managed' },
        canSignIn: oidc !== undefined && known === null,
        problem,
      };
    },
  };
}
export type Person = Awaited<ReturnType<typeof createPerson>>;
