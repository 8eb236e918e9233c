import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { Refusal } from './refusal.ts';
import { isKnownSecret } from './secrets.ts';

/** Lets through who bears the administrator's token (RFC 6750). Where none is set, nobody. */
export function administrator(adminToken: string | null): MiddlewareHandler {
  const message = () =>
    new Refusal(
      'unauthorized',
      adminToken === null
        ? 'No administrator’s token is set on this endpoint.'
        : 'Send the header `Authorization: Bearer` with the administrator’s token.',
    ).toResponse();
  return bearerAuth({
    verifyToken: (token) => adminToken !== null && isKnownSecret(token, [adminToken]),
    noAuthenticationHeader: { message },
    invalidAuthenticationHeader: { message },
    invalidToken: { message },
  });
}
