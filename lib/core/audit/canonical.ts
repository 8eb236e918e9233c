import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Draft } from '../model/draft.ts';
import type { Digest } from '../model/text.ts';

/**
 * The one spelling of a JSON value: the JSON Canonicalization Scheme, RFC 8785.
 * Throws a TypeError for what JSON cannot say (undefined at the top, NaN, infinities, lone surrogates).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalJson: the value has no JSON form');
  return text;
}

/** SHA-256 of the UTF-8 bytes of `text`, as 64 hex digits. */
export function sha256Hex(text: string): Digest {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The digest that an approval is bound to: HMAC-SHA-256 (RFC 2104) under `key` over the canonical draft.
 * Every field of the draft counts. Lone surrogates, which UTF-8 cannot carry, count as U+FFFD.
 */
export function payloadDigest(draft: Draft, key: Uint8Array): Digest {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(canonicalJson(wellFormed(draft)))));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)]));
  }
  return value;
}
