import type { Pack } from '../../core/model/pack.ts';

export const halopsa: Pack = {
  id: 'halopsa',
  version: 2,
  source:
    'Facts about the host tools, November 2026: how mails and notes are shown. The editor is taken for Froala, its buttons and boxes by their words; nothing was checked against a live account.',
  composers: [
    {
      id: 'action',
      kind: 'ticket-reply',
      body: { find: ['.fr-element.fr-view[contenteditable=true]', '[contenteditable=true]'] },
      visibility: {
        rules: [
          {
            control: {
              find: ['input[type=checkbox], [role=switch]'],
              named: ['hide from', 'hidden from', 'private', 'internal'],
            },
            when: 'on',
            is: 'internal',
          },
          {
            control: {
              find: ['input[type=checkbox], [role=switch]'],
              named: ['send email', 'e-mail', 'email'],
              count: '1+',
            },
            when: 'on',
            is: 'client',
          },
        ],
      },
      press: [{ name: 'Send', find: ['button'], named: ['send', 'save', 'submit'], count: '1+' }],
      never: ['button[aria-label*="draft" i]'],
    },
  ],
  thread: { messages: { find: ['iframe.halo-html-renderer'], count: '0+', where: 'page' } },
};
