import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PackedExtension {
  id: string;
  /** The update manifest, as an organisation's own server gives it. */
  updateUrl: string;
  stop(): Promise<void>;
}

/** A copy of a built extension with a key, and so an id, of its own. */
export async function copyWithId(
  extension: string,
  folder: string,
): Promise<{ id: string; unpacked: string; version: string; privateKey: string }> {
  const unpacked = join(folder, 'extension');
  await cp(extension, unpacked, { recursive: true });
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = join(unpacked, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const id = createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { id, unpacked, version: manifest.version, privateKey: pem };
}

/** Packs a built extension under an id of its own, and serves it with its update manifest on this machine. */
export async function servePacked(
  extension: string,
  folder: string,
  browser: string,
): Promise<PackedExtension> {
  const { id, unpacked, version, privateKey } = await copyWithId(extension, folder);
  const pem = join(folder, 'key.pem');
  await writeFile(pem, privateKey);
  await promisify(execFile)(browser, [
    '--no-sandbox',
    '--headless=new',
    `--user-data-dir=${join(folder, 'packing')}`,
    `--pack-extension=${unpacked}`,
    `--pack-extension-key=${pem}`,
  ]);
  const crx = await readFile(`${unpacked}.crx`);
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/countersign.crx')) {
      response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
      return;
    }
    response
      .setHeader('content-type', 'application/xml')
      .end(
        `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="${base}/countersign.crx" version="${version}"/></app></gupdate>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    id,
    updateUrl: `${base}/update.xml`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
