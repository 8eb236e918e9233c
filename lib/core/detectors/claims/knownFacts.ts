import type { Context } from '../../model/context.ts';
import type { Draft } from '../../model/draft.ts';
import type { KnownPlace } from '../../model/finding.ts';
import { remember } from '../../remember.ts';
import { isOurs } from '../conversation.ts';
import { foldText } from '../foldText.ts';
import { contentWords } from './contentWords.ts';
import { type Fact, findFacts } from './facts.ts';

/** A fact that stands in the context, with the words around it. */
export interface KnownFact extends Fact {
  /** Null for what the tool itself shows of the draft, such as its record. */
  at: KnownPlace | null;
  /** Words of its line, or of the record's field. */
  words: ReadonlySet<string>;
  /** `told` is what the other side says; `kept` what our side, the record or a source says. */
  by: 'told' | 'kept';
}

/** How much of each text is read, in UTF-16 units, and how many messages, newest first. */
const LENGTH = 12_000;
const MESSAGES = 12;

/** Everything in the context that a claim can be held against. */
export function knownFacts(draft: Draft, context: Context): KnownFact[] {
  const facts: KnownFact[] = [];
  const skipped = Math.max(0, context.thread.length - MESSAGES);
  context.thread.slice(skipped).forEach((message, at) => {
    const by = isOurs(message, draft, context) ? 'kept' : 'told';
    const index = skipped + at;
    facts.push(...inText(message.text, by, (span) => ({ where: 'thread', index, span })));
  });
  context.record.forEach(({ name, value }, index) => {
    facts.push(...inField(name, value, index));
  });
  context.sources.forEach(({ text, title }, index) => {
    if (text !== null)
      facts.push(...inText(text, 'kept', (span) => ({ where: 'source', index, span }), title));
  });
  const shown = [
    ...(draft.record === null
      ? []
      : [draft.record.id, `${draft.record.type} ${draft.record.id}`, draft.record.title ?? '']),
    ...context.directory.flatMap(({ assets }) => assets),
    ...draft.fields.map(({ before }) => before ?? ''),
    draft.action?.target ?? '',
  ];
  for (const text of shown) {
    facts.push(
      ...findFacts(foldText(text)).map(
        (fact): KnownFact => ({ ...fact, at: null, words: new Set(), by: 'kept' }),
      ),
    );
  }
  return facts;
}

function inText(
  text: string,
  by: KnownFact['by'],
  placeOf: (span: { start: number; end: number }) => KnownPlace,
  title = '',
): KnownFact[] {
  return factsIn(text.slice(0, LENGTH)).map(({ fact, line }) => ({
    ...fact,
    at: placeOf({ start: fact.start, end: fact.end }),
    words: contentWords(`${title} ${line}`),
    by,
  }));
}

/** How many texts' facts are kept while the draft beside them is written. */
const TEXTS = 2 * MESSAGES;

/** The facts of a text, each with the line that it stands in. */
const factsIn = remember((text: string): readonly { fact: Fact; line: string }[] => {
  const folded = foldText(text);
  return findFacts(folded).map((fact) => {
    const from = folded.lastIndexOf('\n', fact.start - 1) + 1;
    const feed = folded.indexOf('\n', fact.end);
    const line = folded.slice(
      Math.max(from, fact.start - 160),
      Math.min(feed < 0 ? folded.length : feed, fact.end + 160),
    );
    return { fact, line };
  });
}, TEXTS);

/** A field's name says what its value is: `Licences: 40`, `Invoice: 2041`, `Agent version: 5.9`. */
function inField(name: string, value: string, index: number): KnownFact[] {
  const folded = foldText(value.slice(0, LENGTH));
  const words = contentWords(name);
  const own = findFacts(folded);
  const figure = /^\s*#?(\d[\d.,]*)\s*$/.exec(folded)?.[1];
  const named =
    own.length > 0 || figure === undefined
      ? []
      : [`${name} ${figure}`, `${figure} ${name}`, `version ${figure}`].flatMap((spelled) =>
          findFacts(foldText(spelled)),
        );
  const facts = [...own, ...named.map((fact) => ({ ...fact, start: 0, end: folded.length }))];
  return facts.map((fact) => ({
    ...fact,
    at: { where: 'record', index, span: { start: fact.start, end: Math.min(fact.end, value.length) } },
    words,
    by: 'kept',
  }));
}
