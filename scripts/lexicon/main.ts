import { writeFile } from 'node:fs/promises';
import { lexiconSource } from './lexiconSource.ts';

// Writes the lexicon that the detectors of names and places read. Run it when one of its packages is newer.
await writeFile('lib/core/detectors/personal/lexicon/lexicon.generated.ts', lexiconSource());
