import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { type Channel, createOutbox } from './outbox.ts';
import { outboxPage } from './outboxPage.ts';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

/** A form's fields as a page's script would have sent them: lines end in a line feed, `trusted` is a truth value. */
async function formFields(context: Context): Promise<Record<string, unknown>> {
  const fields = Object.entries(await context.req.parseBody()).map(([name, value]) => {
    if (name === 'trusted') return [name, value === 'true'];
    return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value];
  });
  return Object.fromEntries(fields);
}

/**
 * The practice desk: a mailbox, a ticket, a deal and invoices, each with an AI draft that waits. It knows nothing of
 * Countersign. What leaves it is kept in memory and read at `/outbox.json`; `DELETE` there empties it.
 */
export function createDesk(): Hono {
  const outbox = createOutbox(() => new Date().toISOString());
  const desk = new Hono();

  const accept = (channel: Channel) => async (context: Context) => {
    const entry = outbox.add(channel, await context.req.json());
    return context.json({ id: entry.id });
  };
  desk.post('/mail/send', accept('mail'));
  desk.post('/mail/draft', accept('draft'));
  desk.put('/crm/deals/:deal', accept('crm'));
  desk.post('/billing/invoices/:number', accept('invoice'));
  // A plain form: the browser itself goes on to the page that says it was saved.
  desk.post('/ticket/reply', async (context) => {
    const payload = await formFields(context);
    outbox.add('ticket', payload);
    return context.redirect(`/ticket?saved=${payload.visibility === 'internal' ? 'note' : 'reply'}`, 303);
  });

  desk.get('/outbox.json', (context) => context.json(outbox.list()));
  desk.delete('/outbox.json', (context) => {
    outbox.clear();
    return context.body(null, 204);
  });
  desk.get('/outbox', (context) => context.html(outboxPage(outbox.list())));

  for (const page of ['mail', 'ticket', 'crm', 'billing']) {
    desk.get(`/${page}`, serveStatic({ root: PAGES, path: `${page}.html` }));
  }
  desk.get('/', serveStatic({ root: PAGES, path: 'index.html' }));
  desk.get(
    '/files/*',
    serveStatic({ root: PAGES, rewriteRequestPath: (path) => path.replace('/files/', '/') }),
  );
  return desk;
}
