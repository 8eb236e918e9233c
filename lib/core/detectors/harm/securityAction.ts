import type { Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { Stance } from '../language/stance.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'security-action',
  category: 'security',
  types: ['DEFENCE_WEAKENED', 'CUT_OFF', 'RESET'],
} as const;

/**
 * Defences taken away (grave whoever asked), devices and accounts cut off, passwords reset. What the thread
 * asks for is `low` where it only cuts off or resets.
 */
export const securityAction: Detector = {
  meta: META,
  detect(input) {
    if (input.draft.kind === 'record-update' || input.draft.kind === 'invoice') return [];
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const judged = [
        ...weakened(prose, reachesClient(input)),
        ...cutOff(input, prose),
        ...resets(input, prose),
      ].filter(({ mark }) => !prose.isWithin({ concept: '', ...mark }, 'security-talk', 'setting'));
      return worstOfSentences(META, text, judged);
    });
  },
};

/** Stances in which a thing is not so. */
const NOT_SO: readonly Stance[] = ['deny', 'ask', 'if', 'quoted', 'maybe'];

function weakened(prose: Prose, reachesOut: boolean): Judged[] {
  const acts = prose
    .marks('weaken-act')
    .filter((mark) => prose.words.grammar.notReaches === 'before' || !prose.holdsNot(mark))
    .map((mark) => ({ mark, stance: prose.stance(mark) }))
    .filter(({ stance }) => ['promise', 'done', 'past', 'instruct', 'maybe'].includes(stance));
  const states = prose.states('weaken-state').map((mark) => ({ mark, stance: 'done' as Stance }));
  const bare = prose
    .marks('weaken-bare')
    .filter((mark) => !NOT_SO.includes(prose.stance(mark, true)))
    .map((mark) => ({ mark, stance: 'done' as Stance }));
  return [...acts, ...states, ...bare].flatMap(({ mark, stance }): Judged[] => {
    const isOld = stance === 'past' && prose.isHistory(mark);
    const isSure = stance !== 'maybe' && !isOld;
    const severity: Severity = !reachesOut ? 'medium' : isSure ? 'high' : 'medium';
    return [
      {
        mark,
        type: 'DEFENCE_WEAKENED',
        severity,
        score: isSure ? 0.9 : 0.7,
        sentence: 'It takes a defence away, or tells the reader to.',
      },
    ];
  });
}

function cutOff(input: DetectorInput, prose: Prose): Judged[] {
  const isAsked = input.conversation.isAsked('contain-act', 'contain-state');
  const states = prose.states('contain-state').map((mark) => ({ mark, stance: 'done' as Stance }));
  const acts = prose.marks('contain-act').map((mark) => ({ mark, stance: prose.stance(mark) }));
  return [...acts, ...states].flatMap(({ mark, stance }): Judged[] => {
    const isTold = stance === 'instruct' && !prose.isWithin(mark, 'destroy-act');
    if ((!isDoing(prose, mark, stance) && !isTold) || prose.isHabit(mark) || prose.isNamed(mark)) return [];
    const severity: Severity =
      isAsked || !reachesClient(input) ? 'low' : stance === 'instruct' ? 'medium' : 'high';
    return [
      { mark, type: 'CUT_OFF', severity, score: 0.85, sentence: CUT_OFF[isAsked ? 'asked' : 'unasked'] },
    ];
  });
}

/** It will be done, has been, or was done just now. */
function isDoing(prose: Prose, mark: Mark, stance: Stance): boolean {
  return stance === 'promise' || stance === 'done' || (stance === 'past' && !prose.isHistory(mark));
}

const CUT_OFF = {
  asked: 'It cuts off a device or an account, as the thread asks.',
  unasked: 'It cuts off a device or an account, and the thread does not ask for it.',
};

function resets(input: DetectorInput, prose: Prose): Judged[] {
  const isAsked = input.conversation.isAsked('reset-act', 'reset-wish');
  const states = prose.states('reset-state').map((mark) => ({ mark, stance: 'done' as Stance }));
  const acts = prose.marks('reset-act').map((mark) => ({ mark, stance: prose.stance(mark) }));
  return [...acts, ...states].flatMap(({ mark, stance }): Judged[] => {
    if (!isDoing(prose, mark, stance)) return [];
    const isMany = reachesMany(prose, mark);
    const isQuiet = (isAsked && !isMany) || !reachesClient(input);
    const severity: Severity = isQuiet ? 'low' : isMany ? 'high' : 'medium';
    const sentence = isQuiet
      ? 'It resets a sign-in, as the thread asks.'
      : isMany
        ? 'It resets the sign-in of many people.'
        : 'It resets a sign-in, and the thread does not ask for it.';
    return [{ mark, type: 'RESET', severity, score: 0.8, sentence }];
  });
}

const MANY = new Set([
  'all',
  'every',
  'everyone',
  'everybody',
  'alle',
  'allen',
  'todos',
  'todas',
  'passwords',
]);

function reachesMany(prose: Prose, mark: Mark): boolean {
  return prose.tokens.slice(mark.from, mark.to + 4).some(({ word }) => MANY.has(word));
}
