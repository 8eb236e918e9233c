import type { Draft } from '../../lib/core/model/draft.ts';

/** A mail with this body and nothing around it. */
export function plainMail(body: string): Draft {
  return {
    kind: 'email',
    visibility: 'client',
    sender: null,
    recipients: [],
    subject: null,
    body,
    links: [],
    attachments: [],
    record: null,
    account: null,
    fields: [],
    action: null,
  };
}
