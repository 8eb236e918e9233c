import type { Pack } from '../../core/model/pack.ts';

const CHANNEL = [
  '[data-test-id="omni-log-container-channel-switcher"]',
  '[data-test-id*="channel-switcher"]',
];

export const zendesk: Pack = {
  id: 'zendesk',
  version: 2,
  source:
    'Facts about the host tools, November 2026. What tells an internal note, the requester and the thread are by their test ids and not checked against a live account.',
  composers: [
    {
      id: 'reply',
      kind: 'ticket-reply',
      // Every ticket that is open stays in the page.
      root: ['[data-ticket-id]:has([data-test-id="omnicomposer-rich-text-ckeditor"])', '[data-ticket-id]'],
      area: ['[data-ticket-id]'],
      body: {
        find: [
          '[data-test-id="omnicomposer-rich-text-ckeditor"]',
          '.ck-editor__editable[contenteditable=true]',
        ],
      },
      visibility: {
        rules: [
          { control: { find: CHANNEL }, when: 'text', with: 'internal', is: 'internal' },
          // Where it names both, nobody knows which of them is chosen.
          { control: { find: CHANNEL }, when: 'text', with: 'public', is: 'client' },
        ],
      },
      press: [
        { name: 'Submit', find: ['[data-test-id="submit_button-button"]'] },
        {
          name: 'Submit as',
          find: ['[data-test-id^="submit_button-menu-"]:not([data-test-id="submit_button-menu-button"])'],
          opener: ['[data-test-id="submit_button-menu-button"]'],
        },
      ],
      keys: ['s', 'o', 'p', 'd'].map((key) => ({ key, mod: true, alt: true, where: 'page' as const })),
      front: {
        mark: { find: ['[data-test-id="header-tab"][aria-current="page"]'] },
        attribute: 'data-entity-id',
        area: 'data-ticket-id',
      },
    },
  ],
  record: {
    type: 'ticket',
    id: { find: ['[data-ticket-id]'], attribute: 'data-ticket-id' },
    title: { find: ['[data-test-id="omni-header-subject"]'] },
  },
  account: { name: { find: ['[data-test-id="tabs-nav-item-organizations"]'], count: '0-1' } },
  thread: {
    messages: { find: ['[data-test-id="omni-log-comment-item"]'], count: '0+' },
    author: ['[data-test-id="omni-log-item-sender"]'],
    at: ['time'],
    text: ['[data-test-id="omni-log-message-content"]'],
  },
};
