import { canonicalJson, sha256Hex } from '../audit/canonical.ts';
import type { Refusal } from './refusal.ts';

/** The key under which the list itself is written. */
const ASKED = 'asked';

/** Enough of a digest to tell an accident; this is no defence against anyone. */
const DIGITS = 16;

/**
 * What an admin asks for, to be written along under `asked`: for each key its name, a space, and the first 16
 * hex digits of the SHA-256 of its canonical value (RFC 8785). Chromium drops what does not fit its schema
 * without a word; with this list the extension can tell.
 */
export function askedKeys(configuration: Record<string, unknown>): string[] {
  return Object.keys(configuration)
    .filter((key) => key !== ASKED)
    .sort()
    .map((key) => `${key} ${digestOf(configuration[key])}`);
}

/**
 * The keys that were asked for and did not arrive as they were: what arrived is compared with the list that
 * came along. Empty where no list came: then nothing can be told.
 */
export function lostOnTheWay(arrived: object): Refusal[] {
  const values = new Map<string, unknown>(Object.entries(arrived));
  const asked = values.get(ASKED);
  if (!Array.isArray(asked)) return [];
  return asked.flatMap((line): Refusal[] => {
    const [key, digest] = String(line).split(' ');
    if (key === undefined || digest === undefined) return [];
    if (!values.has(key))
      return [{ path: key, expected: 'the key that was asked for: none arrived', by: 'browser' }];
    if (digestOf(values.get(key)) === digest) return [];
    return [
      { path: key, expected: 'the value that was asked for: part of it did not arrive', by: 'browser' },
    ];
  });
}

const digestOf = (value: unknown) => sha256Hex(canonicalJson(value)).slice(0, DIGITS);
