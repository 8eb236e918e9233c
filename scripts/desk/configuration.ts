import { Configuration } from '../../lib/core/model/configuration.ts';
import { billingPack } from './billingPack.ts';

/** Where the desk and the endpoint are, as origins, and the token that a device enrols with. */
export interface Practice {
  deskUrl: string;
  endpointUrl: string;
  enrolmentToken: string;
}

/** A pattern for `path` and what follows it on the desk: match patterns have no port, and Chromium ignores ports. */
function pattern(deskUrl: string, path: string): string {
  const { protocol, hostname } = new URL(deskUrl);
  return `${protocol}//${hostname}${path}*`;
}

/**
 * The configuration of the practice desk, for `npm start` and for the browser tests. The tools' pages say
 * the rest: whether a ticket's text is a reply or a note is a choice on the page.
 */
export function practiceConfiguration({ deskUrl, endpointUrl, enrolmentToken }: Practice): Configuration {
  return Configuration.parse({
    organisation: 'Northgate IT',
    endpoint: endpointUrl,
    enrolmentToken,
    identities: ['northgate.example', new URL(deskUrl).hostname],
    sites: [
      {
        id: 'practice-mail',
        name: 'Practice mail',
        matches: [pattern(deskUrl, '/mail')],
        kind: 'email',
        visibility: 'client',
      },
      {
        id: 'practice-ticket',
        name: 'Practice tickets',
        matches: [pattern(deskUrl, '/ticket')],
        kind: 'ticket-reply',
      },
      {
        id: 'practice-crm',
        name: 'Practice CRM',
        matches: [pattern(deskUrl, '/crm')],
        kind: 'record-update',
        visibility: 'internal',
      },
      {
        id: 'practice-billing',
        name: 'Practice billing',
        matches: [pattern(deskUrl, '/billing')],
        kind: 'invoice',
        visibility: 'client',
        pack: billingPack,
      },
    ],
  });
}
