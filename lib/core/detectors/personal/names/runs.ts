import { isCountry, isGivenName, isPlace, isSurname } from '../lexicon/lexicon.ts';
import { cueBefore } from './cues.ts';
import { nameStrength } from './strength.ts';
import { isNever, isOrdinary, PARTICLES, TITLES, type Word } from './words.ts';

/** Words that may be one name: consecutive, capitalised (or, in a text without capitals, known as names). */
export type Run = readonly Word[];

/** A run with where it begins among the words of its text. */
export interface Placed {
  readonly run: Run;
  readonly at: number;
}

/** A name has so many words at most. */
const MOST = 5;

/** The runs of a text, in order. A text is read once; a run ends at any sign but a blank or an initial's dot. */
export function runsOf(list: readonly Word[]): Placed[] {
  const runs: Placed[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const first = list[at];
    const second = list[at + 1];
    if (first === undefined) continue;
    if (second !== undefined && isPair(first, second)) {
      runs.push({ run: [first, second], at });
      at += 1;
      continue;
    }
    if (!(mayBegin(first) || isCalled(list, at))) continue;
    const run = [first];
    let next = at + 1;
    while (run.length < MOST) {
      const step = continued(list, next, run.at(-1) ?? first);
      if (step === 0) break;
      run.push(...list.slice(next, next + step));
      next += step;
    }
    runs.push(trimmed(run, at));
    at = next - 1;
  }
  return runs;
}

/** A given and a family name in small letters, where other words have capitals: some never write their own with any. */
function isPair(first: Word, second: Word): boolean {
  return (
    second.gap === ' ' &&
    isStrange(first) &&
    isStrange(second) &&
    isGivenName(first.plain) &&
    isSurname(second.plain)
  );
}

function isStrange(word: Word): boolean {
  return word.kind === 'lower' && word.text.length > 2 && !isNever(word) && !isOrdinary(word);
}

/** A word without a capital that the words before it call a name, or a country where one is due. */
function isCalled(list: readonly Word[], at: number): boolean {
  const word = list[at];
  if (
    word === undefined ||
    word.kind !== 'lower' ||
    word.text.length < 3 ||
    isOrdinary(word) ||
    isNever(word)
  )
    return false;
  const cue = cueBefore(list, at);
  return (word.caseless && cue.person >= 2) || (cue.place >= 1.5 && isCountry(word.plain));
}

function mayBegin(word: Word): boolean {
  if (TITLES.has(word.plain) || isNever(word) || isTechnical(word)) return false;
  if (word.caseless) return word.kind === 'lower' && !isOrdinary(word) && nameStrength(word) >= 2;
  if (word.kind !== 'title' && word.kind !== 'upper') return false;
  return word.text.length > 1 || /^\p{Lu}$/u.test(word.text);
}

/** `SW-OSA`, `Sales-RO`, `X-ray`; not `Anne-Marie`, `J-P`: parts that are written unlike each other, or all in capitals. */
function isTechnical({ text, kind, shouted, joined }: Word): boolean {
  if (joined && text.length > 1) return true;
  if (!text.includes('-') || kind === 'lower' || shouted) return false;
  const parts = text.split('-');
  const isShort = (part: string) => part.length === 1;
  if (parts.every(isShort)) return false;
  return parts.some((part) => isShort(part) || /^\p{Lu}{2,}$/u.test(part));
}

/** How many of the words at `at` go on with the name: 0, 1, or 2 and 3 where particles stand between. */
function continued(list: readonly Word[], at: number, last: Word): number {
  const word = list[at];
  if (word === undefined) return 0;
  const isJoined =
    word.gap === ' ' ||
    (word.gap === '. ' && last.text.length === 1) ||
    (word.gap === '.' && last.text.length === 1);
  if (!isJoined) return 0;
  if (mayBegin(word) || (word.caseless && word.kind === 'lower' && !isOrdinary(word) && word.text.length > 2))
    return 1;
  if (word.kind !== 'lower' || !PARTICLES.has(word.plain) || /^(?:and|und|the|of|e|i|y)$/.test(word.plain))
    return 0;
  const rest = list[at + 1];
  const isParticle =
    rest !== undefined && rest.kind === 'lower' && PARTICLES.has(rest.plain) && rest.gap === ' ';
  const tail = isParticle ? list[at + 2] : rest;
  return tail !== undefined && tail.gap === ' ' && tail.kind !== 'number' && mayBegin(tail)
    ? isParticle
      ? 3
      : 2
    : 0;
}

/** Where in a run a country or a place begins that goes to the run's end; -1 where there is none. */
function placeWithin(run: Run): number {
  return run.findIndex((_, from) => {
    const rest = run
      .slice(from)
      .map(({ plain }) => plain.replaceAll('-', ' '))
      .join(' ');
    return isCountry(rest) || (run.length - from > 1 && isPlace(rest));
  });
}

/** Leaves out ordinary words at the beginning of a sentence, and whatever is no name at both ends. */
function trimmed(run: Run, at: number): Placed {
  const place = placeWithin(run);
  if (place >= 0 && run.slice(0, place).every(isLoose)) return { run: run.slice(place), at: at + place };
  let from = 0;
  let to = run.length;
  while (from < to - 1 && isLoose(run[from])) from += 1;
  while (to > from + 1 && (isLooseEnd(run[to - 1]) || PARTICLES.has(run[to - 1]?.plain ?? ''))) to -= 1;
  return { run: run.slice(from, to), at: at + from };
}

function isLoose(word: Word | undefined): boolean {
  return word !== undefined && (isNever(word) || (isOrdinary(word) && nameStrength(word) < 0.5));
}

function isLooseEnd(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.text.length > 1 &&
    (isNever(word) || (isOrdinary(word) && nameStrength(word) < 0))
  );
}
