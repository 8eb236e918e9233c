import type { PolicyInput } from '../../model/policy.ts';
import { finance } from './finance.ts';
import { marketingMail } from './marketingMail.ts';
import { mspServiceDesk } from './mspServiceDesk.ts';

/** Policies to begin with, by id. They name roles and no people. */
export const readyPolicies: readonly PolicyInput[] = [mspServiceDesk, marketingMail, finance];
