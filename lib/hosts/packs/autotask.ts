import type { Pack } from '../../core/model/pack.ts';

export const autotask: Pack = {
  id: 'autotask',
  version: 2,
  source:
    'Facts about the host tools, November 2026: the quick note. Its boxes and the forms for notes and time are by their words and not checked against a live account.',
  composers: [
    {
      id: 'quick-note',
      kind: 'ticket-note',
      root: ['.QuickNote'],
      body: { find: ['.TextArea2 textarea', 'textarea'] },
      visibility: {
        rules: [
          { control: { find: ['input[type=checkbox]'], named: ['internal'] }, when: 'on', is: 'internal' },
          {
            control: { find: ['input[type=checkbox]'], named: ['contact', 'customer'], count: '1+' },
            when: 'on',
            is: 'client',
          },
        ],
      },
      press: [
        {
          name: 'Save',
          find: ['.ButtonBar :is(button, a, .Button2, [role=button])', '.ButtonBar *'],
          named: ['save', 'add', 'post'],
        },
      ],
    },
    {
      id: 'note-form',
      kind: 'ticket-note',
      root: ['form:has(select[name*="Publish" i])', 'form:has([name*="NoteType" i])'],
      body: { find: ['textarea[name*="Description" i]', 'textarea'] },
      subject: { find: ['input[name*="Title" i]'], count: '0-1' },
      visibility: {
        rules: [
          {
            control: { find: ['select[name*="Publish" i]'] },
            when: 'text',
            with: 'internal',
            is: 'internal',
          },
          {
            // "Internal & co-managed": the client's own staff read it too.
            control: { find: ['select[name*="Publish" i]'] },
            when: 'text',
            with: 'managed',
            is: 'client',
          },
          {
            control: { find: ['input[type=checkbox]'], named: ['contact', 'customer'], count: '1+' },
            when: 'on',
            is: 'client',
          },
        ],
      },
      press: [
        {
          name: 'Save',
          find: [':is(button, a, .Button2, [role=button], input[type=submit])'],
          named: ['save'],
          count: '1+',
        },
      ],
    },
  ],
};
