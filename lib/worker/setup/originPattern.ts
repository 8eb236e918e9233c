/** The match pattern for the whole origin that `pattern` stands in: the fallback for frames and web-accessible resources take no narrower one. */
export function originPattern(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+\/).*$/, '$1*');
}
