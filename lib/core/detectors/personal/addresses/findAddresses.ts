import type { FoundEntity } from '../foundEntity.ts';
import { isCountry, isPlace } from '../lexicon/lexicon.ts';
import { isNever, isOrdinary, PARTICLES, type Word } from '../names/words.ts';
import { isStreetBeginning, isStreetWord, isSureStreet, isUnitWord } from './streetWords.ts';

/** What may stand between two words of an address: a blank, a comma, a new line, a dot after what is shortened. */
const JOINS =
  /^(?:[ \t]?(?:[,#]|- |-|–)?[ \t]{0,3}(?:\r?\n[ \t]{0,8},?[ \t]{0,2})?|[.,]{1,2} ?|\.?,?\r?\n[ \t]{0,8},?[ \t]?| ?\(|\) ?|\),? ?|º ?|° ?| ?\/ ?)$/;
/** The longest address, in words. */
const MOST = 24;

/** Words before an address that say it comes. */
const CUE =
  /(?:\baddress(?:es)?(?: is| was|:|\?)?|\b(?:office|house|home|headquarters|branch|store|shop|warehouse) of [^\n.]{1,40} is|\blocated (?:at|in|on)|\blives? (?:at|on)|\bliving (?:at|on)|\breside[sd]? (?:at|on|in)|\b(?:meet|see) you at|\b(?:sent|send|ship|shipped|deliver|delivered|delivery|mail|mailed|post|posted) (?:it |them |this )?to|\bmoved to|\bpick(?:ed)? (?:you|me|us) up (?:at|from)|\b(?:station|stop|office|shop|store|house) is (?:on|at)|\bcorner of|\bcome to|\bvisit (?:us )?(?:at|on)|\badresse(?: ist|:)?|\bdirección:?|\banschrift:?|\bindirizzo:?)[\s:"'-]{0,8}$/iu;

/** A place where the forces get their mail: it has no street. */
const MILITARY = /^(?:apo|fpo|dpo)$/;

/** Postal addresses among the words of a folded text: a street with its number, and what goes on from there. */
export function findAddresses(text: string, list: readonly Word[]): FoundEntity[] {
  const found: FoundEntity[] = [];
  for (let at = 0; at < list.length; at += 1) {
    if (!mayLead(list[at])) continue;
    const run = runFrom(list, at);
    if (run.length < 2) continue;
    const span = addressIn(text, run) ?? townIn(text, run);
    if (span !== null) found.push(entity(text, span));
    at += run.length - 1;
  }
  const all = [...found, ...findCodes(text), ...findCorners(text)];
  return all.length === 0 ? all : [...all, ...linesBetween(text, all)];
}

/** Most words begin no address. */
function mayLead(word: Word | undefined): boolean {
  return word !== undefined && (word.kind !== 'lower' || word.caseless || isStreetBeginning(word.plain));
}

/** The words from `at` that may be one address. */
function runFrom(list: readonly Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let next = at; next < list.length && run.length < MOST; next += 1) {
    const word = list[next];
    if (word === undefined) break;
    const last = run.at(-1);
    if (!mayBelong(word) || (last !== undefined && !isJoined(last, word))) break;
    run.push(word);
  }
  while (run.length > 0 && PARTICLES.has(run.at(-1)?.plain ?? '') && run.at(-1)?.kind === 'lower') run.pop();
  return run;
}

function isJoined(last: Word, word: Word): boolean {
  if (!JOINS.test(word.gap)) return false;
  // "1. Close the window": the number of a step.
  if (last.kind === 'number' && /^[.)] /.test(word.gap) && (last.start === 0 || last.gap.includes('\n')))
    return false;
  if (!word.gap.includes('.')) return !word.gap.includes('\n\n');
  // A dot ends a sentence, save after something short: `St.`, `Apt.`, `3.`, `ul.`.
  return (
    last.text.length <= 4 ||
    last.kind === 'number' ||
    isUnitWord(last.plain) ||
    isStreetWord(last.plain, last.text)
  );
}

/** Small words in the name of a street that are none of English: `Calle de los …`. */
const FOREIGN_PARTICLE = /^(?:d[aeo]s?|d[ei]l?|della|l[aeo]s?|van|der|den|zu|zum|zur|im|am)$/;

function mayBelong(word: Word): boolean {
  if (word.kind === 'lower' && FOREIGN_PARTICLE.test(word.plain)) return true;
  if (word.kind === 'number')
    return word.text.replace(/\D/g, '').length <= 6 && !/^\d+(?:st|nd|rd|th)?[a-z]{3}/i.test(word.text);
  if (
    isNever(word) &&
    !/^[A-Z]{2}$/.test(word.text) &&
    !isStreetWord(word.plain, word.text) &&
    !isPlace(word.plain)
  )
    return /^(?:january|february|march|april|june|july|august|september|october|november|december|park)$/.test(
      word.plain,
    );
  if (word.kind !== 'lower') return true;
  if (
    PARTICLES.has(word.plain) ||
    isStreetWord(word.plain, word.text) ||
    isStreetBeginning(word.plain) ||
    isUnitWord(word.plain)
  )
    return true;
  return word.caseless && (!isOrdinary(word) || isPlace(word.plain));
}

interface Span {
  start: number;
  end: number;
  sure: number;
}

/** The part of a run that is an address; null where nothing says that it is one. */
function addressIn(text: string, run: readonly Word[]): Span | null {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  const numbers = run.filter(({ kind }) => kind === 'number');
  const isCued = CUE.test(text.slice(Math.max(0, start - 64), start));
  const military = run.findIndex(({ plain }) => MILITARY.test(plain));
  if (military >= 0 && numbers.length > 0) {
    const box = run.findIndex((word) => word.kind === 'number' || isUnitWord(word.plain));
    return { start: run[Math.min(box, military)]?.start ?? start, end, sure: 0.95 };
  }
  const street = streetIn(run) ?? beforeTown(run);
  if (
    isCued &&
    numbers.length > 0 &&
    run.some(({ kind, text: word }) => kind !== 'number' && word.length > 2)
  ) {
    return { start, end, sure: street === null ? 0.75 : 0.95 };
  }
  if (street === null) return null;
  const first = run[street.from]?.start ?? start;
  const last = endOfAddress(run, street.to);
  return { start: first, end: run[last]?.end ?? end, sure: isCued ? 0.95 : 0.85 };
}

/** Before a town: `in Bergen 5014`. */
const IN = /\b(?:in|near|from|to|at) $/;

/** A town with its code, before or after it: known by its name, or by the word before it. */
function townIn(text: string, run: readonly Word[]): Span | null {
  const at = run.findIndex(
    ({ kind, text: word }) => kind === 'number' && /^\d{4,6}(?:-\d{3,4})?$/.test(word),
  );
  const code = run[at];
  if (code === undefined || /^(?:19|20)\d\d$/.test(code.text)) return null;
  const before = run
    .slice(0, at)
    .filter((_, index) => run.slice(index + 1, at + 1).every(({ gap }) => /^[ .,]{1,2}$/.test(gap)));
  const isIn = before.length > 0 && IN.test(text.slice(0, before[0]?.start ?? 0).slice(-8));
  for (let from = 0; from < before.length; from += 1) {
    const words = before.slice(from);
    // `Adelaide SA 5001`: a state may stand between.
    const isState = words.length > 1 && /^[A-Z]{2,3}$/.test(words.at(-1)?.text ?? '');
    const name = (isState ? words.slice(0, -1) : words).map(({ plain }) => plain).join(' ');
    if (isPlace(name) || isCountry(name) || (isIn && from === 0)) {
      return { start: before[from]?.start ?? 0, end: code.end, sure: 0.7 };
    }
  }
  const after = run[at + 1];
  const isTown = after !== undefined && after.gap === ' ' && after.kind !== 'lower' && isPlace(after.plain);
  return isTown ? { start: code.start, end: after.end, sure: 0.7 } : null;
}

/** A short line, however it is marked: `• Suite 12`. */
const LINE = /^[ \t]*(?:[^\p{L}\p{N}\n]{1,6}[ \t]*)?((?:\p{Lu}|\d|apt|suite)[^\n:@]{1,40}?)[ \t]*$/u;

/** Lines between or beside those of an address, of a block that is written one part a line. */
function linesBetween(text: string, found: readonly FoundEntity[]): FoundEntity[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ index, line }));
  const marks = marksOf(lines, found);
  const has = (at: number) => marks[at] === true;
  const isUnit = (line: string) => /^(?:apt|suite|unit|flat|floor|app|box)\b\.? ?#?\w{1,6}$/i.test(line);
  return lines.flatMap(({ index, line }, at) => {
    if (has(at)) return [];
    const part = LINE.exec(line)?.[1];
    if (part === undefined) return [];
    const isPart =
      (isUnit(part) && (has(at - 1) || has(at + 1))) ||
      isBetween(at, has, (other) => isUnit(LINE.exec(lines[other]?.line ?? '')?.[1] ?? ''));
    const start = index + line.indexOf(part);
    return isPart ? [entity(text, { start, end: start + part.length, sure: 0.6 })] : [];
  });
}

/** Which lines some of an address stands on. Both lists are in order, save for codes and corners at the end. */
function marksOf(
  lines: readonly { index: number; line: string }[],
  found: readonly FoundEntity[],
): boolean[] {
  const marks: boolean[] = lines.map(() => false);
  let at = 0;
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    while (at > 0 && (lines[at]?.index ?? 0) > start) at -= 1;
    for (let line = lines[at]; line !== undefined && line.index < end; line = lines[at]) {
      if (start < line.index + line.line.length) marks[at] = true;
      if (end <= line.index + line.line.length) break;
      at += 1;
    }
  }
  return marks;
}

/** Between two lines of an address, a flat aside. */
function isBetween(at: number, has: (at: number) => boolean, isUnit: (at: number) => boolean): boolean {
  return (has(at - 1) || (isUnit(at - 1) && has(at - 2))) && has(at + 1);
}

/** Where in a run a street with a number stands. */
function streetIn(run: readonly Word[]): { from: number; to: number } | null {
  for (let at = 0; at < run.length; at += 1) {
    const word = run[at];
    if (word === undefined) continue;
    if (word.kind !== 'number' && isStreetBeginning(word.plain) && run[at + 1]?.kind !== undefined) {
      const number = run.findIndex(({ kind }, index) => index > at && index <= at + 6 && kind === 'number');
      const before = run[at - 1]?.kind === 'number' ? at - 1 : at;
      if (number > 0) return { from: before, to: number };
      if (before < at && run[at + 1]?.kind !== 'number')
        return { from: before, to: Math.min(run.length - 1, at + 2) };
    }
    if (word.kind === 'number' || at === 0 || !isStreetWord(word.plain, word.text)) continue;
    const after = run[at + 1];
    const number = lastNumberBefore(run, at);
    if (number >= 0 && (!word.caseless || isSureStreet(word.plain, word.text)))
      return { from: number, to: at };
    if (after?.kind === 'number' && (isSureStreet(word.plain, word.text) || word.text.length > 6)) {
      return { from: firstOfName(run, at), to: at + 1 };
    }
    // `new drive`: in a paragraph without capitals a street without its number is hardly one.
    if (
      !word.caseless &&
      isSureStreet(word.plain, word.text) &&
      /^(?:street|avenue|road|lane|drive|boulevard|straße|strasse)$/i.test(word.text)
    ) {
      return { from: firstOfName(run, at), to: at };
    }
  }
  const first = run.findIndex(({ text: word, kind }) => kind !== 'number' && isSureStreet('', word));
  if (first >= 0 && run[first + 1]?.kind === 'number') return { from: first, to: first + 1 };
  return run[0]?.caseless ? null : betweenNumbers(run);
}

/** `Parmova 109, Ljubljana`: a name that no list knows, with a number, and a town or its code behind a comma. */
function beforeTown(run: readonly Word[]): { from: number; to: number } | null {
  const to = run.findIndex((word, at) => {
    const name = run[at - 1];
    const town = run[at + 1];
    if (name === undefined || town === undefined || !/^\d{1,4}[a-z]?$/i.test(word.text)) return false;
    const isName = name.kind === 'title' && name.text.length > 4 && !isOrdinary(name) && !isNever(name);
    const isCode = /^\d{4,6}$/.test(town.text) && run[at + 2]?.kind === 'title';
    return isName && word.gap === ' ' && town.gap === ', ' && (isPlace(town.plain) || isCode);
  });
  return to < 0 ? null : { from: firstOfName(run, to - 1), to };
}

/** `4923 Parmova 109`: a name that no list knows, with a number on either side. */
function betweenNumbers(run: readonly Word[]): { from: number; to: number } | null {
  for (let from = 0; from < run.length - 2; from += 1) {
    if (run[from]?.kind !== 'number') continue;
    const to = run.findIndex(({ kind }, index) => index > from && kind === 'number');
    const name = to < 0 ? [] : run.slice(from + 1, to);
    const isName =
      name.length > 0 && name.length <= 4 && name.every(({ gap }) => gap === ' ' || gap === '. ');
    if (isName && name.some((word) => word.kind === 'title' && word.text.length > 3 && !isOrdinary(word)))
      return { from, to };
  }
  return null;
}

/** The number before a street's name, at most five words before its last word. */
function lastNumberBefore(run: readonly Word[], at: number): number {
  for (let back = at - 1; back >= 0 && back >= at - 5; back -= 1) {
    if (run[back]?.kind === 'number') return back > 0 && run[back - 1]?.kind === 'number' ? back - 1 : back;
  }
  return -1;
}

function firstOfName(run: readonly Word[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    from > at - 4 &&
    run[from - 1]?.kind !== 'number' &&
    /^[ ]$|^\. $/.test(run[from]?.gap ?? '')
  )
    from -= 1;
  return from;
}

/** An address goes on to its last number, place or state; what comes after that is something else. */
function endOfAddress(run: readonly Word[], street: number): number {
  let last = street;
  for (let at = street + 1; at < run.length; at += 1) {
    const word = run[at];
    if (word === undefined) break;
    const isEvidence =
      word.kind === 'number' ||
      isPlace(word.plain) ||
      /^[A-Z]{2}$/.test(word.text) ||
      isTown(run, at) ||
      (word.gap !== ' ' && word.kind !== 'lower');
    if (isEvidence) last = at;
  }
  return last;
}

/** `the corner of 12 Elm Street and Mill Lane`. */
const CORNER =
  /\b(?:the )?(?:corner|intersection) of (?:\d{1,6} )?(?:[\p{Lu}][^\s,;?!]{0,30} |\d{1,5} |d[aei]l? |de la |ul\. ){1,6}(?:and|&|with) \p{Lu}[^\s,;.?!]{1,30}(?: (?:\p{Lu}[^\s,;.?!]{1,30}|\d{1,5}(?!\d))){0,3}/gu;

function findCorners(text: string): FoundEntity[] {
  return Array.from(text.matchAll(CORNER), ({ index, 0: words }) =>
    entity(text, { start: index, end: index + words.length, sure: 0.8 }),
  );
}

/** The word after a code: `80331 München`. */
function isTown(run: readonly Word[], at: number): boolean {
  const code = run[at - 1];
  const isCode = code?.kind === 'number' && /^\d{4,6}$/.test(code.text);
  return isCode && run[at]?.gap === ' ' && run[at]?.kind !== 'lower';
}

/** `ZIP: 94107`, `Postcode: SW1A 1AA`. */
const CODE =
  /(?:\bzip(?: ?code)?|\bpost(?:al)? ?code|\bplz|\bcap|\bcode postal|\bcódigo postal)\s?[:=#]?\s{1,3}([A-Z\d]{2,5}(?:[ -][A-Z\d]{2,4})?)(?![A-Za-z\d])/gi;

function findCodes(text: string): FoundEntity[] {
  return Array.from(text.matchAll(CODE)).flatMap((match) => {
    const code = match[1] ?? '';
    const end = match.index + match[0].length;
    return /\d/.test(code) ? [entity(text, { start: end - code.length, end, sure: 0.8 })] : [];
  });
}

function entity(text: string, { start, end, sure }: Span): FoundEntity {
  const value = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[\s,]+/g, ' ');
  return { start, end, type: 'LOCATION', value, what: 'A postal address', severity: 'medium', score: sure };
}
