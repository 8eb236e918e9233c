import { isGivenName } from '../lexicon/lexicon.ts';
import { AFTER_PHRASES, BEFORE_PHRASES, type Cue, LONGEST } from './cuePhrases.ts';
import { isCountryWord } from './strength.ts';
import type { Word } from './words.ts';

const NOTHING: Cue = { person: 0, place: 0 };
/** What follows `'s`: somebody has it. */
const HAD =
  /^['’]s (?:wife|husband|son|daughter|kids?|mother|father|brother|sister|birthday|laptop|phone|account|mailbox|email|number|name|password|ssn|desk|team|family|house|killers?|voice|book|song|album)\b/i;
/** What only people are: `… were careful engineers`, `… is our new plumber`. */
const WORK =
  /^ (?:is|was|are|were|became|remains?) (?:an? |the |our |my |their )?(?:\p{Ll}+ ){0,2}(?:\p{Ll}{3,}(?:ist|ician|neer|ologist|keeper|maker|worker)s?|actors?|actress|singers?|writers?|painters?|poets?|players?|teachers?|doctors?|nurses?|lawyers?|managers?|directors?|friends?|colleagues?|students?|drivers?|farmers?|plumbers?|builders?|designers?|developers?|brothers?|sisters?|cousins?)\b/u;
const WORK_REACH = 64;
/** `… was lovely to visit`: where one goes. */
const VISITED =
  /^ (?:is|was|are|were|looks?|sounds?)\b[^\n.!?;:]{0,32}? to (?:visit|travel|explore|live in)\b/u;
const PRONOUNS = /^ ?\((?:he|she|they|him|her)\b/i;

/** The weights of what stands around the words from `from` to before `to`. */
export function cuesAround(text: string, words: readonly Word[], from: number, to: number): Cue {
  const before = cueBefore(words, from);
  const after = cueAfter(text, words, to);
  return { person: before.person + after.person, place: before.place + after.place };
}

/** The weights of the words before the one at `from`. */
export function cueBefore(words: readonly Word[], from: number): Cue {
  const gap = words[from]?.gap ?? '';
  // `/Robin`: so some sign their mail.
  if (/(?:^|\n)\/$/.test(gap) && isLast(words, from)) return { person: 3, place: -2 };
  if (/[#@/\\=_]$/.test(gap)) return { person: -3, place: -3 };
  const sign = /^\s?[:=?]\s{0,6}["']?$/.test(gap) ? ':' : '';
  if (sign === '' && !/^(?:,? ["'“]?|\. |: ?)$/.test(gap)) return NOTHING;
  // `the ex-keeper Vale`: who once was something is somebody.
  if (/^ex-\p{L}/u.test(words[from - 1]?.plain ?? '')) return { person: 1.5, place: -1 };
  let phrase = sign;
  let best = NOTHING;
  for (let back = 1; back <= LONGEST; back += 1) {
    const word = words[from - back];
    if (word === undefined || (back > 1 && words[from - back + 1]?.gap !== ' ')) break;
    phrase = back === 1 ? word.plain + sign : `${word.plain} ${phrase}`;
    best = BEFORE_PHRASES.get(phrase) ?? best;
  }
  return best;
}

/** Nothing stands behind it, or on its line. */
function isLast(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.gap.startsWith('\n');
}

/** `Vale, Chad and Marsh`: what is a country elsewhere is one more of the people of a list. */
function isListed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  return before !== undefined && word !== undefined && isGivenName(before.plain) && isGivenName(word.plain);
}

function cueAfter(text: string, words: readonly Word[], to: number): Cue {
  const end = words[to - 1]?.end ?? 0;
  const next = words[to];
  const rest = text.slice(end, end + 24);
  if (/^['’]s\b/.test(rest)) return HAD.test(rest) ? { person: 2, place: -1 } : { person: 0.4, place: 0 };
  if (WORK.test(text.slice(end, end + WORK_REACH))) return { person: 2, place: -1 };
  if (VISITED.test(text.slice(end, end + WORK_REACH))) return { person: -2, place: 2 };
  if (PRONOUNS.test(rest)) return { person: 3, place: -2 };
  if (/^: ?["“']/.test(rest)) return { person: 1.4, place: -0.6 };
  if (/^: ?[+(\d]/.test(rest)) return { person: -3, place: -2 };
  if (next === undefined) return NOTHING;
  if (next.gap === ', ' && (/^\p{Lu}{2}$/u.test(next.text) || (isCountryWord(next) && !isListed(words, to))))
    return { person: -1, place: 2 };
  if (next.gap !== ' ' && next.gap !== ', ') return NOTHING;
  if (next.kind === 'number')
    return /^\d{5}$/.test(next.text) ? { person: -2, place: 1.2 } : { person: -1, place: -0.5 };
  const second = words[to + 1];
  const two = second?.gap === ' ' ? `${next.plain} ${second.plain}` : next.plain;
  // `Mary is a 36 year old`, and no other `is a`.
  const isAge = /^(?:is|was) an?$/.test(two) && words[to + 2]?.kind === 'number';
  const found =
    (next.gap === ', '
      ? (AFTER_PHRASES.get(`, ${two}`) ?? AFTER_PHRASES.get(`, ${next.plain}`))
      : undefined) ??
    (/^(?:is|was) an?$/.test(two) && !isAge ? undefined : AFTER_PHRASES.get(two)) ??
    AFTER_PHRASES.get(next.plain);
  return found ?? NOTHING;
}
