import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { faultLine, parsePlaced } from '../../lib/core/policy/document/placedText.ts';
import { AdminSettings, configurationFaults } from '../admin/settings.ts';
import { templateFiles } from '../admin/templateFiles.ts';
import type { ExitCode } from '../answerLines.ts';
import type { Streams } from '../processStreams.ts';

/** `countersign admin templates`: everything that an admin pushes, as files. */
export function addAdmin(program: Command, streams: Streams, end: (code: ExitCode) => void): void {
  program
    .command('admin')
    .description('what an admin pushes to browsers')
    .command('templates')
    .description('write ADMX, .reg, Intune, macOS, Linux, Firefox and Google Admin files')
    .requiredOption('--out <dir>', 'the folder to write into')
    .option('--settings <file>', 'the configuration and where the extension comes from, as YAML or JSON')
    .action(async ({ out, settings }: { out: string; settings?: string }) => {
      const read = settings === undefined ? { value: AdminSettings.parse({}) } : await readSettings(settings);
      if ('faults' in read) {
        await streams.errors(read.faults);
        return end(2);
      }
      for (const { path, content } of templateFiles(read.value)) {
        const file = join(out, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
        await streams.output(`${JSON.stringify({ file: path })}\n`);
      }
      return end(0);
    });
}

async function readSettings(file: string): Promise<{ value: AdminSettings } | { faults: string }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { faults: `${file}: cannot be read (${String(error.code)})\n` };
  }
  const read = parsePlaced(text, (value) => {
    const parsed = AdminSettings.safeParse(value);
    if (!parsed.success) return { issues: parsed.error.issues };
    const issues = configurationFaults(parsed.data.configuration);
    if (issues.length === 0) return { value: parsed.data };
    return { issues: issues.map((issue) => ({ ...issue, path: ['configuration', ...issue.path] })) };
  });
  return 'value' in read ? read : { faults: read.faults.map((fault) => faultLine(file, fault)).join('') };
}
