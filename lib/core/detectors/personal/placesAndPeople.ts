import { findAddresses } from './addresses/findAddresses.ts';
import type { FoundEntity } from './foundEntity.ts';
import { findNames } from './names/findNames.ts';
import { wordsOf } from './names/words.ts';

/** People, places and postal addresses of a folded text. Names inside of an address are part of it. */
export function findPlacesAndPeople(text: string): FoundEntity[] {
  const words = wordsOf(text);
  const addresses = findAddresses(text, words);
  const inAddress = new Set<number>();
  for (const { start, end } of addresses) {
    for (let at = start; at < end; at += 1) inAddress.add(at);
  }
  const names = findNames(text, words).filter(
    ({ start, end }) => !inAddress.has(start) && !inAddress.has(end - 1),
  );
  return [...addresses, ...names];
}
