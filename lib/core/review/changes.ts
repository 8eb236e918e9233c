import { atomsFor } from '../diff/atoms.ts';
import { diffText } from '../diff/diffText.ts';
import { diffWords } from '../diff/diffWords.ts';
import { countChanges, type DiffPart, shortenSame } from '../diff/parts.ts';
import type { Draft } from '../model/draft.ts';
import type { ReviewView } from './view.ts';

/** What of a draft can change between two looks, masked, by the name that the reader sees. */
export interface Readable {
  /** Recipients, subject, files and fields. */
  lines: readonly (readonly [name: string, text: string])[];
  body: string;
}

/** A draft's lines, with its subject and field values as they may be read. */
export function readableLines(draft: Draft, subject: string, fields: readonly string[]): Readable['lines'] {
  const people = (role: string) =>
    draft.recipients
      .filter((recipient) => recipient.role === role)
      .map((recipient) => recipient.address)
      .join(', ');
  return [
    ['To', people('to')],
    ['Cc', people('cc')],
    ['Bcc', people('bcc')],
    ['Subject', subject],
    ['Attached', draft.attachments.map((attachment) => attachment.name).join(', ')],
    ...draft.fields.map((field, index) => [field.label, fields[index] ?? ''] as const),
  ];
}

type Changes = NonNullable<ReviewView['changes']>;

/** What changed from `before` to `now`, with changes of `formatting` told beside the words; else as `changesBetween`. */
export function changesSince(
  since: Changes['since'],
  before: Readable,
  now: Readable,
  tokens: readonly string[],
  formatting: string[] = [],
): Changes {
  const { parts, count } = changesBetween(before, now, tokens);
  return {
    since,
    parts,
    ...(formatting.length > 0 && { formatting }),
    count: count + formatting.length,
  };
}

/**
 * What changed from `before` to `now`, and in how many places. The parts of the body are shortened to what stands
 * beside a change. `tokens` stand in both as they are shown, and are compared as one word each.
 */
export function changesBetween(
  before: Readable,
  now: Readable,
  tokens: readonly string[],
): Pick<Changes, 'parts' | 'count'> {
  const atoms = atomsFor(
    tokens,
    [before, now].flatMap(({ lines, body }) => [body, ...lines.map(([, text]) => text)]),
  );
  const compare = (was: string, is: string) => diffWords(atoms.hide(was), atoms.hide(is));
  const names = [...new Set([...before.lines, ...now.lines].map(([name]) => name))];
  const lines = names.flatMap((name) => {
    const parts = compare(lineOf(before, name), lineOf(now, name));
    return countChanges(parts) === 0 ? [] : [{ name, parts }];
  });
  const body = diffText(atoms.hide(before.body), atoms.hide(now.body));
  const bodyCount = countChanges(body);
  const parts = [
    ...lines.flatMap(({ name, parts: line }): DiffPart[] => [
      { op: 'same', text: `${name}: ` },
      ...line,
      { op: 'same', text: '\n' },
    ]),
    ...(bodyCount === 0 ? [] : shortenSame(body)),
  ];
  return {
    parts: parts.map((part) => ({ ...part, text: atoms.show(part.text) })),
    count: bodyCount + lines.reduce((sum, line) => sum + countChanges(line.parts), 0),
  };
}

function lineOf({ lines }: Readable, name: string): string {
  return lines
    .filter((line) => line[0] === name)
    .map((line) => line[1])
    .join(', ');
}
