import type { Command } from 'commander';
import { z } from 'zod';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { TEXT_CUT } from '../../lib/core/detectors/textCut.ts';
import { mask } from '../../lib/core/masking/mask.ts';
import { Context, emptyContext } from '../../lib/core/model/context.ts';
import { Draft } from '../../lib/core/model/draft.ts';
import type { Finding, FindingPlace } from '../../lib/core/model/finding.ts';
import { spanOf } from '../../lib/core/model/spanOf.ts';
import { answerLines, type ExitCode } from '../answerLines.ts';
import type { Streams } from '../processStreams.ts';

/** One line of the input: a text, or as much of a draft as is known, with what it is judged against. */
export const ScanRequest = z
  .object({
    id: z.union([z.string(), z.number()], { error: 'expected a string or a number' }),
    text: z.string().optional(),
    draft: Draft.partial().optional(),
    context: Context.partial().optional(),
  })
  .refine(({ text, draft }) => (text === undefined) !== (draft === undefined), {
    error: 'expected either text or draft',
  });
export type ScanRequest = z.infer<typeof ScanRequest>;

interface ScannedSpan {
  start: number;
  end: number;
  type: string;
  category: Finding['category'];
  severity: Finding['severity'];
  score: number;
  /** Of a draft: the part that the offsets count in; left out for a text and for a draft's body. */
  part?: string;
}

export interface ScanAnswer {
  id: string | number;
  /** Offsets in UTF-16 units. */
  spans: ScannedSpan[];
  /** The text, or the draft's body, with tokens in the place of all that the reader does not have. */
  masked: string;
}

/** What is scanned for unless all is asked for, and the finding that says a part was not read. */
const ASKED: readonly Finding['category'][] = ['personal-data', 'credential'];

/** Scans one text or draft. `all`: every detector's findings, not only personal data and credentials. */
export function scan({ id, text, draft, context }: ScanRequest, all = false): ScanAnswer {
  const scanned: Draft = { ...plain, ...given(draft ?? { body: text }) };
  const findings = detectAll(scanned, { ...emptyContext, ...given(context ?? {}) }).filter(
    ({ category, type }) => all || ASKED.includes(category) || type === TEXT_CUT,
  );
  const inBody = findings.filter(({ place }) => place.part === 'body').map(maskable);
  return { id, spans: findings.flatMap(spansOf), masked: mask(scanned.body, inBody).text };
}

/** In the panel somebody has to judge whether the right person is named; what a command prints is for others. */
function maskable(finding: Finding): Finding {
  return finding.severity === 'low' ? { ...finding, severity: 'medium' } : finding;
}

function spansOf({ place, type, category, severity, score }: Finding): ScannedSpan[] {
  const span = spanOf(place);
  if (span === null) return [];
  const { start, end } = span;
  const part = partOf(place);
  return [{ start, end, type, category, severity, score, ...(part === null ? {} : { part }) }];
}

function partOf(place: FindingPlace): string | null {
  if (place.part === 'field') return `fields[${place.index}]`;
  return place.part === 'body' ? null : place.part;
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** An object without the fields that were not given. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** What counts where a line does not say it: a mail to nobody, from nobody. */
const plain: Draft = {
  kind: 'email',
  visibility: 'client',
  sender: null,
  recipients: [],
  subject: null,
  body: '',
  links: [],
  attachments: [],
  record: null,
  account: null,
  fields: [],
  action: null,
};

/** `countersign scan`: what stands in texts that nobody should send without looking. */
export function addScan(program: Command, streams: Streams, end: (code: ExitCode) => void): void {
  program
    .command('scan')
    .description('find personal data and credentials: {id, text} or {id, draft, context} a line')
    .option('--all', 'findings of every category')
    .action(async ({ all = false }: { all?: boolean }) => {
      end(await answerLines(streams, ScanRequest, (request) => scan(request, all)));
    });
}
