import { z } from 'zod';

/** The tools that a pack comes with the extension for. */
export const BuiltInPack = z.enum([
  'gmail',
  'hubspot',
  'connectwise',
  'autotask',
  'halopsa',
  'syncro',
  'zendesk',
  'outlook',
  'freshdesk',
  'jira',
  'servicenow',
]);
export type BuiltInPack = z.infer<typeof BuiltInPack>;
