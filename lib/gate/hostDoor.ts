import { createDoor } from '../editors/door.ts';
import type { Editors } from '../editors/kit.ts';
import type { Host } from './host.ts';

/**
 * Where the gate of a frame takes hosts in. The gate comes first into a frame and each host's script after it,
 * injected only where it fits. Nobody opens it in a frame that another frame's gate guards.
 */
export interface HostDoor {
  /** Takes a host in. Earlier hosts come first where two find the same composer; the same host twice is one. */
  use(create: (editors: Editors) => Host): void;
}

export const hostDoor = createDoor<HostDoor>('countersignHosts');
