import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import { remember } from '../remember.ts';
import { foldText } from './foldText.ts';

/** How much of the thread and of the record is read, newest first, in UTF-16 units. */
const READ = 200_000;

/** Reads values out of a folded text, in the one spelling that they are compared in. */
export type Extract = (text: string) => Iterable<string>;

/**
 * What the reader of a draft has already. `thread` is what stands in the conversation, `record` what the
 * tool shows of the record; each extractor reads each of them once.
 */
export interface Known {
  values(where: 'thread' | 'record', extract: Extract): ReadonlySet<string>;
}

/** Thread and record stay while a draft is written: what each extractor found in the last ones is kept. */
const TEXTS = 4;
const readers = new WeakMap<Extract, (text: string) => ReadonlySet<string>>();

/** What is known for this draft. Cheap: nothing is read before it is asked for. */
export function knownFrom(draft: Draft, context: Context): Known {
  const texts = {
    thread: once(() => newest(context.thread.map((message) => `${message.author ?? ''}\n${message.text}`))),
    record: once(() =>
      newest([
        ...context.record.map((entry) => entry.value),
        ...draft.fields.map((field) => field.before ?? ''),
      ]),
    ),
  };
  return {
    values(where, extract) {
      const read = readers.get(extract) ?? remember((text) => new Set(extract(text)), TEXTS);
      readers.set(extract, read);
      return read(texts[where]());
    },
  };
}

function newest(texts: readonly string[]): string {
  return foldText(texts.join('\n').slice(-READ));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
