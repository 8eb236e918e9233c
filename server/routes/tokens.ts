import { hash, randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { ListedToken, NewToken } from '../../lib/core/model/enrolment.ts';
import { parseInput } from '../parseInput.ts';
import { readBody } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';
import type { EnrolmentToken } from '../store/enrolment.ts';

/** A token that was just made: `token` is told here and nowhere else, since only its digest is kept. */
export const MadeToken = z.strictObject({ ...ListedToken.shape, token: z.string() });
export type MadeToken = z.infer<typeof MadeToken>;

export const TokenList = z.strictObject({ tokens: z.array(ListedToken) });
export type TokenList = z.infer<typeof TokenList>;

const Named = z.strictObject({ id: z.uuid() });

/**
 * For the administrator. `POST /`: NewToken → MadeToken, 201. `GET /` → TokenList. `DELETE /:id` ends one: 204;
 * devices that enrolled with it stay.
 */
export function tokensRoute({ store, clock, administrator }: Ready): Hono {
  return new Hono()
    .use(administrator)
    .post('/', async (context) => {
      const { group, uses, until, approval } = await readBody(context, NewToken);
      const secret = randomBytes(32).toString('base64url');
      const token: EnrolmentToken = {
        id: randomUUID(),
        digest: hash('sha256', secret),
        group: group ?? null,
        uses: uses ?? null,
        used: 0,
        // Spelled as the store spells instants, so that they compare as text.
        until: until === undefined ? null : new Date(until).toISOString(),
        approval,
        createdAt: clock().toISOString(),
        endedAt: null,
      };
      await store.addToken(token);
      return context.json({ ...listed(token), token: secret } satisfies MadeToken, 201);
    })
    .get('/', async (context) => {
      const tokens = await store.tokens();
      return context.json({ tokens: tokens.map(listed) } satisfies TokenList);
    })
    .delete('/:id', async (context) => {
      const { id } = parseInput(Named, context.req.param());
      if (!(await store.endToken(id, clock().toISOString()))) {
        throw new Refusal('not-found', 'No token has this id.');
      }
      return context.body(null, 204);
    });
}

function listed({ digest: _, ...token }: EnrolmentToken): ListedToken {
  return token;
}
