import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** Builds the gallery and serves it on 127.0.0.1 while the tests run; they find it at `GALLERY_URL`. */
export default async function serveGallery(): Promise<() => Promise<void>> {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
  await build({ configFile });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The gallery’s server gave no address.');
  process.env.GALLERY_URL = url;
  return () => server.close();
}
