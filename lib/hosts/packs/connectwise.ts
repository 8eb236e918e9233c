import type { Pack } from '../../core/model/pack.ts';

/** GWT makes its classes anew with every release; `cw_*`, `mm_*` and `data-cwid` last. */
export const connectwise: Pack = {
  id: 'connectwise',
  version: 1,
  source:
    'Facts about the host tools, November 2026: note dialog, editor, buttons. The boxes of the dialog, company and thread are by their words and not checked against a live account.',
  composers: [
    {
      id: 'note',
      kind: 'ticket-note',
      root: [
        '.CwDialog-content:has(.ManageNoteRichTextEditor-richEditor)',
        '.CwDialog-content:has(.public-DraftEditor-content)',
      ],
      body: {
        find: [
          '.ManageNoteRichTextEditor-richEditor .public-DraftEditor-content[role=textbox]',
          '.public-DraftEditor-content',
        ],
      },
      visibility: {
        rules: [
          { control: { find: ['input[type=checkbox]'], named: ['discussion'] }, when: 'on', is: 'client' },
          { control: { find: ['input[type=checkbox]'], named: ['internal'] }, when: 'on', is: 'internal' },
          { control: { find: ['input[type=checkbox]'], named: ['resolution'] }, when: 'on', is: 'client' },
          {
            control: {
              find: ['input[type=checkbox]'],
              named: ['e-mail contact', 'email contact', 'contact:'],
              count: '1',
            },
            when: 'on',
            is: 'client',
          },
        ],
      },
      press: [
        {
          name: 'Save',
          find: ['.cw_CwActionButton', '[role=button]', 'button'],
          named: ['save', 'send'],
          count: '1+',
        },
      ],
    },
    {
      id: 'time-entry',
      kind: 'ticket-note',
      root: ['.cw_timeEntry', '.mm_timeEntry'],
      body: { find: ['.public-DraftEditor-content, textarea'] },
      visibility: {
        rules: [
          { control: { find: ['input[type=checkbox]'], named: ['discussion'] }, when: 'on', is: 'client' },
          { control: { find: ['input[type=checkbox]'], named: ['internal'] }, when: 'on', is: 'internal' },
          { control: { find: ['input[type=checkbox]'], named: ['resolution'] }, when: 'on', is: 'client' },
          {
            control: {
              find: ['input[type=checkbox]'],
              named: ['e-mail contact', 'email contact', 'contact:'],
            },
            when: 'on',
            is: 'client',
          },
        ],
      },
      press: [
        {
          name: 'Save',
          find: ['.cw_CwActionButton', '.cw_ToolbarButton', '.mm_button'],
          named: ['save'],
          count: '1+',
        },
      ],
    },
  ],
  account: { name: { find: ['.cw_company input', '.cw_company'], count: '0-1', where: 'page' } },
  thread: {
    messages: { find: ['.TicketNote-row', '.cw_ticketNote'], count: '0+', where: 'page' },
    author: ['.TicketNote-author'],
    at: ['.TicketNote-date'],
    text: ['.TicketNote-text'],
  },
};
