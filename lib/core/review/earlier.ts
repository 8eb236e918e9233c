import { type FormatChange, formatChanges } from '../diff/formatChanges.ts';
import type { ViewSource } from './buildView.ts';
import { changesSince, type Readable, readableLines } from './changes.ts';
import { readable } from './readable.ts';
import { shownEarlier } from './shownEarlier.ts';
import { type ShownText, shownBeside } from './shownText.ts';
import type { ReviewView, Segment } from './view.ts';

type Show = (text: ShownText) => Segment[];

interface Earlier {
  texts: ShownText[];
  compare(
    show: Show,
    now: Readable,
    tokens: readonly string[],
    tell: (changes: readonly FormatChange[]) => string[],
  ): ReviewView['changes'];
}

/** The wording to compare with: that of the last look where the draft has changed since, else the machine's. `now` is the body. */
export function earlierTexts(source: ViewSource, now: ShownText): Earlier | null {
  const { previous, draft, context, machineText, machineLayout } = source;
  const beside = (text: string) => shownBeside(text, draft, context);
  if (previous !== null && JSON.stringify(previous.draft) !== JSON.stringify(draft)) {
    const subject = beside(previous.draft.subject ?? '');
    const body = shownEarlier(previous.draft.body, now, draft, context);
    const fields = previous.draft.fields.map((field) => beside(field.after ?? ''));
    return {
      texts: [subject, body, ...fields],
      compare: (show, now, tokens, tell) => {
        const words = (text: ShownText) => readable(show(text));
        const lines = readableLines(previous.draft, words(subject), fields.map(words));
        const formatting = tell(formatChanges(previous.draft, draft));
        return changesSince('last-look', { lines, body: words(body) }, now, tokens, formatting);
      },
    };
  }
  if (machineText === null) return null;
  const body = shownEarlier(machineText, now, draft, context);
  return {
    texts: [body],
    compare: (show, now, tokens, tell) => {
      const formatting =
        machineLayout === undefined
          ? []
          : tell(formatChanges({ ...machineLayout, body: machineText }, draft));
      const before = { lines: now.lines, body: readable(show(body)) };
      return changesSince('machine', before, now, tokens, formatting);
    },
  };
}
