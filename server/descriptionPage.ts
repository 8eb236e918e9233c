import { html } from 'hono/html';
import { COMMON_PROBLEMS, OPERATIONS, type Operation, SCHEMAS } from './operations.ts';

type Markup = ReturnType<typeof html>;

const BY: Record<Operation['by'], string> = {
  device: 'a device, by a proof of its key in the header DPoP (RFC 9449)',
  administrator: 'the administrator, by Authorization: Bearer',
  reader: 'a device, by a proof of its key in the header DPoP (RFC 9449), or the administrator',
  anyone: 'anyone',
};

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem } h2 { font-size: 1.05rem; margin: 2rem 0 0; overflow-wrap: anywhere }
  p, dl { margin: .25rem 0 } dl { display: grid; grid-template-columns: 6rem 1fr; gap: 0 1rem }
  dd { margin: 0 } dt { opacity: .75 } code { font-size: .95em }
  pre { overflow-x: auto; font-size: .8rem; padding: .75rem; border: 1px solid; border-radius: .25rem }`;

/** The description as a page: no script, and nothing from elsewhere. `schemas` are those of the OpenAPI document. */
export function descriptionPage(schemas: Record<string, unknown>): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Countersign audit endpoint</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>Countersign audit endpoint</h1>
        <p>
          JSON over HTTP. Every refusal is a problem document (RFC 9457) whose <code>type</code> ends in the name of
          the problem; <code>errors</code> names each field that is wrong. The same as an OpenAPI document:
          <a href="/openapi.json">openapi.json</a>.
        </p>
        ${OPERATIONS.map(section)}
        <h2>Schemas</h2>
        ${Object.entries(schemas).map(
          ([name, schema]) =>
            html`<details id="${name}">
              <summary>${name}</summary>
              <pre>${JSON.stringify(schema, null, 2)}</pre>
            </details>`,
        )}
      </body>
    </html>`;
}

function section({ method, path, summary, by, body, query, answer, problems }: Operation): Markup {
  const [status, form] = answer;
  const refused = [...COMMON_PROBLEMS[by], ...problems];
  return html`<section>
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${summary}</p>
    <dl>
      <dt>by</dt>
      <dd>${BY[by]}</dd>
      ${query === undefined ? '' : row('query', Object.keys(query.shape).join(', '))}
      ${body === undefined ? '' : row('takes', nameOf(body))}
      ${row('answers', `${status} ${form === null ? '' : nameOf(form)}`)}
      ${refused.length === 0 ? '' : row('refuses', refused.join(', '))}
    </dl>
  </section>`;
}

function row(name: string, text: string): Markup {
  return html`<dt>${name}</dt>
    <dd>${text}</dd>`;
}

/** The name of a schema, or of a form that is none. */
function nameOf(schema: unknown): string {
  if (typeof schema === 'string') return schema;
  return Object.entries(SCHEMAS).find(([, other]) => other === schema)?.[0] ?? '';
}
