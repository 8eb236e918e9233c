import { browser } from 'wxt/browser';
import type { Site } from '../../core/model/configuration.ts';
import { originPattern } from './originPattern.ts';

/** A gated site with the origins of it that the browser keeps the extension from, as match patterns. */
export interface WithheldSite {
  site: string;
  origins: string[];
}

export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** True where this build may ask for an origin: a build for some hosts can never be given the others. */
function isAskable(origin: string): boolean {
  const manifest = browser.runtime.getManifest();
  const named = [...(manifest.host_permissions ?? []), ...(manifest.optional_host_permissions ?? [])];
  return named.some((pattern) => pattern === '*://*/*' || originPattern(pattern) === origin);
}

/** The sites that are gated and cannot be, until a person gives the permission; in the order of `sites`. */
export async function withheldSites(sites: readonly Site[]): Promise<WithheldSite[]> {
  const all = await Promise.all(
    sites.map(async ({ name, matches }) => {
      const origins = [...new Set(matches.map(originPattern))].filter(isAskable);
      const granted = await Promise.all(origins.map(isGranted));
      return { site: name, origins: origins.filter((_, index) => !granted[index]) };
    }),
  );
  return all.filter(({ origins }) => origins.length > 0);
}
