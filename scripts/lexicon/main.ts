import { writeFile } from 'node:fs/promises';
import { accountFormsSource } from './accountForms.ts';
import { lexiconSource } from './lexiconSource.ts';
import { phonePlansSource } from './phonePlans.ts';

// Writes what detectors read that comes from packages: names, places and everyday words, numbering plans, and
// forms of bank accounts. Run it when one of the packages is newer.
await writeFile('lib/core/detectors/personal/lexicon/lexicon.generated.ts', lexiconSource());
await writeFile('lib/core/detectors/phonePlans.generated.ts', phonePlansSource());
await writeFile('lib/core/detectors/personal/accountForms.generated.ts', accountFormsSource());
