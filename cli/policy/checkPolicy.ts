import type { Policy } from '../../lib/core/model/policy.ts';
import { policyChanges, whyNotNext } from '../../lib/core/policy/changes/policyChanges.ts';
import type { PolicyChange } from '../../lib/core/policy/changes/step.ts';
import { policyDigest } from '../../lib/core/policy/digest.ts';
import type { ExitCode } from '../answerLines.ts';
import type { Streams } from '../processStreams.ts';

/** Says what a sound policy is, and with `base` what it changes. A change that loosens is said on stderr as well. */
export async function checkPolicy(policy: Policy, base: Policy | null, streams: Streams): Promise<ExitCode> {
  const changes = base === null ? null : policyChanges(base, policy);
  const { id, version, name, workflows, rules, exceptions, templates } = policy;
  const summary = {
    id,
    version,
    name,
    digest: policyDigest(policy),
    workflows: workflows.length,
    rules: rules.length,
    exceptions: exceptions.length,
    templates: templates.length,
    ...(changes === null ? {} : { changes }),
  };
  await streams.output(`${JSON.stringify(summary)}\n`);
  if (base === null || changes === null) return 0;
  await streams.errors(
    changes
      .filter(({ effect }) => effect !== 'tighter')
      .map(loud)
      .join(''),
  );
  const refused = whyNotNext(base, policy);
  if (refused === null) return 0;
  await streams.errors(`${refused}\n`);
  return 2;
}

function loud({ effect, place, says }: PolicyChange): string {
  return effect === 'looser' ? `LOOSER: ${place}: ${says}\n` : `MAY BE LOOSER: ${place}: ${says}\n`;
}
