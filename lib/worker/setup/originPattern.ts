/** The match pattern for the whole origin that `pattern` stands in: the fallback for frames and web-accessible resources take no narrower one. */
export function originPattern(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+\/).*$/, '$1*');
}

/** The source of a regular expression for the addresses that a match pattern names; any port counts, as in Chromium. */
export function addressSource(pattern: string): string {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const schemes = scheme === '*' ? 'https?' : literal(scheme);
  const hosts = host === '*' ? '[^/]+' : literal(host).replace(/^\\\*\\\./, '(?:[^/]+\\.)?');
  return `^${schemes}://${hosts}(?::\\d+)?${literal(path).replaceAll('\\*', '.*')}$`;
}
