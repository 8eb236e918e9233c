import { z } from 'zod';
import { Problem } from '../lib/core/model/problem.ts';
import { COMMON_PROBLEMS, OPERATIONS, type Operation, SCHEMAS } from './operations.ts';
import { statusOfProblem } from './refusal.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the endpoint, made from the schemas that requests are parsed with. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Countersign audit endpoint',
      version: '1',
      description:
        'Every refusal is a problem document (RFC 9457); its `type` ends in the name of the problem.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: paths(),
    components: {
      schemas: schemas(),
      securitySchemes: {
        device: {
          type: 'apiKey',
          in: 'header',
          name: 'DPoP',
          description:
            'A proof by the device’s key (RFC 9449, 4.2): a JWT of the type `dpop+jwt` with ES256, the public key in its header, and `htm`, `htu`, `iat`, `jti`. Made anew for each call.',
        },
        administrator: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function paths(): Json {
  const all: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    all[path] = { ...all[path], [operation.method]: told(operation) };
  }
  return all;
}

/** Each of a list is enough by itself. */
const SECURITY: Record<Operation['by'], Json> = {
  device: { security: [{ device: [] }] },
  administrator: { security: [{ administrator: [] }] },
  reader: { security: [{ device: [] }, { administrator: [] }] },
  anyone: {},
};

function told(operation: Operation): Json {
  const { summary, by, body, answer } = operation;
  return {
    summary,
    ...SECURITY[by],
    parameters: parameters(operation),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: { [answer[0]]: answerOf(answer), ...refusals(operation) },
  };
}

function parameters({ path, query }: Operation): Json[] {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (query === undefined) return named;
  const asked = Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  }));
  return [...named, ...asked];
}

function answerOf([, form]: Operation['answer']): Json {
  if (form === null) return { description: 'Done.' };
  return { description: 'The answer.', content: contentOf(form) };
}

function contentOf(form: z.ZodType | string): Json {
  return typeof form === 'string' ? { [form]: {} } : content(form);
}

function refusals({ by, problems }: Operation): Json {
  const byStatus = Map.groupBy([...COMMON_PROBLEMS[by], ...problems], statusOfProblem);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: names.map((name) => `\`${name}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function content(schema: z.ZodType): Json {
  const name = Object.entries(SCHEMAS).find(([, other]) => other === schema)?.[0];
  if (name === undefined) throw new Error('a schema of the description has no name in SCHEMAS');
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

const PLACE = '#/components/schemas/';

function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...SCHEMAS, Problem })) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => PLACE + id,
    unrepresentable: 'any',
  });
  // What several use, zod puts into a schema of its own: in this document it stands beside the others.
  const { __shared, ...named } = made.schemas;
  const all = { ...named, ...__shared?.$defs };
  const text = JSON.stringify(
    Object.fromEntries(Object.entries(all).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema])),
  );
  return JSON.parse(text.replaceAll(`${PLACE}__shared#/$defs/`, PLACE).replaceAll('"#/$defs/', `"${PLACE}`));
}
