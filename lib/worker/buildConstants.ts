import type { Configuration } from '../core/model/configuration.ts';

// Written into the bundle by `wxt.config.ts` (Vite's `define`); `vitest.config.ts` sets them to nothing.
declare const __COUNTERSIGN_MATCHES__: readonly string[] | null;
declare const __COUNTERSIGN_CONFIGURATION__: Configuration | null;
declare const __COUNTERSIGN_PACKS__: Readonly<Record<string, number>>;

/** The match patterns that this build requires (`COUNTERSIGN_MATCHES`); null in the store build. */
export const requiredMatches = __COUNTERSIGN_MATCHES__;

/**
 * The configuration that was baked into a private build (`COUNTERSIGN_CONFIGURATION`), parsed and whole;
 * null in the store and the enterprise build. Managed configuration is laid over it, see decision 0001.
 */
export const builtInConfiguration = __COUNTERSIGN_CONFIGURATION__;

/** The version of each built-in pack, by the pack's id. */
export const builtInPackVersions = __COUNTERSIGN_PACKS__;
