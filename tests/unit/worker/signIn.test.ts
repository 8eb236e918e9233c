import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Configuration } from '../../../lib/core/model/configuration.ts';
import { createPerson } from '../../../lib/worker/identity/person.ts';
import { type LaunchFlow, signIn } from '../../../lib/worker/identity/signIn.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { openTestDevice } from '../../support/device.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../../support/openIdProvider.ts';

const REDIRECT = 'https://ofgglpcdclojmibbhgcknnejdgapkeaa.chromiumapp.org/';

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider(REDIRECT);
});
afterAll(() => provider.stop());

/** A browser with one person at it: follows the provider's pages, fills in their forms, and keeps cookies. */
function browserOf(login: string): { launch: LaunchFlow; shown: string[] } {
  const cookies = new Map<string, string>();
  const shown: string[] = [];

  async function visit(url: string, form?: URLSearchParams): Promise<{ url: string; html: string | null }> {
    for (let next = url, body = form; ; body = undefined) {
      if (next.startsWith(REDIRECT)) return { url: next, html: null };
      const response: Response = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body === undefined ? {} : { method: 'POST', body }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return { url: next, html: await response.text() };
      next = new URL(location, next).href;
    }
  }

  return {
    shown,
    async launch(url, interactive) {
      shown.push(url);
      let page = await visit(url);
      while (page.html !== null) {
        if (!interactive) throw new Error('User interaction required.');
        const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
        const prompt = /name="prompt" value="(\w+)"/.exec(page.html)?.[1] ?? '';
        const form = new URLSearchParams({ prompt, login, password: 'any' });
        page = await visit(new URL(action, page.url).href, form);
      }
      return page.url;
    },
  };
}

function asked(launch: LaunchFlow, interactive = true) {
  const oidc = { issuer: provider.issuer, clientId: 'countersign', hours: 12 };
  return { oidc, redirectUri: REDIRECT, launch, fetch, interactive };
}

describe('signing in at a real provider', () => {
  test('says who it is, by the code flow with PKCE', async () => {
    const { launch, shown } = browserOf('ada');
    expect(await signIn(asked(launch))).toEqual({ id: 'ada@northwind.example', name: 'ada' });
    const { searchParams } = new URL(shown[0] ?? '');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('response_type')).toBe('code');
  });

  test('goes by the provider’s own name where it does not vouch for the address', async () => {
    expect(await signIn(asked(browserOf('unverified').launch))).toMatchObject({ id: 'unverified' });
  });

  test('works without a word where the provider still knows the person, and only there', async () => {
    const { launch } = browserOf('ada');
    await expect(signIn(asked(launch, false))).rejects.toThrow();
    await signIn(asked(launch));
    expect(await signIn(asked(launch, false))).toMatchObject({ id: 'ada@northwind.example' });
  });

  test('refuses an answer that belongs to another request', async () => {
    const { launch } = browserOf('ada');
    const other: LaunchFlow = async (url, interactive) => {
      const back = new URL(await launch(url, interactive));
      back.searchParams.set('state', 'another');
      return back.href;
    };
    await expect(signIn(asked(other))).rejects.toThrow('state');
  });

  test('refuses a code that another verifier asked for', async () => {
    const { launch } = browserOf('ada');
    const other: LaunchFlow = (url, interactive) => {
      const changed = new URL(url);
      changed.searchParams.set('code_challenge', 'A'.repeat(43));
      return launch(changed.href, interactive);
    };
    await expect(signIn(asked(other))).rejects.toThrow();
  });
});

describe('who uses the profile', () => {
  let database: Database;
  let time: number;
  beforeEach(async () => {
    ({ database } = await openTestDevice());
    time = Date.parse('2026-11-20T09:00:00Z');
  });

  function person(configuration: object, launch: LaunchFlow = browserOf('ada').launch) {
    const parsed = Configuration.parse(configuration);
    return createPerson({
      database,
      configuration: () => parsed,
      redirectUri: () => REDIRECT,
      launch,
      fetch,
      now: () => time,
    });
  }

  test('is who signed in, before whom the configuration names; for as long as that counts', async () => {
    const oidc = { issuer: provider.issuer, clientId: 'countersign', hours: 2 };
    const someone = await person({ oidc, person: 'desk-7' });
    expect(someone.actor()).toMatchObject({ id: 'desk-7', how: 'managed' });
    await someone.signIn();
    expect(someone.actor()).toEqual({ id: 'ada@northwind.example', name: 'ada', roles: [], how: 'oidc' });
    expect((await person({ oidc })).actor()).toMatchObject({ id: 'ada@northwind.example' });
    expect((await person({ oidc: { ...oidc, clientId: 'other' } })).actor()).toBeNull();
    time += 2 * 3_600_000;
    expect(someone.actor()).toMatchObject({ id: 'desk-7', how: 'managed' });
    expect(someone.state()).toMatchObject({ canSignIn: true });
  });

  test('is nobody where signing in fails, and the popup says so without the provider’s words', async () => {
    const oidc = { issuer: provider.issuer, clientId: 'countersign' };
    const someone = await person({ oidc }, async () => {
      throw new Error('ada closed the window');
    });
    await someone.signIn();
    expect(someone.actor()).toBeNull();
    expect(someone.state().problem).toMatch(/^Signing in did not work/);
    expect(someone.state().problem).not.toContain('ada');
  });
});
