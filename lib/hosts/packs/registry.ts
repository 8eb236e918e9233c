import type { Pack } from '../../core/model/pack.ts';
import { autotask } from './autotask.ts';
import { connectwise } from './connectwise.ts';
import { freshdesk } from './freshdesk.ts';
import { gmail } from './gmail.ts';
import { halopsa } from './halopsa.ts';
import { hubspot } from './hubspot.ts';
import { jira } from './jira.ts';
import { outlook } from './outlook.ts';
import { servicenow } from './servicenow.ts';
import { syncro } from './syncro.ts';
import { zendesk } from './zendesk.ts';

/** Every built-in pack. A new tool is a file, a line here, and its name in `lib/core/model/builtInPack.ts`. */
export const packs: readonly Pack[] = [
  gmail,
  hubspot,
  connectwise,
  autotask,
  halopsa,
  syncro,
  zendesk,
  outlook,
  freshdesk,
  jira,
  servicenow,
];
