import { CLOUD_FORMS } from './forms/cloud.ts';
import { CODE_FORMS } from './forms/code.ts';
import { SERVICE_FORMS } from './forms/services.ts';

/**
 * A token that its issuer made recognisable: `prefix` as it stands in the text, a pattern for what follows
 * it, and what the reader calls it. Forms are those that the issuers document themselves. Every repetition
 * has an upper bound.
 */
export type FormLine = readonly [prefix: string, rest: string, what: string];

export interface TokenForm {
  readonly prefix: string;
  /** The whole token, matched where the prefix stands. */
  readonly whole: RegExp;
  readonly what: string;
}

/** The first that fits at a place names it, so longer prefixes stand before shorter ones. */
export const TOKEN_FORMS: readonly TokenForm[] = [...CLOUD_FORMS, ...CODE_FORMS, ...SERVICE_FORMS].map(
  ([prefix, rest, what]) => ({
    prefix,
    whole: new RegExp(prefix.replace(/[.\\/|^$]/g, '\\$&') + rest, 'y'),
    what,
  }),
);
