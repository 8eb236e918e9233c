import { html } from 'hono/html';
import type { Sent } from './outbox.ts';

const NAMES: Record<Sent['channel'], string> = {
  mail: 'Mail',
  ticket: 'Ticket',
  crm: 'CRM',
  invoice: 'Invoice',
  draft: 'Saved draft',
};

/** What left the desk, newest first, as a page for people. Every value is escaped. */
export function outboxPage(sent: readonly Sent[]) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Outbox · Practice desk</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/files/desk.css" />
  </head>
  <body>
    <header class="bar">
      <a class="brand" href="/">Practice desk</a>
      <nav aria-label="Tools">
        <a href="/mail">Mail</a><a href="/ticket">Ticket</a><a href="/crm">CRM</a>
        <a href="/billing">Billing</a>
        <a href="/outbox" aria-current="page">Outbox</a>
      </nav>
    </header>
    <main class="page">
      <h1>What left the desk</h1>
      ${
        sent.length === 0
          ? html`<p class="quiet">Nothing has left yet.</p>`
          : [...sent].reverse().map(
              (entry) => html`<article class="card" aria-label="${NAMES[entry.channel]} ${entry.id}">
        <header class="meta"><strong>${NAMES[entry.channel]}</strong> <time>${entry.at}</time></header>
        <dl class="pairs">
          ${Object.entries(entry.payload).map(
            ([name, value]) => html`<dt>${name}</dt>
          <dd>${typeof value === 'string' ? value : JSON.stringify(value)}</dd>`,
          )}
        </dl>
      </article>`,
            )
      }
    </main>
  </body>
</html>`;
}
