import type { Editors } from '../editors/kit.ts';
import type { Host } from './host.ts';

/**
 * Where the gate of a frame takes hosts in. The gate comes first into a frame and each host's script after it,
 * injected only where it fits; both live in the extension's isolated world, whose globals no page sees.
 */
export interface HostDoor {
  /** Takes a host in. Earlier hosts come first where two find the same composer; the same host twice is one. */
  use(create: (editors: Editors) => Host): void;
}

const NAME = 'countersignHostDoor';

export function openHostDoor(door: HostDoor): void {
  Reflect.set(globalThis, NAME, door);
}

/** The door of this frame's gate; undefined where another frame's gate guards it. */
export function hostDoor(): HostDoor | undefined {
  return Reflect.get(globalThis, NAME);
}
