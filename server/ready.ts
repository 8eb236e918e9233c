import type { Context, MiddlewareHandler } from 'hono';
import type { ProvenContext } from './deviceProof.ts';
import type { Log } from './log.ts';
import type { OwnEvents } from './ownEvents.ts';
import type { Store } from './store/store.ts';

/** What the routes work with, made ready by `createApp`. */
export interface Ready {
  store: Store;
  clock: () => Date;
  log: Log;
  enrolmentTokens: readonly string[];
  /** Whether every new device waits for an administrator. */
  approveDevices: boolean;
  ownEvents: OwnEvents;
  /** Lets through a call that a device has proven to be its own. */
  provenDevice: MiddlewareHandler<ProvenContext>;
  /** Lets through who bears the administrator's token. */
  administrator: MiddlewareHandler;
  /** The network address that a call comes from, for limits alone. */
  addressOf: (context: Context) => string;
}
