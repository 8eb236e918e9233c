import { startGate } from '../../../../lib/gate/gate.ts';

// As `entrypoints/gate.content.ts` starts it.
startGate();
