import { createHash, generateKeyPairSync } from 'node:crypto';
import { access, constants, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium on Linux reads what an admin pushes. */
const POLICIES = '/etc/chromium/policies/managed';

/** Why real policy files can't be written here; null where they can. */
export async function whyNoPolicies(): Promise<string | null> {
  try {
    await mkdir(POLICIES, { recursive: true });
    await access(POLICIES, constants.W_OK);
    return null;
  } catch (error) {
    return `${POLICIES} cannot be written (${(error as NodeJS.ErrnoException).code}): run as root for these`;
  }
}

export interface ManagedExtension {
  folder: string;
  /** Writes the policy file; a running Chromium reads it again by itself. */
  push(configuration: Record<string, unknown>): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A copy of the built extension under an id of its own, so that its policy file speaks to no other test.
 * The id is made of the public key in the manifest, as Chromium does it: the first 128 bits of its SHA-256,
 * written with the letters a to p.
 */
export async function managedCopy(extension: string, folder: string): Promise<ManagedExtension> {
  await cp(extension, folder, { recursive: true });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(manifestFile, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const id = createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const file = join(POLICIES, `countersign-test-${id}.json`);
  return {
    folder,
    push: (configuration) =>
      writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: configuration } } })),
    remove: () => rm(file, { force: true }),
  };
}
