import { writeFile } from 'node:fs/promises';
import { lexiconSource } from './lexiconSource.ts';
import { phonePlansSource } from './phonePlans.ts';

// Writes the lexicon that the detectors of names and places read, and the numbering plans that the one of phone
// numbers reads. Run it when one of their packages is newer.
await writeFile('lib/core/detectors/personal/lexicon/lexicon.generated.ts', lexiconSource());
await writeFile('lib/core/detectors/phonePlans.generated.ts', phonePlansSource());
