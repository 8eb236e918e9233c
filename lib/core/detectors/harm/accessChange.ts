import type { Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { Stance } from '../language/stance.ts';
import { plainSet } from '../words/plainWords.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const ALREADY = plainSet('already');
const META = { id: 'access-change', category: 'access', types: ['ACCESS_CHANGE'] } as const;

/** Rights, roles and memberships that change. An ordinary one that the thread asks for is `low`. */
export const accessChange: Detector = {
  meta: META,
  detect(input) {
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const states = new Set(prose.states('access-state'));
      const judged = [...prose.marks('access-act'), ...states].flatMap((mark): Judged[] => {
        const severity = severityOf(input, prose, mark, states.has(mark) ? 'done' : prose.stance(mark));
        return severity === null
          ? []
          : [{ mark, type: 'ACCESS_CHANGE', severity, score: 0.85, sentence: SENTENCES[severity] }];
      });
      return worstOfSentences(META, text, judged);
    });
  },
};

const SENTENCES: Readonly<Record<Severity, string>> = {
  info: 'It speaks of rights.',
  low: 'It changes who has access, as the thread asks.',
  medium: 'It changes who has access, and the thread does not ask for it.',
  high: 'It gives far-reaching rights, or what is somebody else’s.',
  critical: 'It gives far-reaching rights.',
};

function severityOf(input: DetectorInput, prose: Prose, mark: Mark, stance: Stance): Severity | null {
  const isNew = stance === 'past' && !prose.isHistory(mark);
  if (stance !== 'promise' && stance !== 'done' && stance !== 'instruct' && !isNew) return null;
  if (stance === 'instruct' && isHead(prose, mark)) return null;
  if (isOld(prose, mark) || isRule(prose, mark)) return null;
  if (!reachesClient(input)) return 'low';
  if (isFarReaching(prose, mark)) return 'high';
  return input.conversation.isAsked('access-act', 'access-wish') ? 'low' : 'medium';
}

/** "Open the folder": the reader is told what to press, and nobody's rights change. */
function isHead(prose: Prose, mark: Mark): boolean {
  return /^(?:open|share|add|put|include|remove)$/.test(prose.tokens[mark.from]?.word ?? '');
}

/** "You already have access": nothing changes. */
function isOld(prose: Prose, mark: Mark): boolean {
  return prose.tokens.slice(Math.max(0, mark.from - 3), mark.to).some(({ word }) => ALREADY.has(word));
}

/** "Only owners can add guests": how it is as a rule, said in the same clause. */
function isRule(prose: Prose, mark: Mark): boolean {
  const clause = prose
    .sentenceOf(mark.from)
    ?.clauses.find(({ from, to }) => mark.from >= from && mark.from < to);
  return (
    clause !== undefined && prose.marks('habit').some(({ from }) => from >= clause.from && from < clause.to)
  );
}

function isFarReaching(prose: Prose, mark: Mark): boolean {
  const sentence = prose.sentenceOf(mark.from);
  if (sentence === null) return false;
  return prose.marks('access-power').some(({ from }) => from >= sentence.from && from < sentence.to);
}
