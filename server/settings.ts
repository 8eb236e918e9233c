import { z } from 'zod';

const text = (expected: string) => z.string({ error: expected }).min(1, expected);

const whole = (expected: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number);
const CALLS = 'expected how many calls a minute are taken; 0 sets no limit';

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
    .regex(
      /^(file:.|postgres(ql)?:\/\/.)/,
      'expected file:PATH, such as file:countersign.db, or postgres://USER:PASSWORD@HOST/DATABASE',
    )
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
  COUNTERSIGN_APPROVE_DEVICES: z
    .enum(['yes', 'no'], { error: 'expected yes or no' })
    .default('no')
    .transform((word) => word === 'yes'),
  COUNTERSIGN_PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'expected the address that devices use, such as https://audit.example.com',
    })
    .nullable()
    .default(null),
  COUNTERSIGN_PROXIES: whole('expected how many proxies stand in front, such as 1').default(0),
  COUNTERSIGN_DEVICE_CALLS: whole(CALLS).default(600),
  COUNTERSIGN_ADDRESS_CALLS: whole(CALLS).default(6000),
});

export interface Settings {
  host: string;
  /** 0 picks a free one. */
  port: number;
  databaseUrl: string;
  enrolmentTokens: readonly string[];
  adminToken: string | null;
  /** Whether every new device waits for an administrator. */
  approveDevices: boolean;
  /** Where devices reach the endpoint, if not at the address that a request names. */
  publicUrl: string | null;
  /** How many proxies in front write `X-Forwarded-For`. */
  proxies: number;
  /** Calls a minute that one device, and one network address, may make; 0 sets no limit. */
  deviceCalls: number;
  addressCalls: number;
}

/** Reads the environment. For each variable that is wrong: its name and what was expected, never its value. */
export function readSettings(environment: NodeJS.ProcessEnv): { settings: Settings } | { faults: string[] } {
  const result = Environment.safeParse(environment);
  if (!result.success) {
    return { faults: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const { data } = result;
  return {
    settings: {
      host: data.HOST,
      port: data.PORT,
      databaseUrl: data.DATABASE_URL,
      enrolmentTokens: data.COUNTERSIGN_ENROLMENT_TOKENS,
      adminToken: data.COUNTERSIGN_ADMIN_TOKEN,
      approveDevices: data.COUNTERSIGN_APPROVE_DEVICES,
      publicUrl: data.COUNTERSIGN_PUBLIC_URL,
      proxies: data.COUNTERSIGN_PROXIES,
      deviceCalls: data.COUNTERSIGN_DEVICE_CALLS,
      addressCalls: data.COUNTERSIGN_ADDRESS_CALLS,
    },
  };
}
