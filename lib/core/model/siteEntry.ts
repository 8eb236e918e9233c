import { stringify } from 'yaml';
import { Site } from './configuration.ts';
import type { DraftKind } from './draft.ts';

/** What a person says of a tool that is to be gated. */
export interface SiteWords {
  name: string;
  /** Origins of the frames with its composers, such as `https://desk.example.com`. */
  origins: readonly string[];
  /** What a draft there is where the page does not tell; null leaves it to the page, and to the default. */
  kind: DraftKind | null;
}

/**
 * The entry of `sites` that has a tool gated: whole origins, any port. Its id is made of the name, or of the host
 * where the name has no letter for one. `expected` says what is wrong with the name.
 */
export function siteEntry({ name, origins, kind }: SiteWords): { site: Site } | { expected: string } {
  const trimmed = name.trim();
  if (trimmed === '') return { expected: 'expected a name, as people call the tool' };
  const matches = [...new Set(origins.map(patternOf))];
  const id = slug(trimmed) || slug(matches[0] ?? '');
  const parsed = Site.safeParse({ id, name: trimmed, matches, ...(kind !== null && { kind }) });
  return parsed.success
    ? { site: parsed.data }
    : { expected: parsed.error.issues[0]?.message ?? 'expected another name' };
}

/** The same entry under its key, as YAML 1.2 and as JSON (RFC 8259). */
export function siteEntryTexts(site: Site): { yaml: string; json: string } {
  const configuration = { sites: [site] };
  return {
    yaml: stringify(configuration, { lineWidth: 0 }),
    json: `${JSON.stringify(configuration, null, 2)}\n`,
  };
}

/** Firefox takes no port in a pattern, and Chromium's patterns count for any. */
function patternOf(origin: string): string {
  return `${origin.replace(/:\d+$/, '')}/*`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}
