import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { Context, emptyContext } from '../../lib/core/model/context.ts';
import { Draft } from '../../lib/core/model/draft.ts';
import type { Finding } from '../../lib/core/model/finding.ts';

/**
 * Golden cases: `tests/detectors/<detector>/{ok,ng}.<what>.txt` is the body of a mail, `….json` a draft and a
 * context where a case needs more than words. What is found stands beside each in a `.golden` file, one
 * finding a line. `COUNTERSIGN_UPDATE_GOLDEN=1 vitest run tests/detectors` writes those files anew: read the
 * difference before you keep it.
 */
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** A mail to a client, with nothing said before. */
const plainMail: Draft = {
  kind: 'email',
  visibility: 'client',
  sender: { address: 'robin.vale@northgate.example', name: 'Robin Vale' },
  recipients: [{ role: 'to', address: 'dana.whitfield@alderfinch.example', name: 'Dana Whitfield' }],
  subject: 'Re: your question',
  body: '',
  links: [],
  attachments: [],
  record: null,
  account: null,
  fields: [],
  action: null,
};

export interface GoldenCase {
  /** `ok`: nothing above `low`. `ng`: at least one finding above it. */
  expects: 'ok' | 'ng';
  name: string;
  golden: string;
  draft: Draft;
  context: Context;
}

/** The detectors that have a folder. */
export function folders(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function casesOf(detector: string): GoldenCase[] {
  const folder = `${FOLDER}${detector}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|json)$/.test(file))
    .map((file) => {
      const expects = file.startsWith('ok.') ? 'ok' : file.startsWith('ng.') ? 'ng' : null;
      if (expects === null) throw new Error(`${folder}/${file}: a case begins with "ok." or "ng."`);
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const given = file.endsWith('.json') ? JSON.parse(text) : { draft: { body: text.trimEnd() } };
      return {
        expects,
        name: `${detector}/${file}`,
        golden: `${folder}/${file.replace(/\.(?:txt|json)$/, '.golden')}`,
        draft: Draft.parse({ ...plainMail, ...given.draft }),
        context: Context.parse({ ...emptyContext, ...given.context }),
      };
    });
}

/** The findings of one detector, as all of them together leave it. */
export function findingsOf(detector: string, { draft, context }: GoldenCase): Finding[] {
  return detectAll(draft, context).filter((finding) => finding.detector === detector);
}

/** One line a finding: type, severity, score, place, words. */
export function written(draft: Draft, findings: readonly Finding[]): string {
  return findings.map((finding) => `${lineOf(draft, finding)}\n`).join('');
}

function lineOf(draft: Draft, { type, severity, score, place }: Finding): string {
  const head = `${type} ${severity} ${score}`;
  switch (place.part) {
    case 'recipient':
      return `${head} recipient ${place.index} ${JSON.stringify(draft.recipients[place.index]?.address)}`;
    case 'field':
      return `${head} field ${place.index} ${spanned(draft.fields[place.index]?.after ?? '', place.span)}`;
    case 'attachment':
      return `${head} attachment ${place.index} ${JSON.stringify(draft.attachments[place.index]?.name)}`;
    case 'line':
      return `${head} line ${place.index} ${JSON.stringify(draft.invoice?.lines[place.index]?.description)}`;
    case 'action':
      return `${head} action ${JSON.stringify(draft.action?.name)}`;
    case 'whole':
      return `${head} whole`;
    case 'hidden':
      return `${head} hidden ${place.index} ${spanned(draft.hidden?.[place.index]?.text ?? '', place.span)}`;
    default:
      return `${head} ${place.part} ${spanned(place.part === 'body' ? draft.body : (draft.subject ?? ''), place.span)}`;
  }
}

function spanned(text: string, { start, end }: { start: number; end: number }): string {
  return `${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}

/** What the golden file says; null where there is none, or where it is written anew now. */
export function expected({ golden }: GoldenCase, found: string): string | null {
  if (process.env.COUNTERSIGN_UPDATE_GOLDEN === '1') {
    writeFileSync(golden, found);
    return found;
  }
  return existsSync(golden) ? readFileSync(golden, 'utf8') : null;
}
