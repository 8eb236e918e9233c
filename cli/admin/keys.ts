import { z } from 'zod';
import { Configuration } from '../../lib/core/model/configuration.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** One value within a key that is pushed member by member. */
export type Member =
  | { name: string; kind: 'choice'; options: string[] }
  | { name: string; kind: 'number'; min: number; max: number };

/** How a key of the configuration is pushed: as one text, as a list of texts, member by member, or as JSON in a text. */
export type AdminKey = { name: keyof Configuration } & (
  | { kind: 'text' }
  | { kind: 'list' }
  | { kind: 'members'; members: Member[] }
  | { kind: 'json' }
);

/** Every key of the configuration, in the schema's order. Throws where the schema has a kind that has no place in a template. */
export function adminKeys(): AdminKey[] {
  const schema = z.toJSONSchema(Configuration, { io: 'input' });
  return Object.entries(schema.properties ?? {}).map(([name, part]) => {
    if (!isKey(name) || typeof part !== 'object') throw new Error(`configuration.${name}: expected a schema`);
    return { name, ...kindOf(part) } as AdminKey;
  });
}

function kindOf(part: JsonSchema): Omit<Extract<AdminKey, { kind: string }>, 'name'> {
  if (part.type === 'string') return { kind: 'text' };
  const items = Array.isArray(part.items) ? undefined : part.items;
  if (part.type === 'array') {
    return typeof items === 'object' && items.type === 'string' ? { kind: 'list' } : { kind: 'json' };
  }
  const members = Object.entries(part.properties ?? {}).map(([name, member]) => memberOf(name, member));
  return members.every((member) => member !== null) && members.length > 0
    ? ({ kind: 'members', members } as Omit<Extract<AdminKey, { kind: 'members' }>, 'name'>)
    : { kind: 'json' };
}

function memberOf(name: string, schema: boolean | JsonSchema): Member | null {
  if (typeof schema !== 'object') return null;
  if (schema.type === 'string' && schema.enum !== undefined)
    return { name, kind: 'choice', options: schema.enum.map(String) };
  if (schema.type === 'number' && schema.minimum !== undefined && schema.maximum !== undefined)
    return { name, kind: 'number', min: schema.minimum, max: schema.maximum };
  return null;
}

function isKey(name: string): name is keyof Configuration {
  return Object.hasOwn(Configuration.shape, name);
}

/** What each key is for, as an admin reads it in an editor of policies. */
export const EXPLAINED: Readonly<Record<keyof Configuration, { title: string; text: string }>> = {
  organisation: { title: 'Organisation', text: 'The name of your organisation, as people see it.' },
  endpoint: {
    title: 'Audit endpoint',
    text: 'The address of your audit endpoint. Without one, decisions stay in the browser.',
  },
  enrolmentToken: {
    title: 'Enrolment token',
    text: 'With it a browser enrols at the endpoint. Whoever uses the machine can read it: it may enrol and nothing else.',
  },
  identities: {
    title: 'Identities',
    text: 'Mail domains, accounts and host names of your organisation. Nothing outside of them is read or recorded. Without any, every account on the gated sites counts.',
  },
  policyUrl: {
    title: 'Policy address',
    text: 'Where a signed policy is fetched. It is taken only with a signature by one of the policy keys.',
  },
  policy: {
    title: 'Policy',
    text: 'The policy itself, as JSON in one line. One that was fetched comes before it.',
  },
  policyKeys: {
    title: 'Policy keys',
    text: 'A JSON list of the public keys (JWK) that a fetched policy may be signed with.',
  },
  sites: {
    title: 'Sites',
    text: 'A JSON list of tools that are gated beside the built-in ones: [{"id", "name", "matches", "kind", "visibility"}].',
  },
  failure: {
    title: 'When no verdict comes',
    text: 'Whether a draft is held or released, to clients and inside, and after how many seconds.',
  },
  oidc: {
    title: 'Signing in',
    text: 'The OpenID provider where people sign in (issuer and clientId), and how many hours that counts.',
  },
  person: {
    title: 'Person',
    text: 'Who uses this browser profile, where nobody signs in: an address or an account name.',
  },
  asked: {
    title: 'What was asked for',
    text: 'Written by the command that made these files, so that the browser can tell what was lost on the way. Leave it as it is, or leave it out.',
  },
  evidenceKeys: {
    title: 'Evidence keys',
    text: 'A JSON list of the public keys (JWK) that evidence is sealed to.',
  },
};
