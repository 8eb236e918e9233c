import { Command } from 'commander';
import type { ExitCode } from './answerLines.ts';
import { addAdmin } from './commands/admin.ts';
import { addAudit } from './commands/audit.ts';
import { addPolicy } from './commands/policy.ts';
import { addScan } from './commands/scan.ts';
import { processStreams } from './processStreams.ts';

const streams = processStreams();
const program = new Command('countersign')
  .description('Countersign at a prompt: JSON Lines in, JSON Lines out.')
  .showHelpAfterError('(--help lists what there is)')
  // A wrong option is bad input like any other.
  .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2));

const end = (code: ExitCode) => {
  process.exitCode = code;
};
addScan(program, streams, end);
addPolicy(program, streams, end);
addAdmin(program, streams, end);
addAudit(program, streams, end);

await program.parseAsync();
