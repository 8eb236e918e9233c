import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { z } from 'zod';
import { PolicyShape } from '../../lib/core/model/policy.ts';
import { readyPolicies } from '../../lib/core/policy/ready/readyPolicies.ts';
import { replay } from '../../lib/core/policy/replay/replay.ts';
import { answerLines, type ExitCode } from '../answerLines.ts';
import { checkPolicy } from '../policy/checkPolicy.ts';
import { DecideRequest, decideLine } from '../policy/decideLine.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { readPast } from '../policy/replayInput.ts';
import { makePolicyKey, signPolicy } from '../policy/signPolicy.ts';
import type { Streams } from '../processStreams.ts';

/** The JSON Schema (2020-12) of a policy as it is written. */
export function policySchema(): object {
  return z.toJSONSchema(PolicyShape, { io: 'input' });
}

/** `countersign policy`: check a policy, ask it, and try it on the past. */
export function addPolicy(program: Command, streams: Streams, end: (code: ExitCode) => void): void {
  const policy = program
    .command('policy')
    .description('check a policy (YAML or JSON), ask it, try it on the past');

  policy
    .command('check')
    .description('say whether FILE is a sound policy, and with --base what it changes')
    .argument('<file>')
    .option('--base <old>', 'the version before')
    .action(async (file: string, { base }: { base?: string }) => {
      const [next, old] = await loadBoth(file, base, streams);
      end(next === null || old === 'bad' ? 2 : await checkPolicy(next, old, streams));
    });

  policy
    .command('decide')
    .description('ask FILE about drafts: {id, draft, provenance, context, situation} a line')
    .argument('<file>')
    .action(async (file: string) => {
      const asked = await loadPolicy(file, streams);
      end(asked === null ? 2 : await answerLines(streams, DecideRequest, (line) => decideLine(line, asked)));
    });

  policy
    .command('replay')
    .description('what FILE would have held, allowed and blocked, against what people decided')
    .argument('<file>')
    .requiredOption('--against <lines>', 'events of the audit log, or drafts with what is expected of them')
    .option('--base <old>', 'the policy to compare with; else what was done then')
    .action(async (file: string, { against, base }: { against: string; base?: string }) => {
      const [next, old] = await loadBoth(file, base, streams);
      if (next === null || old === 'bad') return end(2);
      const { drafts, refused } = await readPast(against, streams);
      await streams.output(`${JSON.stringify(replay(drafts, next, old))}\n`);
      const checked = old === null ? 0 : await checkPolicyQuietly(next, old, streams);
      return end(refused > 0 ? 2 : checked);
    });

  policy
    .command('schema')
    .description('the JSON Schema of a policy')
    .action(async () => {
      await streams.output(`${JSON.stringify(policySchema(), null, 2)}\n`);
    });

  policy
    .command('key')
    .description('make a key for signing policies: the private part into FILE, the public part on stdout')
    .argument('<file>')
    .action(async (file: string) => {
      const made = await orFault(() => makePolicyKey(file), file, streams);
      if (made === null) return end(2);
      return streams.output(`${JSON.stringify(made)}\n`);
    });

  policy
    .command('sign')
    .description('sign FILE for an endpoint to serve')
    .argument('<file>')
    .requiredOption('--key <file>', 'the private key, as `policy key` wrote it')
    .option('--days <number>', 'how long it may be taken', '30')
    .action(async (file: string, { key, days }: { key: string; days: string }) => {
      const asked = await loadPolicy(file, streams);
      const until = Number(days);
      if (!(until > 0 && until <= 3650)) await streams.errors('--days: expected a number from 1 to 3650\n');
      if (asked === null || !(until > 0 && until <= 3650)) return end(2);
      const jws = await orFault(
        async () => signPolicy(asked, JSON.parse(await readFile(key, 'utf8')), new Date(), until),
        key,
        streams,
      );
      if (jws === null) return end(2);
      return streams.output(`${jws}\n`);
    });

  policy
    .command('ready')
    .description('a policy to begin with, as YAML; without a name, which there are')
    .argument('[name]')
    .action(async (name: string | undefined) => {
      const found = readyPolicies.find(({ id }) => id === name);
      if (found !== undefined) return streams.output(stringify(found, { aliasDuplicateObjects: false }));
      const names = readyPolicies.map(({ id, name: title }) => `${JSON.stringify({ id, name: title })}\n`);
      if (name === undefined) return streams.output(names.join(''));
      await streams.errors(
        `no ready policy is called that; there are ${readyPolicies.map(({ id }) => id).join(', ')}\n`,
      );
      return end(2);
    });
}

async function loadBoth(file: string, base: string | undefined, streams: Streams) {
  const next = await loadPolicy(file, streams);
  const old = base === undefined ? null : ((await loadPolicy(base, streams)) ?? ('bad' as const));
  return [next, old] as const;
}

/** What `make` gives; null where the key file can't be used, with that on stderr and nothing of its content. */
async function orFault<T>(make: () => Promise<T>, file: string, { errors }: Streams): Promise<T | null> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? ` (${String(error.code)})` : '';
    await errors(
      `${file}: expected a private P-256 key that can be read, and a new file for one that is made${code}\n`,
    );
    return null;
  }
}

/** Says on stderr what is loosened; the summary is replay's own. */
async function checkPolicyQuietly(
  ...[next, old, streams]: Parameters<typeof checkPolicy>
): Promise<ExitCode> {
  return checkPolicy(next, old, { ...streams, output: async () => {} });
}
