import type { Finding } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { plainParts } from '../words/plainWords.ts';
import { reachesClient } from './spoken.ts';

const META = {
  id: 'required-line',
  category: 'compliance',
  types: ['LINE_MISSING', 'UNSUBSCRIBE_MISSING'],
} as const;

const NEWSLETTER = new RegExp(`^${plainParts('newsletter')}`, 'iu');

/** From this many outside recipients on, a text that advertises is a mailing. */
const MAILING = 5;

/** Lines that policy asks for, and a way to unsubscribe from a mailing, where they are missing. */
export const requiredLine: Detector = {
  meta: META,
  detect(input) {
    const { draft, context } = input;
    if (!reachesClient(input) || draft.body.trim() === '') return [];
    const required = context.reference?.requiredLines ?? [];
    const body = required.length === 0 ? '' : spaced(draft.body);
    const missing = required.filter(
      ({ kinds, lines, fromRecipients }) =>
        kinds.includes(draft.kind) &&
        draft.recipients.length >= (fromRecipients ?? 0) &&
        !lines.some((line) => body.includes(spaced(line))),
    );
    return [
      ...missing.map(() => finding('LINE_MISSING', 'A line that policy asks for is missing.')),
      ...(lacksUnsubscribe(input)
        ? [finding('UNSUBSCRIBE_MISSING', 'It is a mailing, and says nothing of how to unsubscribe.')]
        : []),
    ];
  },
};

function spaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function lacksUnsubscribe({ draft, texts }: DetectorInput): boolean {
  if (draft.kind !== 'email') return false;
  const marks = (concept: string) => texts.reduce((sum, { prose }) => sum + prose.marks(concept).length, 0);
  if (marks('unsubscribe') > 0) return false;
  const advertises = marks('marketing');
  const isNewsletter = texts.some(({ prose, text }) =>
    prose.marks('marketing').some((mark) => NEWSLETTER.test(text.slice(prose.spanOf(mark).start))),
  );
  return advertises >= 2 && (draft.recipients.length >= MAILING || isNewsletter || advertises >= 3);
}

function finding(type: string, sentence: string): Finding {
  return {
    detector: META.id,
    type,
    category: META.category,
    severity: 'medium',
    score: 0.8,
    place: { part: 'whole' },
    sentence,
  };
}
