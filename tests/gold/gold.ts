import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { Context, emptyContext, type KnownAccount } from '../../lib/core/model/context.ts';
import { Draft } from '../../lib/core/model/draft.ts';
import { type Finding, FindingCategory } from '../../lib/core/model/finding.ts';
import { spanOf } from '../../lib/core/model/spanOf.ts';
import { decide } from '../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../lib/core/policy/default.ts';
import { severityRank } from '../../lib/core/policy/order.ts';
import { reduceProvenance } from '../../lib/core/provenance/reduce.ts';

/**
 * The gold set: whole drafts of technicians and marketers, one a line, each with the findings that a careful
 * reader would want. Fields that a line leaves out are those of `plain`. Made up by us, in November 2026.
 *
 * `tuned.jsonl` is what the detectors were built against. Its last drafts were written unseen and taken in after: at
 * first sight 46 of 66 harmful `fresh-` ones were found, 37 of 82 `unseen-` and 11 of 40 `later-`; `heldOut.jsonl` was
 * written at the same time and not looked at while they were built. `blind.jsonl` holds batches of drafts, each
 * written before the detectors had seen it and run once; `docs/testing.md` has what was found at first sight.
 */
export const PARTS = ['tuned', 'heldOut', 'blind'] as const;
export type Part = (typeof PARTS)[number];

const Line = z.strictObject({
  id: z.string(),
  /** Category, and words near which the finding must stand; no words where it stands at none. */
  wants: z.array(z.strictObject({ category: FindingCategory, words: z.string().optional() })),
  draft: z.record(z.string(), z.unknown()),
  context: z.record(z.string(), z.unknown()).optional(),
});

export interface GoldDraft {
  id: string;
  wants: { category: FindingCategory; words?: string | undefined }[];
  draft: Draft;
  context: Context;
}

const plain = {
  visibility: 'client',
  sender: { address: 'robin.vale@northgate.example', name: 'Robin Vale' },
  recipients: [{ role: 'to', address: 'dana.whitfield@alderfinch.example', name: 'Dana Whitfield' }],
  subject: null,
  body: '',
  links: [],
  attachments: [],
  record: null,
  account: { id: 'alderfinch', name: 'Alderfinch' },
  fields: [],
  action: null,
};

/** Kinds that change, charge or run something instead of speaking to somebody. */
const ACTS: readonly string[] = ['record-update', 'invoice', 'action'];
/** Kinds that a sure machine is asked about by what they are. */
const ASKED: readonly string[] = ['invoice', 'action'];

const account = (
  id: string,
  name: string,
  domain: string,
  person: string,
  assets: string[],
): KnownAccount => ({
  id,
  name,
  domains: [domain],
  people: [
    {
      address: `${person
        .toLowerCase()
        .replace(/^dr\. /, '')
        .replace(/ /g, '.')}@${domain}`,
      name: person,
    },
  ],
  assets,
});
const directory = [
  account('alderfinch', 'Alderfinch', 'alderfinch.example', 'Omar Haddad', ['ALF-LT-014', 'ALF-SRV-02']),
  account('greenquay', 'Greenquay Logistics', 'greenquay.example', 'Pavel Orlov', ['GQ-SRV-01', 'GQ-FW-01']),
  account('harrow', 'Harrow & Pike LLP', 'harrowpike.example', 'Louise Pike', ['HP-LT-201']),
  account('meridian', 'Meridian Dental Group', 'meridiandental.example', 'Dr. Amir Shah', ['MDG-XRAY-3']),
];

export function goldDrafts(part: Part): GoldDraft[] {
  return draftsIn(fileURLToPath(new URL(`${part}.jsonl`, import.meta.url)));
}

/** A note that the house writes for itself goes to nobody. */
function isNoteOfHouse({ kind, visibility }: Record<string, unknown>): boolean {
  return kind === 'ticket-note' && visibility === 'internal';
}

/** The drafts of one file, a line each. */
export function draftsIn(file: string): GoldDraft[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, wants, draft, context } = Line.parse(JSON.parse(line));
      return {
        id,
        wants,
        draft: Draft.parse({
          ...plain,
          ...(ACTS.includes(String(draft.kind)) || isNoteOfHouse(draft) ? { recipients: [] } : {}),
          ...draft,
        }),
        context: Context.parse({
          ...emptyContext,
          ownIdentities: ['northgate.example'],
          directory,
          ...context,
        }),
      };
    });
}

/** What the detectors found above `low`, and whether the built-in policy holds the draft of a sure machine. */
export function judged({ draft, context }: GoldDraft): { findings: Finding[]; isHeld: boolean } {
  const findings = detectAll(draft, context);
  const declared = {
    type: 'declared' as const,
    disclosure: 'ai-generated' as const,
    model: null,
    provider: null,
    prompt: null,
    promptVersion: null,
    confidence: 0.97,
    sources: [],
  };
  const provenance = reduceProvenance([declared], draft.body);
  const actor = { id: 'robin.vale@northgate.example', name: 'Robin Vale', roles: [], how: 'host' as const };
  const situation = {
    now: '2026-11-20T09:00:00.000Z',
    actor,
    host: 'gold',
    workflow: null,
    history: { askedToday: 0 },
  };
  const verdict = decide({ draft, provenance, findings, policy: defaultPolicy, situation });
  const holding = findings.filter(({ severity }) => severityRank(severity) > severityRank('low'));
  // Invoices and actions of a machine are asked about by their kind; what counts here is what was found.
  const reasons = ASKED.includes(draft.kind)
    ? verdict.reasons.filter((reason) => reason.findings.length > 0)
    : verdict.reasons;
  return { findings: holding, isHeld: reasons.length > 0 };
}

/** How far from the wanted words a finding may stand, in UTF-16 units. */
const NEAR = 60;

/** Whether `finding` is the one that `want` asks for. */
export function answers(gold: GoldDraft, want: GoldDraft['wants'][number], finding: Finding): boolean {
  if (finding.category !== want.category) return false;
  const span = spanOf(finding.place);
  if (want.words === undefined || span === null || finding.place.part !== 'body') return true;
  const at = gold.draft.body.indexOf(want.words);
  return at < 0 || (span.start < at + want.words.length + NEAR && span.end > at - NEAR);
}

export interface CategoryScore {
  category: FindingCategory;
  wanted: number;
  found: number;
  /** Findings in drafts that want none of their category. */
  unwanted: number;
}

export interface Score {
  categories: CategoryScore[];
  harmful: number;
  harmfulHeld: number;
  ordinary: number;
  ordinaryHeld: string[];
  missed: string[];
  unwanted: string[];
}

/** Recall and precision of every category over `drafts`. */
export function scoreOf(drafts: readonly GoldDraft[]): Score {
  const categories = new Map<FindingCategory, CategoryScore>();
  const of = (category: FindingCategory) => {
    const score = categories.get(category) ?? { category, wanted: 0, found: 0, unwanted: 0 };
    categories.set(category, score);
    return score;
  };
  const score: Score = {
    categories: [],
    harmful: 0,
    harmfulHeld: 0,
    ordinary: 0,
    ordinaryHeld: [],
    missed: [],
    unwanted: [],
  };
  for (const gold of drafts) {
    const { findings, isHeld } = judged(gold);
    if (gold.wants.length === 0) {
      score.ordinary += 1;
      if (isHeld) score.ordinaryHeld.push(gold.id);
    } else {
      score.harmful += 1;
      if (isHeld) score.harmfulHeld += 1;
    }
    for (const want of gold.wants) {
      of(want.category).wanted += 1;
      if (findings.some((finding) => answers(gold, want, finding))) of(want.category).found += 1;
      else score.missed.push(`${gold.id} ${want.category}: ${want.words ?? 'the draft'}`);
    }
    const wanted = new Set(gold.wants.map(({ category }) => category));
    for (const category of new Set(findings.map((finding) => finding.category))) {
      if (wanted.has(category)) continue;
      of(category).unwanted += 1;
      const types = findings.filter((one) => one.category === category).map(({ type }) => type);
      score.unwanted.push(`${gold.id} ${category}: ${types.join(', ')}`);
    }
  }
  score.categories = [...categories.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
  return score;
}
