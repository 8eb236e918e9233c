/** A UUID of version 4 (RFC 9562). `crypto.randomUUID` is missing on pages without TLS. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(36));
  return 'xxxxxxxx-xxxx-4xxx-vxxx-xxxxxxxxxxxx'.replace(/[xv]/g, (place, index) => {
    const digit = (bytes[index] ?? 0) & 15;
    // The variant's two highest bits are 10.
    return (place === 'v' ? (digit & 3) | 8 : digit).toString(16);
  });
}
