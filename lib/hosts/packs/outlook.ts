import type { Pack } from '../../core/model/pack.ts';

export const outlook: Pack = {
  id: 'outlook',
  version: 1,
  source:
    'Facts about the host tools, November 2026. Labels are localised, so ids come first; recipients and subject are found by their labels. Not checked against a live account.',
  composers: [
    {
      id: 'mail',
      kind: 'email',
      body: {
        find: [
          '[id^="editorParent_"] [contenteditable=true][role=textbox]',
          '[role=textbox][aria-label^="Message body"]',
        ],
      },
      press: [
        {
          name: 'Send',
          find: [
            '[id^="splitButton-"][id$="__primaryActionButton"]',
            '[data-testid="send-button"]',
            'button[title="Send (Ctrl+Enter)"]',
          ],
        },
        {
          name: 'Schedule send',
          find: ['[role=menuitem]'],
          named: ['schedule send', 'send'],
          opener: ['[id^="splitButton-"][id$="__menuButton"]'],
        },
      ],
      keys: [{ key: 'Enter', mod: true }],
    },
  ],
};
