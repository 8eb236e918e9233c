import type { Pack } from '../../core/model/pack.ts';

export const syncro: Pack = {
  id: 'syncro',
  version: 1,
  source:
    'Facts about the host tools, November 2026: form, editor, kind. The thread and the customer are not checked against a live account.',
  composers: [
    {
      id: 'comment',
      kind: 'ticket-reply',
      // Several to a page, with the same id.
      root: ['form#new_comment'],
      body: { find: ['.note-editor .note-editable', 'textarea'] },
      subject: { find: ['[name="comment[subject]"]'], count: '0-1' },
      visibility: {
        rules: [
          {
            control: { find: ['#comment_message_type', '[name="comment[message_type]"]'] },
            when: 'value',
            with: 'internal',
            is: 'internal',
          },
        ],
      },
      press: [{ name: 'Create comment', find: ['[type=submit]'], count: '1+' }],
      never: ['a[data-type="internal"]', 'a[data-type="external"]'],
    },
  ],
  account: { name: { find: ['a[href^="/customers/"]'], count: '0-1', where: 'page' } },
};
