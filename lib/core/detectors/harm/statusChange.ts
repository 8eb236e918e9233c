import type { Finding, Severity } from '../../model/finding.ts';
import { isChanged } from '../../model/isChanged.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Prose } from '../language/prose.ts';
import { plainly, plainParts, plainWords } from '../words/plainWords.ts';
import { type Judged, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'status-change',
  category: 'status',
  types: ['STATUS_UNBORNE', 'ESCALATION_UNBORNE', 'PRIORITY_UNBORNE'],
} as const;

const STATUS = plainly('field-status');
const PRIORITY = plainly('field-priority');
const CLOSED = plainly('state-closed');
const ESCALATED = plainly('state-escalated');
/** "P1", "Sev 2", "Priority 3". */
const RANKED = new RegExp(`(?:^|\\bp|\\bsev|${plainWords('field-priority')})\\s?([1-5])\\b`, 'iu');
/** Gravest first. */
const RANKS = ([1, 2, 3, 4] as const).map((rank) => new RegExp(plainParts(`priority-${rank}`), 'iu'));

/** Escalations, priorities and closures that the other side's last words do not bear out. */
export const statusChange: Detector = {
  meta: META,
  detect(input) {
    const last = input.conversation.theirs.at(-1);
    if (last === undefined) return [];
    return [...inFields(input, last), ...inWords(input, last)];
  },
};

/** How the other side's last message sounds. */
function soundOf(last: Prose): { broken: boolean; confirmed: boolean; urgent: boolean; calm: boolean } {
  const has = (concept: string) => last.marks(concept).length > 0;
  const denied = last.marks('confirmed').filter((mark) => ['deny', 'if', 'ask'].includes(last.stance(mark)));
  const confirmed = last.marks('confirmed').length > denied.length;
  return { broken: has('still-broken'), confirmed, urgent: has('urgent'), calm: has('calm') };
}

function inFields({ draft }: DetectorInput, last: Prose): Finding[] {
  const sound = soundOf(last);
  return draft.fields.flatMap((field, index): Finding[] => {
    const { after } = field;
    if (!isChanged(field) || after === null || after === '') return [];
    const name = `${field.label} ${field.name}`;
    const place: Finding['place'] = { part: 'field', index, span: { start: 0, end: after.length } };
    if (STATUS.test(name) && CLOSED.test(after)) {
      return closing(sound, (type, severity, sentence) => finding(type, severity, place, sentence));
    }
    if (STATUS.test(name) && ESCALATED.test(after) && !sound.urgent) {
      return [finding('ESCALATION_UNBORNE', 'medium', place, ESCALATED_SENTENCE)];
    }
    if (PRIORITY.test(name)) {
      const from = rankOf(field.before ?? '');
      const to = rankOf(after);
      if (from === null || to === null) return [];
      if (to > from && sound.urgent)
        return [
          finding(
            'PRIORITY_UNBORNE',
            'high',
            place,
            'It lowers the priority, and the thread calls it urgent.',
          ),
        ];
      if (to < from && !sound.urgent && to <= 2)
        return [
          finding(
            'PRIORITY_UNBORNE',
            'medium',
            place,
            'It raises the priority, and the thread shows no hurry.',
          ),
        ];
    }
    return [];
  });
}

const ESCALATED_SENTENCE = 'It escalates, and the thread shows no reason.';

function closing<T>(
  sound: ReturnType<typeof soundOf>,
  make: (type: 'STATUS_UNBORNE', severity: Severity, sentence: string) => T,
): T[] {
  if (sound.broken && !sound.confirmed)
    return [make('STATUS_UNBORNE', 'high', 'It closes the ticket, and the thread says that it still fails.')];
  if (sound.confirmed) return [];
  return [
    make('STATUS_UNBORNE', 'low', 'It closes the ticket, and nobody in the thread says that it works.'),
  ];
}

/** 1 is the gravest; null for a value of no known scale. */
function rankOf(value: string): number | null {
  const digit = RANKED.exec(value)?.[1];
  if (digit !== undefined) return Number(digit);
  const at = RANKS.findIndex((words) => words.test(value));
  return at < 0 ? null : at + 1;
}

function inWords(input: DetectorInput, last: Prose): Finding[] {
  const sound = soundOf(last);
  return spokenTexts(input).flatMap((text) => {
    const { prose } = text;
    const isGiven = (stance: string) => stance === 'promise' || stance === 'done';
    const acts = prose.marks('close-act').filter((mark) => isGiven(prose.stance(mark)));
    const closes = [...acts, ...prose.states('close-state')].flatMap((mark): Judged[] => {
      return closing(sound, (type, severity, sentence) => ({ mark, type, severity, score: 0.85, sentence }));
    });
    const escalates = prose.marks('escalate-act').flatMap((mark): Judged[] => {
      if (!isGiven(prose.stance(mark)) || sound.urgent || sound.broken) return [];
      const severity = sound.calm ? 'medium' : 'low';
      return [{ mark, type: 'ESCALATION_UNBORNE', severity, score: 0.75, sentence: ESCALATED_SENTENCE }];
    });
    return worstOfSentences(META, text, [...closes, ...escalates]);
  });
}

function finding(type: string, severity: Severity, place: Finding['place'], sentence: string): Finding {
  return { detector: META.id, type, category: META.category, severity, score: 0.9, place, sentence };
}
