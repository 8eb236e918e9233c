import { DEED } from './deeds.ts';
import type { Mark } from './phrases.ts';
import { type Clause, clauseIndexAt, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * What a clause says by what it does and to what. Each line is one frame: `heads ~ topics`, where the heads
 * are concepts of doing and the topics concepts of things, each parted by `|`. `& more` wants another
 * concept in the sentence, and `- less` none of another. Words of a language stand in its concepts, so that a frame
 * holds for every wording.
 */
export type Frames = Readonly<Record<string, string>>;

export interface Frame {
  /** What it means, as if it were a phrase of this concept. */
  concept: string;
  heads: readonly string[];
  topics: readonly string[];
  more: readonly (readonly string[])[];
  less: readonly string[];
  /** Written `heads > topics`: the thing stands behind what is done to it, or in the sentence before. */
  isActive: boolean;
  /** Written `heads : topics`: the heads are things themselves, in any order with the topics. */
  isNoun: boolean;
  /** Written `heads = topics`: the heads are nouns for what is done, "removal of", and the thing stands beside them. */
  isNominal: boolean;
  /** Its heads are deeds of any kind: then `less` names the deeds that are meant no more. */
  isDeed: boolean;
}

/** Reads frames as they are written. */
export function readFrames(frames: Frames): Frame[] {
  return Object.entries(frames).flatMap(([concept, lines]) =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [positive = '', ...less] = line.split(' - ');
        const sign = /[~>:=]/.exec(positive)?.[0] ?? '~';
        const [heads = '', rest = ''] = positive.split(sign);
        const [topics = '', ...more] = rest.split('&');
        return {
          concept,
          heads: names(heads),
          topics: names(topics),
          more: more.map(names),
          less: less.flatMap(names),
          isActive: sign === '>',
          isNoun: sign === ':',
          isNominal: sign === '=',
          isDeed: names(heads).includes(DEED),
        };
      }),
  );
}

function names(list: string): string[] {
  return list.trim().split(/\s*\|\s*/);
}

/** A text as frames are looked for in it. */
export interface FramedText {
  tokens: readonly Token[];
  marks: ReadonlyMap<string, readonly Mark[]>;
  sentenceAt: (token: number) => Sentence | null;
  isInQuotes: (token: number) => boolean;
  /** Words that stand before a noun and make the next word one: "a", "your". */
  articles: ReadonlySet<string>;
  /** Words that stand for what was named before: "it". */
  pronouns: ReadonlySet<string>;
  /** Words after which no object of the head stands: "for", "today". */
  prepositions: ReadonlySet<string>;
  /** Words between a deed that is named and what it is done to: "removal of". */
  ofs: ReadonlySet<string>;
  /** Nouns that make a thing before them no more than a name: "invoice number", "account manager". */
  bearers: ReadonlySet<string>;
  be: ReadonlySet<string>;
  /** Words by which something is told as it was told before: "as agreed". */
  likes: ReadonlySet<string>;
  /** Whether a word may be a past form or end in -ing: then it is no adjective after "is". */
  isInflected: (word: string) => boolean;
}

/** How many words may stand between what is done and to what. */
const REACH = 7;
/** The same where the thing is named first: "the fee for the second visit in May has been waived". */
const REACH_BACK = 12;
/** The same where it says where to: "added the whole folder as well as the programme to the exclusions". */
const REACH_TO = 18;
/** A deed of any kind must be done to the very thing. */
const REACH_DEED = 3;

/** How far behind a noun for a deed the thing may stand: "removal of the current firewall". */
const REACH_NOMINAL = 5;

/** The frames that hold in a text, as marks: from the head's first word to the last of both. */
export function findFrames(frames: readonly Frame[], text: FramedText): Mark[] {
  const found: Mark[] = [];
  for (const frame of frames) {
    for (const head of frame.heads) {
      const marks = text.marks.get(head);
      if (marks === undefined) continue;
      for (const mark of marks) {
        const topic = frame.isNominal ? topicBeside(frame, mark, text) : topicIn(frame, mark, text);
        if (topic === null || text.isInQuotes(topic.from)) continue;
        const { concept, isNominal } = frame;
        const from = isNominal ? Math.min(mark.from, topic.from) : mark.from;
        const to = Math.max(mark.to, topic.to);
        if (isNominal) found.push({ concept, from, to, isNominal });
        else if (topic.from >= from) found.push({ concept, from, to });
        else found.push({ concept, from, to: mark.to, begin: topic.from });
      }
    }
  }
  return found;
}

/** The thing that is done to by `head`, where the frame holds. */
function topicIn(frame: Frame, head: Mark, text: FramedText): Mark | null {
  const before = text.tokens[head.from - 1]?.word ?? '';
  if (!frame.isNoun && (text.articles.has(before) || isNounBehindWord(head, text))) return null;
  if (!frame.isNoun && isLabel(head, text)) return null;
  // "terms as agreed": how it was told before.
  if (!frame.isNoun && text.likes.has(before)) return null;
  // "the queue is empty": how it is, and nothing that is done.
  if (
    !frame.isNoun &&
    text.be.has(before) &&
    head.to === head.from + 1 &&
    !text.isInflected(text.tokens[head.from]?.word ?? '')
  )
    return null;
  const sentence = text.sentenceAt(head.from);
  const clause = sentence?.clauses[clauseIndexAt(sentence, head.from)];
  if (sentence === null || clause === undefined) return null;
  const topic = topicOf(frame, head, clause, sentence, text);
  if (topic === null) return null;
  const marksOf = (concept: string) => marksWithin(text.marks.get(concept), sentence);
  const isMore = (concepts: readonly string[]) =>
    concepts.some((concept) => marksOf(concept).some((mark) => !collides(mark, head)));
  if (!frame.more.every(isMore)) return null;
  // The head itself may be what is not wanted: a deed that does no harm.
  const isLess = (mark: Mark) => !frame.isDeed || mark.from === head.from;
  if (frame.less.some((concept) => marksOf(concept).some(isLess))) return null;
  return topic;
}

/** The tablet shows "disabled": what stands on a screen. */
function isLabel({ from, to }: Mark, { tokens }: FramedText): boolean {
  return (
    /^["“„«]$/.test(tokens[from - 1]?.word ?? '') &&
    /^["”“»]$/.test(tokens[to]?.word ?? '') &&
    /^(?:shows?|showing|says?|saying|reads?|displays?|status|state|zeigt|steht|muestra|dice|aparece)$/.test(
      tokens[from - 2]?.word ?? '',
    )
  );
}

/** "the recycle bin.": behind an article and a word, with nothing that it is done to, a bare word is a noun. */
function isNounBehindWord({ from, to }: Mark, { tokens, articles, isInflected }: FramedText): boolean {
  if (to !== from + 1 || isInflected(tokens[from]?.word ?? '')) return false;
  const next = tokens[to]?.word ?? '';
  return articles.has(tokens[from - 2]?.word ?? '') && (next === '' || /^[.,;:!?)\n]$/.test(next));
}

/** The thing of a deed that is named: "removal of MFA", "MFA removal". */
function topicBeside(frame: Frame, head: Mark, text: FramedText): Mark | null {
  const sentence = text.sentenceAt(head.from);
  if (sentence === null || text.bearers.has(text.tokens[head.to]?.word ?? '')) return null;
  for (const concept of frame.topics) {
    for (const mark of marksWithin(text.marks.get(concept), sentence)) {
      if (collides(mark, head) || text.bearers.has(text.tokens[mark.to]?.word ?? '')) continue;
      if (mark.to === head.from) return mark;
      if (mark.from < head.to || mark.from - head.to > REACH_NOMINAL) continue;
      if (text.ofs.has(text.tokens[head.to]?.word ?? '')) return mark;
    }
  }
  return null;
}

function topicOf(
  { topics, isActive, isDeed, isNoun }: Frame,
  head: Mark,
  clause: Clause,
  sentence: Sentence,
  text: FramedText,
): Mark | null {
  let before: Mark | null = null;
  const mayBeBefore = !isActive || (!isDeed && isPronoun(head, text));
  // Where the head has an object of its own, only its subject is spoken of, and not what came earlier.
  const isPassive = text.be.has(text.tokens[head.from - 1]?.word ?? '');
  const isOwn = isPassive ? !isOfPronoun(head, clause, text) : hasObject(head, clause, text);
  const least = isOwn ? clause.from : sentence.from;
  // "Sign-in took 12 s": what does it, and not what it is done to.
  const isActing = !isNoun && !isPassive && head.to === head.from + 1 && hasFigure(head, text);
  for (const concept of topics) {
    if (concept === '') return head;
    const marks = text.marks.get(concept);
    if (marks === undefined) continue;
    for (let index = firstFrom(marks, least); index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.from >= sentence.to) break;
      if (collides(mark, head)) continue;
      if (!isNoun && text.bearers.has(text.tokens[mark.to]?.word ?? '')) continue;
      if (mark.from >= head.from) {
        const isOwn = before === null || !isParted(head, mark, text);
        if (isOwn && (isNoun || mark.from < clause.to) && isInReach(head, mark, isDeed, isPassive, text))
          return mark;
      } else if (mayBeBefore && head.from - mark.to <= REACH_BACK && !(isActing && mark.to === head.from)) {
        before = mark;
      }
    }
  }
  return before ?? (!isDeed && isPronoun(head, text) ? namedBefore(topics, sentence, text) : null);
}

function isInReach(
  head: Mark,
  { from }: Mark,
  isDeed: boolean,
  isPassive: boolean,
  { tokens, prepositions }: FramedText,
): boolean {
  const reach = isDeed ? REACH_DEED : isDestination(from, tokens) ? REACH_TO : REACH;
  if (from - head.to > reach) return false;
  if (!isDeed && !isPassive) return true;
  // "The charge has been removed and your account …": another matter.
  const between = tokens.slice(head.to, from);
  return !between.some(({ word }) => (isDeed ? prepositions.has(word) : word === 'and'));
}

/** Words between a thing and the preposition that it stands behind. */
const BETWEEN = 3;

/** "… to the exclusions": where something is put, or taken from. */
function isDestination(from: number, tokens: readonly Token[]): boolean {
  for (let at = from - 1; at >= from - BETWEEN; at -= 1) {
    if (/^(?:to|into|onto|from)$/.test(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

/** "FIN-LT-07 cut from the LAN and its switch …": another matter. */
function isParted({ to }: Mark, { from }: Mark, { tokens }: FramedText): boolean {
  return tokens.slice(to, from).some(({ word }) => word === 'and');
}

/** "I had a look at the invoice. I will drop it.": what the last sentence names. */
function namedBefore(topics: readonly string[], sentence: Sentence, text: FramedText): Mark | null {
  const last = text.sentenceAt(sentence.from - 1);
  if (last === null || last.isQuoted) return null;
  for (const concept of topics) {
    const found = text.marks.get(concept)?.findLast(({ from }) => from >= last.from && from < last.to);
    if (found !== undefined) return found;
  }
  return null;
}

/** The head is done to "it". */
function isPronoun({ from, to }: Mark, { tokens, pronouns }: FramedText): boolean {
  for (let at = from + 1; at <= to; at += 1) if (pronouns.has(tokens[at]?.word ?? '')) return true;
  return false;
}

/** How far before a passive its subject may stand: "so it 's now been". */
const SUBJECT = 5;

/** "The backup was slow, so it has been switched to …": the subject is what was named before. */
function isOfPronoun({ from }: Mark, clause: Clause, { tokens, pronouns, articles }: FramedText): boolean {
  if (/^(?:until|till|before|when|after|bis|bevor|hasta)$/.test(clause.joint ?? '') || clause.isCondition)
    return false;
  for (let at = from - 1; at >= Math.max(clause.from, from - SUBJECT); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (articles.has(word)) return false;
    if (pronouns.has(word)) return tokens[at - 1]?.word !== clause.joint || clause.joint !== word;
  }
  return false;
}

/** True where something stands behind the head that is done to. */
function hasObject(head: Mark, clause: Clause, text: FramedText): boolean {
  const word = text.tokens[head.to]?.word ?? '';
  if (head.to >= clause.to || !/^[\p{L}\p{N}]/u.test(word)) return false;
  return !text.pronouns.has(word) && !text.prepositions.has(word);
}

/** A number stands right behind the head. */
function hasFigure({ to }: Mark, { tokens }: FramedText): boolean {
  return /^\d/.test(tokens[to]?.word ?? '');
}

const NO_MARKS: readonly Mark[] = [];

/** The marks, which are in order, that begin in a sentence. */
function marksWithin(marks: readonly Mark[] | undefined, { from, to }: Sentence): readonly Mark[] {
  if (marks === undefined) return NO_MARKS;
  const first = firstFrom(marks, from);
  let end = first;
  while ((marks[end]?.from ?? to) < to) end += 1;
  return end === first ? NO_MARKS : marks.slice(first, end);
}

/** Index of the first mark that begins at token `from` or later. */
function firstFrom(marks: readonly Mark[], from: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where two marks share words, save where one stands in the gap of the other: "turn the alarm off". */
function collides(mark: Mark, head: Mark): boolean {
  if (mark.from > head.from && mark.to < head.to) return false;
  return mark.from < head.to && head.from < mark.to;
}
