import { afterEach, describe, expect, it, vi } from 'vitest';
import { manifest } from '../../scripts/build/manifest.ts';
import { BUILT_IN_MATCHES } from '../../scripts/build/matches.ts';

const built = (browser: string, matches?: string) => {
  vi.stubEnv('COUNTERSIGN_MATCHES', matches);
  return manifest({ browser });
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the manifest', () => {
  it('asks for five permissions, and no more', () => {
    expect(built('chrome').permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'identity',
    ]);
  });

  it('of the store build has the built-in tools, and asks for others later', () => {
    const store = built('chrome');
    expect(store.host_permissions).toEqual(BUILT_IN_MATCHES);
    expect(store.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('of a private build requires exactly what it was given, and asks for nothing later', () => {
    const required = built('chrome', ' https://mail.example.com/*, http://desk.example.test/mail* ');
    expect(required.host_permissions).toEqual([
      'https://mail.example.com/*',
      'http://desk.example.test/mail*',
    ]);
    expect(required.optional_host_permissions).toBeUndefined();
    expect(required.web_accessible_resources).toMatchObject([
      { matches: ['https://mail.example.com/*', 'http://desk.example.test/*'], use_dynamic_url: true },
    ]);
  });

  it.each([
    'https://tool.example.com',
    'ftp://tool.example.com/*',
    'https://tool.example.com:8443/*',
    '<all_urls>',
  ])('refuses the pattern %s, and names it', (pattern) => {
    expect(() => built('chrome', `https://a.example/*,${pattern}`)).toThrow(
      `COUNTERSIGN_MATCHES, pattern 2: expected a match pattern such as https://tool.example.com/*`,
    );
  });

  it('has a fixed key in Chromium and a fixed id in Firefox', () => {
    const firefox = built('firefox');
    expect(built('chrome').key).toMatch(/^MIIBIjAN/);
    expect(firefox.key).toBeUndefined();
    expect(firefox.browser_specific_settings?.gecko?.id).toBe('countersign@countersign.example');
    expect(firefox.web_accessible_resources).not.toMatchObject([{ use_dynamic_url: true }]);
  });
});
