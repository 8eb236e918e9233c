import { bringReading } from '../../../../lib/gate/bringReading.ts';
import { bringHostReading } from '../../../../lib/hosts/bringHostReading.ts';

// As `entrypoints/reading.ts` brings it in.
bringReading();
bringHostReading();
