import { MatchPattern } from 'wxt/utils/match-patterns';
import type { Site } from '../../core/model/configuration.ts';
import { builtInTools } from './builtInTools.ts';

/** Every gated site: those that policy names come first, so that they can take a tool's place. */
export function gatedSites(named: readonly Site[]): Site[] {
  return [...named, ...builtInTools];
}

/** The site that an address belongs to; null where it is not gated. */
export function siteOf(url: string, sites: readonly Site[]): Site | null {
  if (!URL.canParse(url)) return null;
  return sites.find((site) => site.matches.some((match) => new MatchPattern(match).includes(url))) ?? null;
}
