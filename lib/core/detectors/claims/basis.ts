import type { Finding } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';

/** A declared source that is not there, one that was read too long ago, and a thread that has a new last message. */
export const BASIS = {
  missing: 'SOURCE_MISSING',
  stale: 'SOURCE_STALE',
  changed: 'THREAD_CHANGED',
} as const;
type BasisType = (typeof BASIS)[keyof typeof BASIS];

/** True for what says that a draft may be wrong, and not how bad that would be. */
export function isOfBasis({ type }: Pick<Finding, 'type'>): boolean {
  return Object.values<string>(BASIS).includes(type);
}

const META = { id: 'basis', category: 'claim', types: Object.values(BASIS) } as const;

const HOUR = 3_600_000;
/** As many sources as a system may declare of a draft that it registers; a page may name more. */
const MOST = 100;

/** What a draft rests on that does not bear it. Says nothing where the context has no `basis`. */
export const basis: Detector = {
  meta: META,
  detect({ context }) {
    if (context.basis === undefined) return [];
    return [...sources(context, context.basis), ...(context.threadChanged === true ? [CHANGED] : [])];
  },
};

const CHANGED = found(BASIS.changed, 'The thread went on since this was begun.');

function sources(
  { sources: known, now }: DetectorInput['context'],
  { sources: declared, staleAfterHours }: NonNullable<DetectorInput['context']['basis']>,
): Finding[] {
  const byId = new Map(known.map((source) => [source.id, source]));
  return declared.slice(0, MOST).flatMap((id) => {
    const source = byId.get(id);
    if (source === undefined) return [found(BASIS.missing, 'A source that it names cannot be found.', id)];
    // Nobody knows when it was read, or what time it is.
    if (source.readAt === null || now === undefined) return [];
    const hours = (Date.parse(now) - Date.parse(source.readAt)) / HOUR;
    return hours > staleAfterHours
      ? [found(BASIS.stale, 'It rests on a source that has not been read for long.', id)]
      : [];
  });
}

function found(type: BasisType, sentence: string, source?: string): Finding {
  return {
    detector: META.id,
    type,
    category: META.category,
    severity: 'medium',
    score: 0.9,
    place: { part: 'whole' },
    sentence,
    ...(source === undefined ? {} : { detail: { source } }),
  };
}
