import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { emptyContext } from '../../lib/core/model/context.ts';
import { plainMail } from '../bench/plainMail.ts';

const Labelled = z.object({ start: z.int().nonnegative(), end: z.int().positive(), type: z.string() });
type Labelled = z.infer<typeof Labelled>;

/** A short text with its values; offsets in UTF-16 units. `scope` null: all of its values are labelled; else those of these types. */
const Line = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(Labelled),
  ignore: z.array(Labelled).default([]),
  scope: z.array(z.string()).nullable().default(null),
});
export type LabelledText = z.infer<typeof Line>;

/** What was found in a text, with how sure that is. */
interface Found extends Labelled {
  score: number;
}

export interface TypeScore {
  type: string;
  wanted: number;
  precision: number;
  recall: number;
  /** Recall counts twice as much as precision. */
  f2: number;
}

const PARTS = 5;
const CUTS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Texts with labelled personal data and credentials, one JSON object a line, perhaps packed with gzip. Without a path
 * those beside this file: made up, and labelled by somebody who did not know the rules.
 */
export function labelledTexts(
  path = fileURLToPath(new URL('values.jsonl', import.meta.url)),
): LabelledText[] {
  const file = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)));
}

/** Precision and recall by type, the types with most values first. */
export function scoreOfValues(
  texts: readonly LabelledText[],
  cutOf: (type: string) => number = () => 0,
): TypeScore[] {
  const counts = new Map<string, { wanted: number; met: number; right: number; wrong: number }>();
  const of = (type: string) => {
    const known = counts.get(type) ?? { wanted: 0, met: 0, right: 0, wrong: 0 };
    counts.set(type, known);
    return known;
  };
  for (const { text, spans, ignore, scope } of texts) {
    const found = foundIn(text).filter(({ type, score }) => score >= cutOf(type));
    for (const span of spans) {
      const shares = found.filter(({ type }) => type === span.type).map((one) => shared(one, span));
      of(span.type).wanted += 1;
      if (shares.reduce((sum, share) => sum + share, 0) * 2 >= span.end - span.start) of(span.type).met += 1;
    }
    for (const one of found) {
      const isHalf = (other: Labelled) =>
        shared(one, other) * 2 >= Math.min(one.end - one.start, other.end - other.start);
      if (spans.some((span) => span.type === one.type && isHalf(span))) of(one.type).right += 1;
      else if ((scope === null || scope.includes(one.type)) && !ignore.some(isHalf)) of(one.type).wrong += 1;
    }
  }
  return [...counts]
    .filter(([, { wanted }]) => wanted > 0)
    .map(([type, { wanted, met, right, wrong }]) => {
      const recall = met / wanted;
      const precision = right + wrong === 0 ? 0 : right / (right + wrong);
      return {
        type,
        wanted,
        precision,
        recall,
        f2: (5 * precision * recall) / (4 * precision + recall || 1),
      };
    })
    .sort((a, b) => b.wanted - a.wanted);
}

/**
 * Cross-validation in five parts: for each type the score below which a finding is dropped is chosen on four, and tried
 * on the fifth. Answers the scores of each fifth.
 */
export function crossValidated(texts: readonly LabelledText[]): TypeScore[][] {
  return Array.from({ length: PARTS }, (_, part) => {
    const seen = texts.filter((text) => partOf(text) !== part);
    const chosen = new Map<string, { cut: number; f2: number }>();
    for (const cut of CUTS) {
      for (const { type, f2 } of scoreOfValues(seen, () => cut)) {
        if (f2 > (chosen.get(type)?.f2 ?? -1)) chosen.set(type, { cut, f2 });
      }
    }
    const unseen = texts.filter((text) => partOf(text) === part);
    return scoreOfValues(unseen, (type) => chosen.get(type)?.cut ?? 0);
  });
}

/** How many of the texts that have no value give an alarm all the same. */
export function falseAlarms(texts: readonly LabelledText[]): { of: number; alarms: number } {
  const empty = texts.filter(({ spans }) => spans.length === 0);
  const alarms = empty.filter(({ text, scope, ignore }) =>
    foundIn(text).some(
      (one) => (scope === null || scope.includes(one.type)) && !ignore.some((span) => shared(one, span) > 0),
    ),
  );
  return { of: empty.length, alarms: alarms.length };
}

function partOf({ id }: LabelledText): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % PARTS;
}

const known = new Map<string, Found[]>();

function foundIn(text: string): Found[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = detectAll(plainMail(text), emptyContext).flatMap(({ category, type, score, place }) =>
    (category === 'personal-data' || category === 'credential') && place.part === 'body'
      ? [{ type, score, ...place.span }]
      : [],
  );
  known.set(text, found);
  return found;
}

function shared(a: Labelled, b: Labelled): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
