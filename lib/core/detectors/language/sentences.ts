import { type GrammarWords, hasPair } from './grammar.ts';
import { isNumber, isWord, type Token } from './tokens.ts';

/** A part of a sentence with one verb group, in indices of tokens. */
export interface Clause {
  from: number;
  to: number;
  /** The word that joins it to the clause before; null where none does. */
  joint: string | null;
  /** It says a condition: "if the disk fails". */
  isCondition: boolean;
}

/** Half-open, in indices of tokens. */
export interface Sentence {
  from: number;
  to: number;
  clauses: readonly Clause[];
  isQuestion: boolean;
  /** Words of someone else: a quoted line, or what comes after "On … wrote:". */
  isQuoted: boolean;
  /** A line of a list, or one that a number begins. */
  isStep: boolean;
}

/** Plain text is wrapped about here, so a shorter line ends where its writer ended it. */
const WRAPPED = 55;
const REPLY_HEAD =
  /^(?:on .{4,120} wrote:|am .{4,120} schrieb.*:|el .{4,120} escribió:|-{3,} ?original message ?-{3,}|_{10,})$/i;

/** The index of the clause that a token stands in; -1 where it stands in none. Clauses are in order. */
export function clauseIndexAt({ clauses }: Sentence, token: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (clause === undefined) return -1;
    if (token < clause.from) high = middle - 1;
    else if (token >= clause.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The sentences of a text, in order. Signs that end one belong to it. */
export function sentencesOf(text: string, tokens: readonly Token[], grammar: GrammarWords): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let isReply = false;
  let line = lineAt(text, 0);
  const close = (to: number) => {
    let first = from;
    while (first < to && tokens[first]?.word === '\n') first += 1;
    if (first < to) {
      const start = tokens[first]?.start ?? 0;
      line = lineAt(text, start);
      const isQuoted = isReply || /^\s*>/.test(line);
      if (REPLY_HEAD.test(line.trim())) isReply = true;
      sentences.push(sentenceOf(tokens, first, to, grammar, isQuoted || isReply, line));
    }
    from = to;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.word;
    if (word === '\n') {
      if (endsAtLineFeed(text, tokens, at)) close(at + 1);
    } else if ((word === '.' || word === '!' || word === '?') && endsAtSign(text, tokens, at, grammar)) {
      let to = at + 1;
      while (isTrailing(tokens[to], tokens[to - 1])) to += 1;
      at = to - 1;
      close(to);
    }
  }
  close(tokens.length);
  return sentences;
}

/** How much of a line is looked at. */
const LINE = 160;

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', at);
  return text.slice(start, Math.min(feed < 0 ? text.length : feed, start + LINE));
}

function isTrailing(token: Token | undefined, before: Token | undefined): boolean {
  return token !== undefined && before?.end === token.start && /^[.!?)"”’\]]$/.test(token.word);
}

function endsAtSign(text: string, tokens: readonly Token[], at: number, grammar: GrammarWords): boolean {
  const sign = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (sign === undefined || after === undefined) return true;
  if (sign.word !== '.') return true;
  if (after.start === sign.end && after.word !== '\n' && !/^["”’)\].!?]$/.test(after.word)) return false;
  if (before !== undefined && before.end === sign.start) {
    if (grammar.abbreviations.has(before.word)) return false;
    // An initial, or the number of a step at the head of its line.
    if (before.word.length === 1 && isWord(before) && before.word !== 'i') return false;
    if (isNumber(before) && (at === 1 || tokens[at - 2]?.word === '\n')) return false;
  }
  if (!/^\p{Ll}/u.test(text.slice(after.start, after.start + 1))) return true;
  // Some write no capitals: "… your officer. do you know …"
  return grammar.ours.has(after.word) || grammar.you.has(after.word) || grammar.questions.has(after.word);
}

/** A line feed ends a sentence, save where a long line goes on in lower case or without a sign. */
function endsAtLineFeed(text: string, tokens: readonly Token[], at: number): boolean {
  const feed = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (feed === undefined || next === undefined || next.word === '\n' || before?.word === '\n') return true;
  if (!isWord(next)) return !isNumber(next) || feed.start - text.lastIndexOf('\n', feed.start - 1) < WRAPPED;
  const startsLow = /^\p{Ll}/u.test(text.slice(next.start, next.start + 1));
  const length = feed.start - (text.lastIndexOf('\n', feed.start - 1) + 1);
  if (length < WRAPPED) return before === undefined || !startsLow || /^[:,.!?;]$/.test(before.word);
  return before !== undefined && /^[.!?:]$/.test(before.word);
}

function sentenceOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: GrammarWords,
  isQuoted: boolean,
  line: string,
): Sentence {
  return {
    from,
    to,
    clauses: clausesOf(tokens, from, to, grammar),
    isQuestion: asksSomething(tokens, from, to, grammar),
    isQuoted,
    isStep: /^\s*(?:[-*•]\s|\d{1,2}[.)]\s|step \d)/i.test(line),
  };
}

function asksSomething(tokens: readonly Token[], from: number, to: number, grammar: GrammarWords): boolean {
  let end = to - 1;
  while (end > from && /^["”’)\]!.\n]$/.test(tokens[end]?.word ?? '')) end -= 1;
  if (tokens[end]?.word !== '?' && tokens[from]?.word !== '¿') return false;
  for (let at = from; at < end; at += 1) {
    const before = tokens[at - 1]?.word ?? '';
    const isHead =
      at === from || /^[,:;¿-]$/.test(before) || grammar.and.has(before) || grammar.or.has(before);
    if (isHead && grammar.questions.has(tokens[at]?.word ?? '')) return true;
    // "Hi Dana - would …": only the head of a clause, wherever that is.
  }
  return tokens[from]?.word === '¿';
}

const BREAKS: ReadonlySet<string> = new Set([',', ';', ':', '-']);

function clausesOf(tokens: readonly Token[], from: number, to: number, grammar: GrammarWords): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  // "Should it fail, we will …": a question would end as one.
  const isInverted = grammar.inverted.has(tokens[from]?.word ?? '') && tokens[to - 1]?.word !== '?';
  let joint: string | null = isInverted ? (grammar.ifs.values().next().value ?? null) : null;
  const close = (end: number, next: string | null) => {
    if (end > start) {
      const isCondition = joint !== null && grammar.ifs.has(joint);
      clauses.push({ from: start, to: end, joint, isCondition });
    }
    start = end;
    joint = next;
  };
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { word } = token;
    if (word === '(' || word === ')') {
      if (isAside(tokens, at, to)) continue;
      close(at + 1, joint !== null && at + 1 === start ? joint : null);
    } else if (BREAKS.has(word)) {
      // A hyphen within a word, or a sign before a number, parts nothing.
      if (word === '-' && tokens[at - 1]?.end === token.start) continue;
      // "C:\\Finance": a path goes on.
      if (word === ':' && tokens[at + 1]?.start === token.end && at + 1 < to) continue;
      close(at + 1, joint !== null && at + 1 === start ? joint : null);
    } else if (hasPair(grammar.offers, tokens[at - 1]?.word ?? '', word)) {
    } else if (grammar.ifs.has(word) || grammar.conjunctions.has(word)) {
      // "no choice but to …"; "we can't do that without your yes"
      if (!(word === 'but' && tokens[at + 1]?.word === 'to') && !isObject(tokens, at, grammar))
        close(at, word);
    } else if (
      joint !== null &&
      grammar.ifs.has(joint) &&
      at > start + 2 &&
      beginsMain(tokens, at, grammar)
    ) {
      close(at, null);
    } else if ((grammar.and.has(word) || grammar.or.has(word)) && beginsAnew(tokens, at + 1, grammar)) {
      close(at, word);
    }
  }
  close(to, null);
  return clauses;
}

/** True for a conjunction that stands for what was named before: no clause begins at a preposition or a sign. */
function isObject(tokens: readonly Token[], at: number, grammar: GrammarWords): boolean {
  if (!grammar.pronouns.has(tokens[at]?.word ?? '')) return false;
  const next = tokens[at + 1]?.word ?? '';
  return (
    at > 0 &&
    /^\p{L}/u.test(tokens[at - 1]?.word ?? '') &&
    (/^[.,;:!?)]$/.test(next) || grammar.ofs.has(next) || /^(?:without|until|before)$/.test(next))
  );
}

/** How many words an aside has that parts nothing: "our consultant (j.brandt@…) as an admin". */
const ASIDE = 4;

/** True for a sign that opens or closes a few words in parentheses. */
function isAside(tokens: readonly Token[], at: number, to: number): boolean {
  const step = tokens[at]?.word === '(' ? 1 : -1;
  const other = step === 1 ? ')' : '(';
  for (let count = 1; count <= ASIDE + 1; count += 1) {
    const next = at + step * count;
    if (next < to && tokens[next]?.word === other) return true;
  }
  return false;
}

/** "if it fails again we will …": what is said under the condition begins without a comma. */
function beginsMain(tokens: readonly Token[], at: number, grammar: GrammarWords): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  const isSubject = grammar.ours.has(word) || grammar.you.has(word) || grammar.things.has(word);
  return isSubject && (grammar.future.has(next) || grammar.able.has(next));
}

/** How many words a subject has that is no pronoun: "and the first month is free". */
const LONGEST_SUBJECT = 4;

/** True where a noun with a verb of its own follows. */
function beginsWithNoun(tokens: readonly Token[], at: number, grammar: GrammarWords): boolean {
  for (let next = at; next < at + LONGEST_SUBJECT; next += 1) {
    const token = tokens[next];
    if (token === undefined || !/^\p{L}/u.test(token.word) || grammar.and.has(token.word)) return false;
    const isVerb = [grammar.be, grammar.wasBe, grammar.future, grammar.perfect].some((words) =>
      words.has(token.word),
    );
    if (isVerb) return next > at;
    if (grammar.prepositions.has(token.word)) return false;
  }
  return false;
}

/** True where a subject or a verb of its own follows: "and we will …", "and can't …". */
function beginsAnew(tokens: readonly Token[], at: number, grammar: GrammarWords): boolean {
  let next = at;
  while (grammar.adverbs.has(tokens[next]?.word ?? '')) next += 1;
  const word = tokens[next]?.word ?? '';
  if (beginsWithNoun(tokens, next, grammar)) return true;
  return [
    grammar.ours,
    grammar.you,
    grammar.others,
    grammar.things,
    grammar.future,
    grammar.able,
    grammar.perfect,
    grammar.must,
    grammar.maybe,
    grammar.wasBe,
    grammar.be,
    grammar.would,
  ].some((words) => words.has(word));
}
