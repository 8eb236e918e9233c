import { hostDoor } from '../../../../lib/gate/hostDoor.ts';
import { createGenericHost } from '../../../../lib/hosts/generic/host.ts';

// As `entrypoints/generic.ts` brings it in.
hostDoor.get()?.use(createGenericHost);
