import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { errors, type GeneralJWE, generalDecrypt, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { Problem } from '../../lib/core/model/problem.ts';
import { Evidence, EvidenceOpening, SealedWords } from '../../lib/core/model/sealed.ts';
import { Id } from '../../lib/core/model/text.ts';
import type { ExitCode } from '../answerLines.ts';
import type { Streams } from '../processStreams.ts';

const Opened = z.object({ sealed: SealedWords });
const PrivateKey = z
  .record(z.string(), z.json())
  .refine((key) => 'd' in key, { error: 'expected a private JWK (RFC 7517)' });

/** What is opened, with which key, and where it lies. */
export interface Opening {
  id: string;
  /** The text of the key's file. */
  key: string;
  endpoint: string;
  adminToken: string;
  /** Who opens it, for the event. */
  by: string;
}

/**
 * Fetches sealed evidence, which the endpoint writes down as an event first, and opens it here. The key does
 * not leave this process. Throws an Error that says in words what is wrong.
 */
export async function openEvidence(opening: Opening, send: typeof fetch = fetch): Promise<Evidence> {
  const id = Id.safeParse(opening.id);
  if (!id.success) throw new Error('ID: expected a UUID of version 7, as `evidence` of an event has it');
  const key = await readKey(opening.key);
  const response = await send(new URL(`/v1/evidence/${id.data}/opening`, opening.endpoint), {
    method: 'POST',
    headers: { authorization: `Bearer ${opening.adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(EvidenceOpening.parse({ by: opening.by })),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    const problem = Problem.safeParse(answer);
    const why = problem.success
      ? `${problem.data.title}: ${problem.data.detail}`
      : `status ${response.status}`;
    throw new Error(`the endpoint refused: ${why}`);
  }
  const { sealed } = Opened.parse(answer);
  try {
    const { plaintext } = await generalDecrypt(sealed as GeneralJWE, key);
    return Evidence.parse(JSON.parse(new TextDecoder().decode(plaintext)));
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Error('--key: it was not sealed to this key');
    throw error;
  }
}

async function readKey(text: string): Promise<CryptoKey | Uint8Array> {
  try {
    const jwk = PrivateKey.parse(JSON.parse(text)) as JWK;
    return await importJWK(jwk, jwk.alg ?? (jwk.kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW'));
  } catch {
    // What parser and importer say may quote the key.
    throw new Error('--key: expected a file with one private JWK (RFC 7517)');
  }
}

/** `countersign audit open ID --key FILE`. */
export function addAudit(program: Command, streams: Streams, end: (code: ExitCode) => void): void {
  const audit = program.command('audit').description('the audit log');
  audit
    .command('open <id>')
    .description('open sealed evidence; the endpoint writes down who did. Its token: COUNTERSIGN_ADMIN_TOKEN')
    .requiredOption('--key <file>', 'private JWK of one of the evidenceKeys')
    .option('--endpoint <url>', 'the audit endpoint', 'http://127.0.0.1:8787')
    .option('--as <name>', 'who opens it', userInfo().username)
    .action(async (id: string, options: { key: string; endpoint: string; as: string }) => {
      try {
        const adminToken = process.env.COUNTERSIGN_ADMIN_TOKEN;
        if (adminToken === undefined)
          throw new Error('COUNTERSIGN_ADMIN_TOKEN: expected the endpoint’s token');
        const { endpoint, as: by } = options;
        const key = await readFile(options.key, 'utf8').catch((error: NodeJS.ErrnoException) => {
          throw new Error(`--key: the file can’t be read (${error.code})`);
        });
        const evidence = await openEvidence({ id, key, endpoint, adminToken, by });
        await streams.output(`${JSON.stringify(evidence)}\n`);
        end(0);
      } catch (error) {
        await streams.errors(`${error instanceof Error ? error.message : String(error)}\n`);
        end(2);
      }
    });
}
