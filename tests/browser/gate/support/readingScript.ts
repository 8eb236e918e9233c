import { bringReading } from '../../../../lib/gate/bringReading.ts';

// As `entrypoints/reading.ts` brings it in.
bringReading();
