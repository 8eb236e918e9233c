import { sha256 } from '@noble/hashes/sha2.js';
import type { FoundEntity } from './foundEntity.ts';
import { ibanLength, isIban } from './iban.ts';

const IBAN_HEAD = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g;
/** ISO 13616: at most 34 letters and digits, in groups of four on paper. */
const MOST_IBAN = 34;

/** IBANs: the length of its country, the check digits and the country's form of account. */
export function findIbans(text: string): FoundEntity[] {
  return Array.from(text.matchAll(IBAN_HEAD)).flatMap(({ index }) => {
    const country = text.slice(index, index + 2).toUpperCase();
    const length = ibanLength(country);
    if (length === 0 || length > MOST_IBAN) return [];
    const end = endAfter(text, index, length);
    const value = text
      .slice(index, end)
      .replace(/[ \u200b-]/g, '')
      .toUpperCase();
    if (end < 0 || /[A-Za-z0-9]/.test(text.charAt(end)) || !isIban(value)) return [];
    return [
      {
        start: index,
        end,
        type: 'IBAN_CODE',
        value,
        what: 'A bank account number',
        severity: 'high',
        score: 1,
      },
    ];
  });
}

/** Where `length` letters and digits end, with at most one sign between two of them; -1 where they don't go on. */
function endAfter(text: string, start: number, length: number): number {
  let left = length;
  let at = start;
  for (; left > 0; at += 1) {
    const unit = text.charAt(at);
    if (/[A-Za-z0-9]/.test(unit)) left -= 1;
    else if (!/[ \u200b-]/.test(unit) || /[ \u200b-]/.test(text.charAt(at - 1))) return -1;
  }
  return at;
}

const BASE58 = /(?<![A-Za-z0-9])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/g;
const BECH32 = /(?<![A-Za-z0-9])bc1[02-9ac-hj-np-z]{11,87}(?![A-Za-z0-9])/gi;
const ETHEREUM = /(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/g;

/** Addresses of wallets: Bitcoin in both spellings, by their checksums, and Ethereum by its form. */
export function findWallets(text: string): FoundEntity[] {
  const found = (match: RegExpExecArray): FoundEntity => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'CRYPTO',
    value: match[0],
    what: 'The address of a wallet',
    severity: 'medium',
    score: 1,
  });
  return [
    ...Array.from(text.matchAll(BASE58)).filter(([address]) => isBase58Check(address)),
    ...Array.from(text.matchAll(BECH32)).filter(([address]) => isBech32(address.toLowerCase())),
    ...text.matchAll(ETHEREUM),
  ].map(found);
}

const BASE58_DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 25 bytes, of which the last four are the beginning of the double SHA-256 of the others. */
function isBase58Check(address: string): boolean {
  let number = 0n;
  for (const digit of address) number = number * 58n + BigInt(BASE58_DIGITS.indexOf(digit));
  const hex = number.toString(16).padStart(50, '0');
  if (hex.length !== 50) return false;
  const bytes = Uint8Array.from({ length: 25 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
  const check = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, index) => byte === check[index]);
}

const BECH32_DIGITS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** BIP 173 and BIP 350: the checksum's constant tells the two apart. */
function isBech32(address: string): boolean {
  const values = [3, 3, 0, 2, 3, ...Array.from(address.slice(3), (digit) => BECH32_DIGITS.indexOf(digit))];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((constant, bit) => {
      if ((top >>> bit) & 1) check ^= constant;
    });
  }
  return check === 1 || check === 0x2bc830a3;
}
