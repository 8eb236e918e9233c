import { z } from 'zod';
import { Configuration } from '../../lib/core/model/configuration.ts';

/** The id that every Chromium build has by the key in its manifest. */
export const CHROMIUM_ID = 'ofgglpcdclojmibbhgcknnejdgapkeaa';
/** The id of the Firefox build. */
export const FIREFOX_ID = 'countersign@countersign.example';

/** What an admin writes down once; everything that is pushed is made of it. */
export const AdminSettings = z.strictObject({
  /** The managed configuration of the extension. */
  configuration: z.record(z.string(), z.json()).transform(withoutNulls).default({}),
  /** Where Chrome and Edge get the extension: an update manifest of your own, or a store's. */
  updateUrl: z.url({ protocol: /^https?$/ }).default('https://clients2.google.com/service/update2/crx'),
  /** Where Firefox gets it: the signed file itself. */
  firefoxUrl: z.url({ protocol: /^https?$/ }).default('https://downloads.example.test/countersign.xpi'),
  /** The id in Chrome and Edge; another one where a store gave it another. */
  chromiumId: z
    .string()
    .regex(/^[a-p]{32}$/, 'expected 32 letters from a to p')
    .default(CHROMIUM_ID),
  /** `off`: nobody can open private windows; `leave`: as it is. What is private is not seen by the extension. */
  privateWindows: z.enum(['off', 'leave']).default('off'),
  guests: z.enum(['off', 'leave']).default('off'),
});
export type AdminSettings = z.infer<typeof AdminSettings>;

/** The configuration of the settings, every key as it is written, and nothing that `Configuration` would refuse. */
export type PushedConfiguration = Record<string, unknown>;

/**
 * A JSON object without its nulls, at any depth: Chromium drops a whole configuration with one in it, without a word,
 * and a property list has none.
 */
function withoutNulls(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => (part === null ? [] : [[name, spared(part)]])),
  );
}

function spared(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => part !== null).map(spared);
  return typeof value === 'object' && value !== null ? withoutNulls({ ...value }) : value;
}

/** Every fault of the configuration as it is written: path and what was expected. */
export function configurationFaults(configuration: PushedConfiguration): z.core.$ZodIssue[] {
  return Configuration.safeParse(configuration).error?.issues ?? [];
}
