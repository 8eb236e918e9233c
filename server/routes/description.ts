import { Hono } from 'hono';
import { descriptionPage } from '../descriptionPage.ts';
import { openApiDocument } from '../openApi.ts';

/** `GET /openapi.json` → what the endpoint answers, as OpenAPI 3.1; `GET /` → the same as a page. */
export function descriptionRoute(): Hono {
  const document = openApiDocument();
  const { schemas } = document.components as { schemas: Record<string, unknown> };
  return new Hono()
    .get('/openapi.json', (context) => context.json(document))
    .get('/', (context) => {
      context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
      return context.html(descriptionPage(schemas));
    });
}
