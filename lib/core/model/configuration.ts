import { z } from 'zod';
import { BuiltInPack } from './builtInPack.ts';
import { DraftKind, Visibility } from './draft.ts';
import { Pack } from './pack.ts';
import { Policy } from './policy.ts';
import { PolicyKey } from './signedPolicy.ts';

/** A tool that policy names, with no new release of the extension. */
export const Site = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and hyphens, 64 at most'),
  name: z.string().min(1),
  /** Extension match patterns, such as `https://*.example.com/*`. */
  matches: z
    .array(
      z
        .string()
        .regex(
          /^(\*|https?):\/\/(\*|(\*\.)?[^/*]+)\/.*$/,
          'expected a match pattern such as https://tool.example.com/*',
        ),
    )
    .min(1),
  kind: DraftKind.optional(),
  visibility: Visibility.optional(),
  /** Names, or parts of them, of this tool's AI controls, beside those that are known. */
  assistants: z.array(z.string().min(2)).optional(),
  /** Names, or parts of them, of controls that act by themselves: *Isolate endpoint*, *Run script*, *Close ticket*. */
  actions: z.array(z.string().min(2)).min(1).optional(),
  /** The built-in pack that reads it: a tool that everybody has, at an address of one's own. */
  tool: BuiltInPack.optional(),
  /** A pack of one's own; it stands in the place of a built-in one. */
  pack: Pack.optional(),
});
export type Site = z.infer<typeof Site>;

/** What happens to a held draft when no verdict comes: `hold`, or `release` and record it as unjudged. */
const WhenUnjudged = z.enum(['hold', 'release']);

export const FailurePolicy = z.strictObject({
  client: WhenUnjudged.default('hold'),
  internal: WhenUnjudged.default('hold'),
  /** Seconds after the gesture until this applies. */
  afterSeconds: z.number().min(1).max(120).default(5),
});
export type FailurePolicy = z.infer<typeof FailurePolicy>;

/** A public key (RFC 7517) of those who may open evidence: EC or OKP for ECDH-ES, RSA for RSA-OAEP. */
const EvidenceKey = z
  .record(z.string(), z.json())
  .refine((key) => ['EC', 'OKP', 'RSA'].includes(String(key.kty)), {
    error: 'expected a public key of the kind EC, OKP or RSA',
    path: ['kty'],
  })
  .refine((key) => !('d' in key), {
    error: 'expected a public key: this one is private, and has been seen by every browser it was pushed to',
    path: ['d'],
  });

/** What an admin pushes to a managed browser. Every key may be left out. */
export const Configuration = z.strictObject({
  organisation: z.string().min(1).optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  enrolmentToken: z.string().min(1).optional(),
  /** Mail domains, accounts and host names of the organisation; empty means every account on the gated sites. */
  identities: z.array(z.string().min(1)).default([]),
  policyUrl: z.url({ protocol: /^https?$/ }).optional(),
  policy: Policy.optional(),
  /** The keys that a policy from `policyUrl` may be signed with. */
  policyKeys: z.array(PolicyKey).default([]),
  sites: z.array(Site).default([]),
  failure: FailurePolicy.default({ client: 'hold', internal: 'hold', afterSeconds: 5 }),
  /** The OpenID provider where people sign in; `hours` is how long that counts. */
  oidc: z
    .strictObject({
      issuer: z.url({ protocol: /^https?$/ }),
      clientId: z.string().min(1),
      hours: z.number().min(1).max(720).default(12),
    })
    .optional(),
  /** Who uses this browser profile, where nobody signs in: an address or an account name. */
  person: z.string().min(1).optional(),
  /** What was asked for, key by key, as the admin tool writes it along: a name and 16 hex digits. */
  asked: z
    .array(z.string().regex(/^\S+ [0-9a-f]{16}$/, 'expected the name of a key, a space and 16 hex digits'))
    .optional(),
  /** Public JWKs that evidence is sealed to. */
  evidenceKeys: z.array(EvidenceKey).max(8).default([]),
});
export type Configuration = z.infer<typeof Configuration>;
