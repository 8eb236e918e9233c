import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import type { ScannedText } from '../scannedText.ts';
import { findCommands } from './commands.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'destructive-step',
  category: 'destructive',
  types: ['DESTRUCTIVE_COMMAND', 'DESTRUCTIVE_STEP'],
} as const;

/** "Delete the old desktop shortcut": how far behind the words it may be said that it does no harm. */
const SAFE_REACH = 2;

/** Commands and steps that destroy what cannot easily be had again, also in blocks of code. */
export const destructiveStep: Detector = {
  meta: META,
  detect(input) {
    const severity: Severity = reachesClient(input) ? 'high' : 'medium';
    return spokenTexts(input).flatMap((text) => {
      const commands = commandsIn(text, severity);
      const { prose } = text;
      const judged = prose.marks('destroy-act').flatMap((mark): Judged[] => {
        if (isSafe(prose, mark)) return [];
        const stance = isChoice(prose, mark) ? 'instruct' : prose.stance(mark);
        const isNew = stance === 'past' && !prose.isHistory(mark);
        const isStep = stance === 'instruct' || stance === 'promise' || stance === 'done' || isNew;
        if (!isStep) return [];
        const sentence =
          stance === 'instruct'
            ? 'It tells the reader to destroy something that may not come back.'
            : 'It says that we destroy something that may not come back.';
        return [{ mark, type: 'DESTRUCTIVE_STEP', severity, score: 0.8, sentence }];
      });
      return [...commands, ...worstOfSentences(META, text, judged)];
    });
  },
};

/** "Go to "Wipe data / factory reset"": what the reader is told to choose stands between quotation marks. */
function isChoice(prose: Prose, mark: Mark): boolean {
  if (!prose.isInQuotes(mark.from) || prose.sentenceOf(mark.from)?.isQuoted === true) return false;
  for (let at = mark.from; at > mark.from - QUOTED; at -= 1) {
    if (!/^["“„«]$/.test(prose.tokens[at]?.word ?? '')) continue;
    const before = prose.tokens.slice(Math.max(0, at - 2), at).map(({ word }) => word);
    return (
      before.some((word) => CHOICE.test(word)) && !before.some((word) => prose.words.grammar.not.has(word))
    );
  }
  return false;
}

/** How far behind its quotation mark a choice may stand. */
const QUOTED = 6;
const CHOICE =
  /^(?:to|choose|select|click|press|tap|pick|hit|confirm|type|run|enter|open|option|wählen|auf|klicken|drücken|elige|pulsa|pulse|elija|seleccione|en)$/;

/** What holds much of what is named before it. */
const STORE = /^(?:archives?|archiv|archivo|databases?|stores?|servers?)$/;

/** "the mail profile and all PST files": how far behind the harmless the grave may stand. */
const FURTHER = 6;
const MORE = /^(?:pst|ost|everything|partitions?|mailbox(?:es)?|backups?|databases?)$/;

/** It says that deleting does no harm here: "the old mail", but not "the old mail archive". */
function isSafe(prose: Prose, mark: Mark): boolean {
  const begin = mark.begin ?? mark.from;
  return [...prose.marks('destroy-safe'), ...prose.marks('setting')].some(
    ({ from, to }) =>
      from < mark.to + SAFE_REACH &&
      begin < to &&
      !STORE.test(prose.tokens[to]?.word ?? '') &&
      !prose.tokens.slice(to, to + FURTHER).some(({ word }) => MORE.test(word)),
  );
}

function commandsIn(text: ScannedText, severity: Severity): Finding[] {
  const commands = findCommands(text.text);
  if (commands.length === 0) return [];
  const { prose } = text;
  return commands
    .filter(({ start }) => {
      const token = prose.tokens.findIndex((one) => one.end > start);
      const stance = token < 0 ? 'mention' : prose.stance({ from: token, to: token + 1 });
      return stance !== 'deny' && !(prose.sentenceOf(token)?.isQuoted ?? false);
    })
    .map(({ start, end }) => ({
      detector: META.id,
      type: 'DESTRUCTIVE_COMMAND',
      category: META.category,
      severity,
      score: 0.95,
      place: text.placeAt(start, end),
      sentence: 'This command destroys data or opens a machine to others.',
    }));
}
