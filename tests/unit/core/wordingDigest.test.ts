import { expect, test } from 'vitest';
import { payloadDigest, wordingDigest } from '../../../lib/core/audit/canonical.ts';
import type { Draft } from '../../../lib/core/model/draft.ts';
import { mail } from './specimens.ts';

const KEY = new Uint8Array(32).fill(7);
const base = mail({
  body: 'Pay here.',
  links: [{ href: 'https://a.example/', start: 4, end: 8 }],
  format: [{ kind: 'item', start: 0, end: 9, detail: '1.' }],
  hidden: [{ text: 'unseen', by: 'size', at: 3, quoted: false }],
});
const changes: Record<string, [over: Partial<Draft>, isOtherWording: boolean]> = {
  'the target of a link': [{ links: [{ href: 'https://b.example/', start: 4, end: 8 }] }, true],
  'hidden words': [{ hidden: [{ text: 'other', by: 'size', at: 3, quoted: false }] }, true],
  'how words are hidden': [{ hidden: [{ text: 'unseen', by: 'colour', at: 3, quoted: false }] }, true],
  'where hidden words stand': [{ hidden: [{ text: 'unseen', by: 'size', at: 5, quoted: false }] }, false],
  'the list that a line is in': [{ format: [] }, false],
  'a word': [{ body: 'Pay then.' }, true],
};

test.each(Object.entries(changes))('%s makes another payload', (_name, [over, isOtherWording]) => {
  const other = { ...base, ...over };
  expect(payloadDigest(other, KEY)).not.toBe(payloadDigest(base, KEY));
  expect(wordingDigest(other, KEY) !== wordingDigest(base, KEY)).toBe(isOtherWording);
});
