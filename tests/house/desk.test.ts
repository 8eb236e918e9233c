import { beforeEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../scripts/desk/app.ts';
import { practiceConfiguration } from '../../scripts/desk/configuration.ts';

describe('the practice desk', () => {
  let desk: ReturnType<typeof createDesk>;
  const outbox = async () => (await desk.request('/outbox.json')).json();
  const json = { 'content-type': 'application/json' };

  beforeEach(() => {
    desk = createDesk();
  });

  it.each(['/', '/mail', '/ticket', '/crm', '/billing', '/outbox'])('shows %s', async (path) => {
    const response = await desk.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Practice desk');
  });

  it('keeps what left, by its channel, in order', async () => {
    await desk.request('/mail/draft', { method: 'POST', headers: json, body: '{"subject":"a"}' });
    await desk.request('/mail/send', { method: 'POST', headers: json, body: '{"subject":"b"}' });
    await desk.request('/crm/deals/D-1042', { method: 'PUT', headers: json, body: '{"amount":"c"}' });
    expect(await outbox()).toMatchObject([
      { id: 1, channel: 'draft', payload: { subject: 'a' } },
      { id: 2, channel: 'mail', payload: { subject: 'b' } },
      { id: 3, channel: 'crm', payload: { amount: 'c' } },
    ]);
  });

  it('takes a ticket’s form, and goes on to the page that says what was saved', async () => {
    const body = new URLSearchParams({ visibility: 'internal', body: 'one\r\ntwo', trusted: 'true' });
    const response = await desk.request('/ticket/reply', { method: 'POST', body });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/ticket?saved=note');
    expect(await outbox()).toMatchObject([
      { channel: 'ticket', payload: { body: 'one\ntwo', trusted: true } },
    ]);
  });

  it('forgets everything on DELETE', async () => {
    await desk.request('/mail/send', { method: 'POST', headers: json, body: '{}' });
    await desk.request('/outbox.json', { method: 'DELETE' });
    expect(await outbox()).toEqual([]);
  });

  it('shows what left as text, never as markup', async () => {
    await desk.request('/mail/send', { method: 'POST', headers: json, body: '{"subject":"<b>x</b>"}' });
    expect(await (await desk.request('/outbox')).text()).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

describe('the configuration of the practice desk', () => {
  it('names its four tools by patterns without a port', () => {
    const { sites, endpoint } = practiceConfiguration({
      deskUrl: 'http://127.0.0.1:4321',
      endpointUrl: 'http://127.0.0.1:8787',
      enrolmentToken: 'token',
    });
    expect(endpoint).toBe('http://127.0.0.1:8787');
    expect(sites.map(({ matches }) => matches)).toEqual([
      ['http://127.0.0.1/mail*'],
      ['http://127.0.0.1/ticket*'],
      ['http://127.0.0.1/crm*'],
      ['http://127.0.0.1/billing*'],
    ]);
  });
});
