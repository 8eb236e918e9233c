import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../../lib/core/model/problem.ts';
import { OPERATIONS } from '../../../server/operations.ts';
import { asAdministrator, createTestEndpoint } from './endpoint.ts';

const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('the description', () => {
  it('tells every route, and none that there isn’t', () => {
    const { app } = createTestEndpoint();
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const told = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...new Set(routes)].toSorted()).toEqual(told.toSorted());
  });

  it.each(OPERATIONS.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'says of %s who may call it, as it is',
    async (_, { method, path, by }) => {
      const { app } = createTestEndpoint();
      const address = path.replace(':id', '019e0000-0000-7000-8000-000000000000');
      const asked = (headers: Record<string, string>) =>
        app.request(address, { method: method.toUpperCase(), headers });
      const problemOf = async (response: Response) =>
        response.ok
          ? null
          : Problem.parse(await response.json())
              .type.split('/')
              .at(-1);
      const bare = await problemOf(await asked({}));
      const administrator = await problemOf(await asked(asAdministrator.headers));
      if (by === 'anyone') expect(bare).toBeNull();
      else expect(bare).toBe(by === 'administrator' ? 'unauthorized' : 'broken-proof');
      if (by === 'device') expect(administrator).toBe('broken-proof');
      else expect(['unauthorized', 'broken-proof']).not.toContain(administrator);
    },
  );

  it('is an OpenAPI document whose references all lead somewhere', async () => {
    const response = await createTestEndpoint().app.request('/openapi.json');
    const text = await response.text();
    const { openapi, paths, components } = Document.parse(JSON.parse(text));
    expect(openapi).toBe('3.1.1');
    expect(Object.keys(paths)).toContain('/v1/devices/{id}/approval');
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"/]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !Object.hasOwn(components.schemas, name))).toEqual([]);
    expect(components.schemas.NewToken).toMatchObject({ additionalProperties: false });
  });

  it('is a page that needs nothing from elsewhere', async () => {
    const response = await createTestEndpoint().app.request('/');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await response.text();
    expect(text).toContain('POST /v1/events');
    expect(text).not.toMatch(
      /<script|https?:\/\/(?!countersign\.example|json-schema\.org)[^\s"&]*\.(js|css)/,
    );
  });
});
