import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Configuration } from '../../lib/core/model/configuration.ts';

/** What a private build is made of. */
export interface PrivateBuild {
  /** The folder that the build goes into, from the project's own; `chrome-mv3` is made inside it. */
  folder: string;
  /** The match patterns of the hosts that it requires. */
  matches: readonly string[];
  /** What is baked into it. */
  configuration: Configuration;
}

/**
 * Builds the extension for Chromium with a configuration of its own, and answers the folder to load. Needs
 * node_modules/.bin on PATH. Rejects with what the build printed where it fails.
 */
export async function buildExtension({ folder, matches, configuration }: PrivateBuild): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), 'countersign-build-'));
  try {
    const file = join(temporary, 'configuration.json');
    await writeFile(file, JSON.stringify(configuration));
    await promisify(execFile)('wxt', ['build'], {
      env: {
        ...process.env,
        COUNTERSIGN_OUT: folder,
        COUNTERSIGN_MATCHES: matches.join(','),
        COUNTERSIGN_CONFIGURATION: file,
      },
    });
  } finally {
    await rm(temporary, { recursive: true });
  }
  return resolve(folder, 'chrome-mv3');
}
