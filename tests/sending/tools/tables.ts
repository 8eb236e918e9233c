import { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import { composers } from './composers.ts';
import { outcomeOf } from './outcomes.ts';
import { places } from './stage.ts';
import { waysOf } from './ways.ts';

/** The published tables in Markdown, one a tool: what becomes of a draft in each composer, by each way, in each place. */
export function toolTables(): string {
  return BuiltInPack.options.map(tableOf).join('\n');
}

function tableOf(tool: BuiltInPack): string {
  const rows = composers
    .filter((composer) => composer.tool === tool)
    .flatMap((composer) =>
      waysOf(composer).map((way) => [composer.name, way.name, ...places.map(() => outcomeOf(composer, way))]),
    );
  const head = ['composer', 'the way', ...places.map(({ name }) => name)];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${tool}`, '', ...lines, ''].join('\n');
}
