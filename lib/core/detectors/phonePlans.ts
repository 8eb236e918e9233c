import { PHONE_PLANS } from './phonePlans.generated.ts';

/**
 * By calling code: a pattern of the valid national numbers, what is dialled before one within the country, and
 * what a number becomes without it where that is more than cutting it off.
 */
export type PhonePlans = Readonly<
  Record<string, readonly [valid: string, prefix?: string | 0, transform?: string | 0]>
>;

interface Plan {
  readonly valid: RegExp;
  readonly prefix: RegExp | null;
  readonly transform: string | null;
}

/** ITU-T E.164: no calling code is longer, and none begins another. */
const LONGEST_CODE = 3;
const read = new Map<string, Plan | null>();

/** The plan of a calling code; null where there is none. It is read when it is asked for first. */
function planOf(code: string): Plan | null {
  const known = read.get(code);
  if (known !== undefined) return known;
  const packed = Object.hasOwn(PHONE_PLANS, code) ? PHONE_PLANS[code] : undefined;
  const plan =
    packed === undefined
      ? null
      : {
          valid: new RegExp(`^(?:${packed[0]})$`),
          prefix: packed[1] ? new RegExp(`^(?:${packed[1]})`) : null,
          transform: packed[2] || null,
        };
  read.set(code, plan);
  return plan;
}

/** The national number in these digits, as they are dialled in a country with this calling code; null where they are none. */
export function nationalNumber(digits: string, code: string): string | null {
  const plan = planOf(code);
  if (plan === null) return null;
  const bare = withoutPrefix(digits, plan);
  if (bare !== null && plan.valid.test(bare)) return bare;
  return plan.valid.test(digits) ? digits : null;
}

/** The national number in digits that begin with a calling code; null where they are none. */
export function internationalNumber(digits: string): string | null {
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const code = digits.slice(0, length);
    if (planOf(code) !== null) return nationalNumber(digits.slice(length), code);
  }
  return null;
}

/** As libphonenumber has it: the last group of the prefix is where the number itself begins, if it is there. */
function withoutPrefix(digits: string, { prefix, transform }: Plan): string | null {
  const found = prefix?.exec(digits) ?? null;
  if (prefix === null || found === null) return null;
  const inner = found.at(-1);
  return transform !== null && found.length > 1 && inner !== undefined
    ? digits.replace(prefix, transform)
    : digits.slice(found[0].length);
}
