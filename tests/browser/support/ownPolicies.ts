import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Why a browser can't be given policies of its own here; null where it can. It takes a mount namespace
 * (Linux, as root): other browsers on the machine go on with the policies that they have.
 */
export async function whyNoOwnPolicies(): Promise<string | null> {
  try {
    await promisify(execFile)('unshare', ['--mount', 'true']);
    return null;
  } catch {
    return 'a mount namespace is not to be had: run as root, on Linux, for these';
  }
}

/** A program that starts `browser` with `policies` standing at `place`, for that browser alone. */
export async function withOwnPolicies(
  browser: string,
  { policies, place, folder }: { policies: string; place: string; folder: string },
): Promise<string> {
  await mkdir(place, { recursive: true });
  const program = join(folder, 'browser.sh');
  const inside = 'mount --bind "$0" "$1" && shift && exec "$@"';
  await writeFile(
    program,
    `#!/bin/sh\nexec unshare --mount sh -c '${inside}' '${policies}' '${place}' '${browser}' "$@"\n`,
  );
  await chmod(program, 0o755);
  return program;
}
