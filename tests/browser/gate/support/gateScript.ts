import { startGate } from '../../../../lib/gate/gate.ts';
import { createGenericHost } from '../../../../lib/hosts/generic/host.ts';

// As `entrypoints/gate.content.ts` starts it.
startGate(createGenericHost());
