import type { FoundEntity } from './foundEntity.ts';

const WITH_SCHEME = /(?<![A-Za-z0-9+.-])(?:https?|ftps?|sftp|wss?):\/\/[^\s<>"“”«»]{3,2000}/gi;
const ENDINGS =
  'com|org|net|edu|gov|info|biz|io|ai|app|dev|co|me|tv|eu|us|uk|de|fr|nl|be|ch|at|it|es|pt|pl|cz|se|no|dk|fi|ie|ca|au|nz|in|jp|cn|kr|br|mx|za|ru';
const WITHOUT_SCHEME = new RegExp(
  `(?<![@\\p{L}\\p{N}_./-])(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}(?:${ENDINGS})|www\\.[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{2,63}){1,3})(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])(?::\\d{2,5})?(?:[/?#][^\\s<>"“”]{0,500})?`,
  'giu',
);
/** What every address without a scheme has: most texts have none, which is seen at their dots. */
const ENDING = new RegExp(`\\.(?:${ENDINGS})(?![\\p{L}\\p{N}_])|\\bwww\\.`, 'iu');
/** A picture, a script: `notes.io` may be a site, `setup.me` hardly ever. What ends a sentence is not of it. */
const TRAILING = /(?:[.,;:!?'’*_]|\)(?![^(]*\())+$/;
/** A link that tells of a person: with an address, a name or a number of theirs in it. */
const TELLS =
  /[?&#;](?:e-?mail|mail|user(?:name|id)?|phone|tel|name|first_?name|last_?name|ssn|dob|customer(?:_?id)?|patient(?:_?id)?)=[^&#]{2}|%40|@[^/]+\.[a-z]/i;

/** Web addresses, with or without their scheme. */
export function findUrls(text: string): FoundEntity[] {
  const full = Array.from(text.matchAll(WITH_SCHEME), (match) => found(match.index, match[0], 0.95));
  const bare = ENDING.test(text)
    ? Array.from(text.matchAll(WITHOUT_SCHEME), (match) => found(match.index, match[0], 0.7))
    : [];
  const taken = full.filter(({ value }) => /:\/\/[^/]*[\p{L}\p{N}\]]/u.test(value));
  return [
    ...taken,
    ...bare.filter((one) => !taken.some(({ start, end }) => start <= one.start && one.start < end)),
  ];
}

function found(start: number, spelled: string, score: number): FoundEntity {
  const value = spelled.slice(0, spelled.length - balancedTail(spelled));
  const tells = TELLS.test(value.replace(/^[a-z]+:\/\/[^/@]*@/i, ''));
  return {
    start,
    end: start + value.length,
    type: 'URL',
    value,
    what: tells ? 'A link with somebody’s data in it' : 'A web address',
    severity: tells ? 'medium' : 'info',
    score,
  };
}

/** How much at the end belongs to the sentence: signs, and a bracket that was opened before the address. */
function balancedTail(spelled: string): number {
  return TRAILING.exec(spelled)?.[0].length ?? 0;
}
