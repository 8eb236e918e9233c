import { VARIABLES } from '../../lib/core/policy/expression/fields.ts';

/** The rows of the table of fields in docs/policy.md. */
export function policyFieldRows(): string[] {
  return Object.entries(VARIABLES).flatMap(([variable, { fields }]) =>
    Object.entries(fields).map(
      ([name, { type, says, inLog }]) =>
        `| \`${variable}.${name}\` | ${type} | ${says} | ${inLog ? 'yes' : ''} |`,
    ),
  );
}
