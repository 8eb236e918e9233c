import { remember } from '../../remember.ts';
import { isOurs } from '../conversation.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { foldText } from '../foldText.ts';
import { languageOf } from '../language/languageOf.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { reachesClient } from './spoken.ts';

const META = { id: 'other-language', category: 'language', types: ['OTHER_LANGUAGE'] } as const;

/** Fewer words than this tell no language. */
const LEAST_WORDS = 8;
const SURE = 0.35;
const REACH = 1500;

/** A text in another language than the one the other side wrote last. */
export const otherLanguage: Detector = {
  meta: META,
  detect(input) {
    if (!reachesClient(input)) return [];
    const body = input.texts.find(({ placeAt }) => placeAt(0, 0).part === 'body');
    const draft = sureLanguage(body?.tokens ?? []);
    const thread = draft === null ? null : languageOfThread(input);
    if (draft === null || thread === null || draft === thread) return [];
    return [
      {
        detector: META.id,
        type: 'OTHER_LANGUAGE',
        category: META.category,
        severity: 'medium',
        score: 0.8,
        place: { part: 'whole' },
        sentence: 'It is written in another language than the message it answers.',
      },
    ];
  },
};

function languageOfThread({ draft, context }: DetectorInput): string | null {
  const last = context.thread.findLast((message) => !isOurs(message, draft, context));
  return last === undefined ? null : languageOfMessage(last.text);
}

const languageOfMessage = remember((text) => sureLanguage(tokenize(foldText(text.slice(0, REACH)))), 4);

function sureLanguage(tokens: readonly Token[]): string | null {
  if (tokens.length < LEAST_WORDS) return null;
  const found = languageOf(tokens);
  return found === null || found.sure < SURE ? null : found.language;
}
