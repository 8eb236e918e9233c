import type { Pack } from '../../core/model/pack.ts';

export const freshdesk: Pack = {
  id: 'freshdesk',
  version: 1,
  source:
    'Facts about the host tools, November 2026: guesses at the editor. Buttons and notes are by their words; nothing was checked against a live account.',
  composers: [
    {
      id: 'reply',
      kind: 'ticket-reply',
      body: { find: ['.fr-element.fr-view[contenteditable=true]', '.redactor-editor[contenteditable=true]'] },
      visibility: {
        rules: [
          {
            control: {
              find: ['select, [role=combobox], button[aria-haspopup]'],
              named: ['private', 'public'],
              count: '0-1',
            },
            when: 'text',
            with: 'private',
            is: 'internal',
          },
        ],
      },
      press: [
        {
          name: 'Send',
          find: ['button', '[role=button]'],
          named: ['send', 'add note', 'forward'],
          count: '1+',
        },
        {
          name: 'Send and set as',
          find: ['[role=menuitem], [role=option]'],
          named: ['send'],
          opener: ['button[aria-haspopup][aria-label*="send" i]'],
        },
      ],
    },
  ],
};
