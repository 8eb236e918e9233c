import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { PERSON } from '../language/deeds.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { Stance } from '../language/stance.ts';
import { isNumber } from '../language/tokens.ts';
import type { ScannedText } from '../scannedText.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'commitment',
  category: 'commitment',
  types: ['DEADLINE', 'GUARANTEE', 'SERVICE_LEVEL', 'PROMISE'],
} as const;

/** Deadlines, guarantees and service levels that the draft binds us to, and plain "we will" as `info`. */
export const commitment: Detector = {
  meta: META,
  detect(input) {
    if (!reachesClient(input)) return [];
    return spokenTexts(input).flatMap((text) => inText(input, text));
  },
};

const NEVER: readonly Stance[] = ['deny', 'ask', 'if', 'others', 'quoted', 'maybe'];

function inText(input: DetectorInput, text: ScannedText): Finding[] {
  const { prose } = text;
  const judged: Judged[] = [
    ...guarantees(prose),
    ...serviceLevels(prose),
    ...results(input, prose),
    ...prose.marks('contact-act').flatMap((mark): Judged[] =>
      prose.stance(mark) === 'promise'
        ? [
            {
              mark,
              type: 'PROMISE',
              severity: 'info',
              score: 0.6,
              sentence: 'It says what we will do next.',
            },
          ]
        : [],
    ),
  ];
  return worstOfSentences(META, text, judged);
}

function guarantees(prose: Prose): Judged[] {
  const verbs = prose.marks('guarantee').filter((mark) => {
    const stance = prose.stance(mark);
    if (isTold(prose, mark)) return false;
    if ((stance === 'others' || stance === 'done') && isToReader(prose, mark)) return true;
    // "This kind of outage can not happen any more": it is said of a thing, and not of what others do.
    if (stance === 'others' && isRuledOut(prose, mark)) return true;
    return ['promise', 'instruct', 'mention'].includes(stance) || isLastWord(prose, mark);
  });
  const set = prose.marks('guarantee-set').filter((mark) => {
    const stance = prose.stance(mark);
    return stance === 'others' ? !isOfOutsider(prose, mark) : !NEVER.includes(stance);
  });
  return [...verbs, ...set].map((mark) => ({
    mark,
    type: 'GUARANTEE',
    severity: 'high',
    score: 0.9,
    sentence: 'It guarantees something, and the client may hold us to it.',
  }));
}

/** "Nothing was lost": it tells what happened, and promises nothing. */
function isTold(prose: Prose, mark: Mark): boolean {
  const { wasBe, perfect, pronouns } = prose.words.grammar;
  return prose.tokens.slice(mark.from, mark.to + 1).some(({ word }, index) => {
    const next = prose.tokens[mark.from + index + 1]?.word ?? '';
    // "You won't have this again": what one has, and nothing past.
    // "Mark the pictures; they stay in the bin, so nothing is lost": how a thing works.
    const isNow = (word === 'is' || word === 'are') && prose.tokens[mark.from - 1]?.word === 'so';
    return wasBe.has(word) || isNow || (perfect.has(word) && !pronouns.has(next));
  });
}

function isRuledOut(prose: Prose, mark: Mark): boolean {
  const { able, future } = prose.words.grammar;
  const words = prose.tokens.slice(mark.from - 1, mark.to);
  const isAhead = words.some(({ word }) => able.has(word) || future.has(word));
  return isAhead && prose.holdsNot(mark) && !isOfOutsider(prose, mark);
}

/** "Your servers will never be down again": what is theirs is named. */
function isToReader(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from) ?? mark;
  const words = prose.tokens.slice(sentence.from, mark.to).map(({ word }) => word);
  return (
    words.some((word) => word === 'your') &&
    words.some((word) => prose.words.grammar.future.has(word) || word === 'never')
  );
}

/** "It arrives on Thursday, guaranteed." */
function isLastWord(prose: Prose, mark: Mark): boolean {
  return /^[.!]$/.test(prose.tokens[mark.to]?.word ?? '') && prose.tokens[mark.from - 1]?.word === ',';
}

function serviceLevels(prose: Prose): Judged[] {
  return prose.marks('service').flatMap((mark): Judged[] => {
    const stance = prose.stance(mark);
    const hasFigure = namesFigure(prose, prose.sentenceOf(mark.from) ?? mark);
    const isGiven =
      stance === 'promise' ||
      stance === 'done' ||
      stance === 'mention' ||
      stance === 'instruct' ||
      (stance === 'others' && !isOfOutsider(prose, mark));
    if (!isGiven || !hasFigure) return [];
    return [
      {
        mark,
        type: 'SERVICE_LEVEL',
        severity: 'medium',
        score: 0.8,
        sentence: 'It promises how fast or how reliably we serve.',
      },
    ];
  });
}

/** True where a number stands right before a unit: "90 seconds", "four working hours"; or "an hour". */
function namesFigure(prose: Prose, { from, to }: Pick<Mark, 'from' | 'to'>): boolean {
  const { tokens, words } = prose;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1]?.word ?? '';
    if ((isNumber(token) || words.grammar.numbers.has(token.word)) && UNIT.test(next)) return true;
    if (/^(?:an?|one|half|same|the)$/.test(token.word) && /^(?:hour|day|minute|clock)$/.test(next))
      return true;
  }
  return false;
}

const UNIT =
  /^(?:%|h$|hr|min|hour|business|working|sec|day|ring|stund|minut|sekund|tag|hora|segund|d[ií]as?$)/;

/** "The bank answers in two days" speaks of others; "an engineer comes out" of ours. */
function isOfOutsider(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from) ?? mark;
  return prose.marks('outsider').some(({ from }) => from >= sentence.from && from < sentence.to);
}

/** "Until Monday all of it is moved": told as if it stood, and yet to come. */
function isAhead(prose: Prose, mark: Mark, deadline: Mark | null): boolean {
  if (deadline === null || isOfOutsider(prose, mark)) return false;
  const { grammar } = prose.words;
  const before = prose.tokens.slice(Math.max(0, mark.from - 3), mark.from);
  if (before.some(({ word }) => grammar.perfect.has(word) || grammar.wasBe.has(word))) return false;
  return prose.marks('ahead').some(({ from }) => from >= deadline.from && from < deadline.to);
}

/** A result that we say will come about; with a day or an hour it is a deadline. */
function results(input: DetectorInput, prose: Prose): Judged[] {
  const acts = prose
    .marks('outcome-act')
    .filter((mark) => !isMeeting(prose, mark))
    .map((mark) => ({ mark, stance: prose.stance(mark) }));
  const states = prose
    .marks('outcome-state')
    .filter((mark) => deadlineOf(prose, mark) !== null && isSo(prose, mark))
    .filter((mark) => !isOfSomebody(prose, mark))
    .map((mark) => ({ mark, stance: 'promise' as Stance }));
  return [...acts, ...states].flatMap(({ mark, stance }): Judged[] => {
    const deadline = deadlineOf(prose, mark);
    const isTold = TOLD.includes(stance) && isExpected(prose, mark);
    const isStated =
      stance === 'done' || (stance === 'mention' && prose.words.grammar.notReaches === 'clause');
    if (stance !== 'promise' && !isTold && !(isStated && isAhead(prose, mark, deadline))) return [];
    if (deadline === null) {
      return [{ mark, type: 'PROMISE', severity: 'info', score: 0.6, sentence: 'It says what we will do.' }];
    }
    const isAgreed = standsInThread(input, prose, deadline) || prose.isAnnounced(mark);
    const severity: Severity = isAgreed ? 'low' : 'medium';
    return [
      {
        mark: { from: Math.min(mark.from, deadline.from), to: Math.max(mark.to, deadline.to) },
        type: 'DEADLINE',
        severity,
        score: 0.85,
        sentence: isAgreed
          ? 'It names a time that was told before.'
          : 'It promises a result by a time that nobody agreed to in the thread.',
      },
    ];
  });
}

/** It is said to be so, of ours or of the reader's side: "they'll be on your desks", "your people can start". */
function isSo(prose: Prose, mark: Mark): boolean {
  const stance = prose.stance(mark, true);
  if (stance !== 'others') return !NEVER.includes(stance);
  const before = prose.tokens.slice(Math.max(0, mark.from - 2), mark.from);
  const isNamed = prose.marks(PERSON).some(({ to }) => to === mark.from);
  if (prose.words.language !== 'en') return !isNamed && !isOfOutsider(prose, mark);
  return before.some(({ word }) => READERS_SIDE.test(word)) && !isOfOutsider(prose, mark);
}

const READERS_SIDE = /^(?:they|it|everyone|everybody|users?|people|staff|team|colleagues?|departments?|all)$/;

/** "She is back on Monday": where somebody is, and no work that is done. */
function isOfSomebody(prose: Prose, mark: Mark): boolean {
  const { others, ours } = prose.words.grammar;
  const before = prose.tokens[mark.from - 1]?.word ?? '';
  const isBack = prose.tokens.slice(mark.from, mark.to).some(({ word }) => word === 'back');
  return isBack && (others.has(before) || ours.has(before));
}

/** "I can be there at ten": a time that is proposed, which nobody waits for before they say yes. */
function isMeeting(prose: Prose, mark: Mark): boolean {
  const words = prose.tokens.slice(mark.from, mark.to).map(({ word }) => word);
  return words[0] === 'be' && words[1] === 'there' && prose.tokens[mark.from - 1]?.word === 'can';
}

/** What "expect" and "give us" may stand before. */
const TOLD: readonly Stance[] = ['instruct', 'done', 'others', 'mention'];

/** "Expect it to be installed tomorrow", "give us an hour and it is done": the reader is told what will be. */
function isExpected(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null) return false;
  for (let at = sentence.from; at < mark.from; at += 1) {
    const word = prose.tokens[at]?.word;
    if (word === 'expect') return true;
    if (word === 'give' && /^(?:us|me)$/.test(prose.tokens[at + 1]?.word ?? '')) return true;
  }
  return false;
}

function deadlineOf(prose: Prose, mark: Mark): Mark | null {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null) return null;
  const inSentence = prose
    .marks('deadline')
    .filter(({ from }) => from >= sentence.from && from < sentence.to);
  const distance = (deadline: Mark) => Math.abs(deadline.from - mark.from);
  return inSentence.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const FILLERS = new Set([
  'by',
  'on',
  'at',
  'before',
  'until',
  'within',
  'in',
  'the',
  'this',
  'next',
  'of',
  'end',
  'no',
  'than',
]);

/** Every word that makes the time stands in one message of the thread. */
function standsInThread({ conversation }: DetectorInput, prose: Prose, deadline: Mark): boolean {
  const words = prose.tokens
    .slice(deadline.from, deadline.to)
    .map(({ word }) => word)
    .filter((word) => !FILLERS.has(word));
  if (words.length === 0) return false;
  return [...conversation.ours, ...conversation.theirs].some((said) => {
    const known = new Set(said.tokens.map(({ word }) => word));
    return words.every((word) => known.has(word));
  });
}
