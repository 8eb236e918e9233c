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
  return spellInOrder(value) ?? spellSorted(value);
}

/**
 * The quick way, for a value whose keys stand in order already: RFC 8785 spells it as `JSON.stringify` does,
 * but for half a surrogate pair, which it escapes. Null where the way is not open.
 */
function spellInOrder(value: unknown): string | null {
  if (!isInOrder(value)) return null;
  const text = JSON.stringify(value);
  return text?.includes('\\ud') ? null : text;
}

/** Whether all keys stand in the order of RFC 8785 (UTF-16 units), and nothing is spelled in a way of its own. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  if ('toJSON' in value) return false;
  const parts = value as Record<string, unknown>;
  let before = '';
  for (const key of Object.keys(parts)) {
    if (key < before || !isInOrder(parts[key])) return false;
    before = key;
  }
  return true;
}

function spellSorted(value: unknown): string {
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
  return digestOf(draft, key);
}

/**
 * What an edit is bound to: as `payloadDigest`, without how the text is laid out. Only the editor can tell how
 * new words stand in its lists and headings; where hidden text stands beside them moves with the words.
 */
export function wordingDigest(draft: Draft, key: Uint8Array): Digest {
  const { format, hidden, ...words } = draft;
  const unseen = hidden?.map(({ text, by, quoted }) => ({ text, by, quoted }));
  return digestOf(unseen === undefined ? words : { ...words, hidden: unseen }, key);
}

function digestOf(value: unknown, key: Uint8Array): Digest {
  return keyedDigest(canonicalJson(wellFormed(value)), key);
}

/** HMAC-SHA-256 (RFC 2104) under `key` of the UTF-8 bytes of `text`, as 64 hex digits. */
export function keyedDigest(text: string, key: Uint8Array): Digest {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(text)));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)]));
  }
  return value;
}
