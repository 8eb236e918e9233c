import { z } from 'zod';

const text = (expected: string) => z.string({ error: expected }).min(1, expected);

/** The environment that the endpoint runs by. What is not set has its default; what is set wrong is refused. */
const Environment = z.object({
  HOST: text('expected a host name or an address, such as 127.0.0.1').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a number from 0 to 65535; 0 picks a free port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a number from 0 to 65535; 0 picks a free port')
    .default(8787),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, 'expected file:PATH, such as file:countersign.db')
    .default('file:countersign.db'),
  COUNTERSIGN_ENROLMENT_TOKENS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((token) => token.trim()))
    .transform((tokens) => tokens.filter((token) => token !== ''))
    .refine(
      (tokens) => tokens.every((token) => token.length <= 512),
      'expected tokens of 512 characters at most',
    ),
  COUNTERSIGN_ADMIN_TOKEN: z
    .string()
    .regex(
      /^[A-Za-z0-9._~+/-]+=*$/,
      'expected letters, digits and . _ ~ + / - (RFC 6750 allows no others in a bearer token)',
    )
    .nullable()
    .default(null),
});

export interface Settings {
  host: string;
  /** 0 picks a free one. */
  port: number;
  databaseUrl: string;
  enrolmentTokens: readonly string[];
  adminToken: string | null;
}

/** Reads the environment. For each variable that is wrong: its name and what was expected, never its value. */
export function readSettings(environment: NodeJS.ProcessEnv): { settings: Settings } | { faults: string[] } {
  const result = Environment.safeParse(environment);
  if (!result.success) {
    return { faults: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const { HOST, PORT, DATABASE_URL, COUNTERSIGN_ENROLMENT_TOKENS, COUNTERSIGN_ADMIN_TOKEN } = result.data;
  return {
    settings: {
      host: HOST,
      port: PORT,
      databaseUrl: DATABASE_URL,
      enrolmentTokens: COUNTERSIGN_ENROLMENT_TOKENS,
      adminToken: COUNTERSIGN_ADMIN_TOKEN,
    },
  };
}
