import { defaultPolicy } from '../../../lib/core/policy/default.ts';

/**
 * The built-in policy with one rule more, which holds whatever has this phrase in it; by the built-in one alone, a
 * note that a person typed for the house passes. As an admin writes it: a key with nothing in it is one that is
 * left out, since Chromium knows no such value, and would drop the whole policy.
 */
export function holding(phrase: string): unknown {
  const rule = {
    id: 'phrase',
    gate: 'content',
    route: 'review',
    because: `It speaks of the ${phrase}.`,
    phrases: [phrase],
  };
  const policy = {
    ...defaultPolicy,
    id: 'northgate',
    name: 'Northgate',
    rules: [...defaultPolicy.rules, rule],
  };
  return JSON.parse(JSON.stringify(policy, (_, value) => value ?? undefined));
}
