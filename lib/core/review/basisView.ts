import { BASIS } from '../detectors/claims/basis.ts';
import type { Context, Message } from '../model/context.ts';
import type { Finding } from '../model/finding.ts';
import type { ReviewView } from './view.ts';

type Basis = NonNullable<ReviewView['basis']>;

/** How many are listed, and how much of a name is shown, in UTF-16 units: a page may declare anything. */
const MOST = 20;
const LENGTH = 120;

/** What a draft rests on and is not borne by, each with the name of the source or message. */
export function basisView(
  findings: readonly Finding[],
  thread: readonly Message[],
  context: Pick<Context, 'sources'>,
): Basis {
  return findings
    .flatMap(({ type, sentence, detail }): Basis => {
      switch (type) {
        case BASIS.missing:
          return [{ sentence, about: shortened(`Declared as ${detail?.source ?? ''}`) }];
        case BASIS.stale:
          return [{ sentence, about: shortened(readWhen(detail?.source, context)) }];
        case BASIS.changed:
          return [{ sentence, about: shortened(lastIn(thread)) }];
        default:
          return [];
      }
    })
    .slice(0, MOST);
}

function readWhen(id: string | undefined, { sources }: Pick<Context, 'sources'>): string | null {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) return null;
  return `${source.title}, last read on ${source.readAt?.slice(0, 10)}`;
}

function lastIn(thread: readonly Message[]): string | null {
  const last = thread.at(-1);
  const told = [last?.author, last?.at].filter((part) => part);
  return told.length === 0 ? null : `Last message: ${told.join(', ')}`;
}

function shortened(text: string | null): string | null {
  return text === null || text.length <= LENGTH ? text : `${text.slice(0, LENGTH).toWellFormed()} …`;
}
