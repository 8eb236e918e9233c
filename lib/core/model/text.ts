import { z } from 'zod';

/** An instant as RFC 3339 text in UTC, as `Date.prototype.toISOString` writes it. The core has no clock: instants come in as data. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A UUID of version 7 (RFC 9562), made by the client, so that a repeated delivery is recognised. */
export const Id = z.uuidv7();
export type Id = z.infer<typeof Id>;

/** A SHA-256 or HMAC-SHA-256 value as 64 lower-case hex digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
export type Digest = z.infer<typeof Digest>;

/** A half-open range of UTF-16 code units, `[start, end)`, in the text that the schema around it names. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, { error: 'start must not be after end', path: ['end'] });
export type Span = z.infer<typeof Span>;
