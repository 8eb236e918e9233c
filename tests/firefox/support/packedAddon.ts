import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/** Packs a built add-on as Firefox installs it (an archive in ZIP's form), and serves it on this machine. */
export async function servePackedAddon(
  folder: string,
): Promise<{ installUrl: string; stop(): Promise<void> }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { name: relative(folder, path), content: await readFile(path) };
      }),
  );
  const archive = storedArchive(files);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-xpinstall').end(archive);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    installUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/countersign.xpi`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An archive of files that are stored as they are: PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16. */
function storedArchive(files: readonly { name: string; content: Buffer }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name);
    // Version, flags (the name is UTF-8), no compression, no time, the first day there is; then sum and sizes.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, content]);
    bodies.push(body);
    offset += body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}
