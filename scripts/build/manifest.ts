import type { ConfigEnv, UserManifest } from 'wxt';
import { originPattern } from '../../lib/worker/setup/originPattern.ts';
import { BUILT_IN_MATCHES, parseMatches } from './matches.ts';

/** Fixes the id of every Chromium build to ofgglpcdclojmibbhgcknnejdgapkeaa, so that an admin can name it in policy. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAm9cbGihnekQ5N2MoiprEDSjOPHwqzRrYXdOaOp6vo4cFx8QpSHzZfkmcC5J37Un6OFk0YotpqfOt1uIfxiiyPmNzy4YpYphejYKk2bPGtbjBdLHovsycbTw4TxmErHwX2fLyd0ctdjy6YXhHW4k3egO75KHGICT47Az5T2w2z9euk2ICuek2LB7+c2R4LREYNms4W4iqcC/p0cjrQ1UKAx/vznV2OsLJQdNmEMo0Q8+aHXKSMIsKOMvwF+HLQocwA1yl+DUU0H3hj2CiPZw/nmthS77mjmetbU7wbdpB/Z8MIF+NmC8/zzuu6BLglLa+4QIva+nM9MGW6TsdqdV8zQIDAQAB';

const EVERY_SITE = '*://*/*';

/**
 * The part of the manifest that is ours to say; WXT adds what follows from the entrypoints. Each permission
 * has its reason in docs/permissions.md. Throws where `COUNTERSIGN_MATCHES` is not a list of match patterns.
 */
export function manifest({ browser }: Pick<ConfigEnv, 'browser'>): UserManifest {
  const required = parseMatches(process.env.COUNTERSIGN_MATCHES);
  const firefox = browser === 'firefox';
  return {
    name: 'Countersign',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'identity'],
    host_permissions: required ?? [...BUILT_IN_MATCHES],
    // The store build asks for another tool's host when its owner adds it; policy cannot grant one.
    ...(required === null && { optional_host_permissions: [EVERY_SITE] }),
    web_accessible_resources: [
      {
        resources: ['review.html'],
        matches: required === null ? [EVERY_SITE] : [...new Set(required.map(originPattern))],
        // Firefox has no such key, and makes every address of an extension unguessable by itself.
        ...(!firefox && { use_dynamic_url: true }),
      },
    ],
    ...(firefox ? firefoxOnly : chromiumOnly),
  };
}

const chromiumOnly: UserManifest = {
  key: CHROMIUM_KEY,
  // The first with `use_dynamic_url` as documented.
  minimum_chrome_version: '130',
  storage: { managed_schema: 'managed_schema.json' },
};

const firefoxOnly: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'countersign@countersign.example',
      // The first that shows people what an extension sends.
      strict_min_version: '140.0',
      // Events go to the organisation's own endpoint, where one is configured: who decided, on which tool, when.
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteActivity'] },
    },
  },
};
