/** A UUID of version 4 (RFC 9562). `crypto.randomUUID` is missing on pages without TLS. */
export function randomId(): string {
  // 0 and 1 become any digit; 8, the variant whose two highest bits are 10, one of 8 to b.
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (place) => {
    const [bits = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (+place ^ (bits & (15 >> (+place / 4)))).toString(16);
  });
}
