import { builtInTools } from '../../lib/worker/setup/builtInTools.ts';

/** Hosts of the tools that Countersign knows by itself: what the store build asks for at installation. */
export const BUILT_IN_MATCHES: readonly string[] = builtInTools.flatMap(({ matches }) => matches);

// The grammar of extension match patterns for http and https; a port is not part of it, and Chromium ignores ports.
const PATTERN = /^(?:\*|https?):\/\/(?:\*|(?:\*\.)?[^/*:]+)\/.*$/;

/**
 * The match patterns of `COUNTERSIGN_MATCHES`: comma-separated, blanks around them ignored. Answers null
 * where the variable is not set. Throws an Error that names the pattern and what was expected.
 */
export function parseMatches(text: string | undefined): string[] | null {
  if (text === undefined || text.trim() === '') return null;
  const patterns = text.split(',').map((pattern) => pattern.trim());
  for (const [index, pattern] of patterns.entries()) {
    if (!PATTERN.test(pattern)) {
      throw new Error(
        `COUNTERSIGN_MATCHES, pattern ${index + 1}: expected a match pattern such as https://tool.example.com/* ` +
          `(http, https or * as the scheme, no port, and a path), got ${JSON.stringify(pattern)}`,
      );
    }
  }
  return [...new Set(patterns)];
}
