import type { FoundEntity } from '../foundEntity.ts';
import { isSurname } from '../lexicon/lexicon.ts';
import { cuesAround } from './cues.ts';
import { type Placed, type Run, runsOf } from './runs.ts';
import { nameStrength, placeStrength } from './strength.ts';
import { isOrdinary, type Word } from './words.ts';

/** What a run of words is, and how sure that is. */
interface Judged {
  run: Run;
  start: number;
  end: number;
  person: number;
  place: number;
}

const PERSON = 1.6;
const PLACE = 1.9;
const MEANT = 0.9;

/** Names of people and places in a folded text whose words are given. */
export function findNames(text: string, words: readonly Word[]): FoundEntity[] {
  const judged = runsOf(words).map((placed) => judge(text, words, placed));
  const found = judged.flatMap((one) => decided(one));
  const listed = judged.flatMap((one, index) =>
    listedBeside(text, one, judged[index - 1], judged[index + 1]),
  );
  const starts = new Set(found.map(({ start }) => start));
  const all = [...found, ...listed.filter(({ start }) => !starts.has(start))];
  return [...all, ...otherMentions(all, judged)];
}

function judge(text: string, words: readonly Word[], { run, at }: Placed): Judged {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  const cues = cuesAround(text, words, at, at + run.length);
  const strengths = run.filter(({ text: spelled }) => spelled.length > 1).map(nameStrength);
  const isSingle = strengths.length <= 1;
  const best = Math.max(-2, ...strengths);
  const rest = strengths.reduce((sum, one) => sum + one, 0) - best;
  // Words of which none is known as a name may be the name of anything: a word before them has to say it.
  const unknown = best < 2 && cues.person < 1 && !isSingle ? -0.6 : 0;
  // `Vale A. Marsh`: only people have an initial between two words.
  const initial = run.length > 2 && run.slice(1, -1).some((word) => word.text.length === 1) ? 1.2 : 0;
  // Small letters speak against a name, the more so after an article. A capital that begins a sentence says nothing; one in the middle says that it is a name of something.
  const capital =
    run[0]?.kind === 'lower'
      ? cues.person < 0
        ? -1
        : -0.4
      : run[0]?.leads && isSingle
        ? run.some(isOrdinary)
          ? -1
          : -0.2
        : 0.3;
  return {
    run,
    start,
    end,
    person:
      best +
      (isSingle ? 0 : Math.max(-1.5, Math.min(1.5, rest * 0.4)) + 0.3) +
      capital +
      unknown +
      initial +
      (isSingle && isMeant(run[0]) && !isBesideCapital(words, at, at + run.length) ? MEANT : 0) +
      (isSingle && cues.person <= 0 && isBesideCapital(words, at, at + run.length) ? -1 : 0) +
      (initial > 0 ? Math.max(0, cues.person) : cues.person),
    place: placeStrength(run) + capital + cues.place,
  };
}

/** An everyday word that is a family name too, in the middle of a sentence and yet with a capital. */
function isMeant(word: Word | undefined): boolean {
  return (
    word !== undefined && word.kind === 'title' && !word.leads && isOrdinary(word) && isSurname(word.plain)
  );
}

/** Next to another capitalised word, that is none of its own, a single one is rather part of a title or a product. */
function isBesideCapital(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const before = words[from - 1];
  const after = words[to];
  return (
    // `Sci- Fi`: a word that is torn in two.
    first?.gap === '- ' ||
    after?.gap === '- ' ||
    (first?.gap === ' ' && before !== undefined && hasMeantCapital(before)) ||
    (after?.gap === ' ' && hasMeantCapital(after))
  );
}

function hasMeantCapital({ kind, leads, text }: Word): boolean {
  return text.length > 1 && (kind === 'upper' || (kind === 'title' && !leads));
}

function decided(one: Judged): FoundEntity[] {
  if (one.place >= PLACE && one.place > one.person) return [entity(one, 'LOCATION', one.place)];
  return one.person >= PERSON ? [entity(one, 'PERSON', one.person)] : [];
}

/** Between two names of one list. */
const AND = /^(?:, (?:and |or |& )?| (?:and|or|&|to|vs\.?|und|et|y|e) | ?\/ ?)$/iu;
/** What is too weak by itself counts in a list with a name that is surely one. */
const LISTED = 0.5;
const SURE = 2.8;
/** Beside a name that is certain a family name counts that is an everyday word too, and begins a sentence. */
const CERTAIN = 4.5;
const WEAK = -1;

function listedBeside(text: string, one: Judged, ...beside: (Judged | undefined)[]): FoundEntity[] {
  const isFamily = one.run.length === 1 && one.run.every(({ plain }) => isSurname(plain));
  const isListed = beside.some((other) => {
    if (other === undefined || other.person < SURE || other.place > other.person) return false;
    if (one.person < (isFamily && other.person > CERTAIN ? WEAK : LISTED)) return false;
    const [first, next] = other.start < one.start ? [other, one] : [one, other];
    return AND.test(text.slice(first.end, next.start));
  });
  return isListed && one.place < PLACE ? [entity(one, 'PERSON', PERSON)] : [];
}

function entity({ run, start, end }: Judged, type: 'PERSON' | 'LOCATION', strength: number): FoundEntity {
  return {
    start,
    end,
    type,
    value: run.map(({ plain }) => plain).join(' '),
    what: type === 'PERSON' ? 'A person’s name' : 'A place',
    severity: type === 'PERSON' ? 'low' : 'info',
    // In steps: a list that is packed anew must not move it by a hair.
    score: Math.min(0.9, Math.round(4 + strength * 0.9) / 10),
  };
}

/** The same person or place once more, where nothing around it says so; of a person also a part of the name. */
function otherMentions(found: readonly FoundEntity[], judged: readonly Judged[]): FoundEntity[] {
  const people = new Set<string>();
  const places = new Set<string>();
  for (const { type, value } of found) {
    if (type === 'LOCATION') places.add(value);
    else for (const part of value.split(' ')) if (part.length > 2) people.add(part);
  }
  if (people.size === 0 && places.size === 0) return [];
  const taken = new Set(found.map(({ start }) => start));
  return judged.flatMap((one) => {
    if (taken.has(one.start) || one.person < -1.5) return [];
    if (places.has(one.run.map(({ plain }) => plain).join(' '))) return [entity(one, 'LOCATION', PLACE)];
    const isPerson = one.run.some((word) => people.has(word.plain) && isNameHere(word));
    return isPerson ? [entity(one, 'PERSON', PERSON)] : [];
  });
}

function isNameHere(word: Word): boolean {
  return !isOrdinary(word) || (!word.caseless && !word.leads);
}
