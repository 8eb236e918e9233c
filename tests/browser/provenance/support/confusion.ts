import type { Disclosure } from '../../../../lib/core/model/provenance.ts';
import type { Result } from './run.ts';

interface Row {
  all: number;
  none: number;
  ai: number;
  unknown: number;
}

const COLUMNS: readonly Disclosure[] = ['none', 'unknown', 'ai-assisted', 'ai-generated', 'ai-autonomous'];

/** How many of each label came out as what; `failed` names those that could not be driven. */
export function confusion(results: readonly Result[]): { human: Row; machine: Row; failed: string[] } {
  const row = (label: 'human' | 'machine'): Row => {
    const of = results.filter(({ sequence, failed }) => sequence.label === label && failed === null);
    const count = (isOne: (disclosure: Disclosure | null) => boolean) =>
      of.filter(({ disclosure }) => isOne(disclosure)).length;
    return {
      all: of.length,
      none: count((disclosure) => disclosure === 'none'),
      unknown: count((disclosure) => disclosure === 'unknown'),
      ai: count((disclosure) => disclosure?.startsWith('ai-') === true),
    };
  };
  const failed = results.flatMap((result) =>
    result.failed === null ? [] : [`${result.sequence.name}: ${result.failed.split('\n')[0]}`],
  );
  return { human: row('human'), machine: row('machine'), failed };
}

/** The confusion table as Markdown, and every sequence that came out as something else than its label. */
export function report(results: readonly Result[]): string {
  const cells = (label: 'human' | 'machine') =>
    COLUMNS.map(
      (column) =>
        results.filter(({ sequence, disclosure }) => sequence.label === label && disclosure === column)
          .length,
    );
  const rows = (['human', 'machine'] as const).map((label) => {
    const counts = cells(label);
    return `| ${label} | ${counts.join(' | ')} | ${counts.reduce((sum, one) => sum + one, 0)} |`;
  });
  const wrong = results.filter(
    ({ sequence, disclosure }) =>
      disclosure === null ||
      (sequence.label === 'human' ? disclosure !== 'none' : !disclosure.startsWith('ai-')),
  );
  return [
    `| written by | ${COLUMNS.join(' | ')} | all |`,
    `|---|${COLUMNS.map(() => '---|').join('')}---|`,
    ...rows,
    '',
    ...wrong.map(
      ({ sequence, disclosure, ways, failed }) =>
        `${sequence.label} → ${disclosure ?? 'failed'}: ${sequence.name} ${failed ?? JSON.stringify(ways)}`,
    ),
    '',
  ].join('\n');
}
