import type { Pack } from '../../core/model/pack.ts';

export const servicenow: Pack = {
  id: 'servicenow',
  version: 1,
  source:
    'Facts about the host tools, November 2026: the classic form, in its frame. The switch between work notes and comments is not checked against a live account; in Workspace structure alone reads.',
  composers: [
    {
      id: 'form',
      kind: 'ticket-reply',
      root: ['form:has(#activity-stream-textarea)', 'body:has(#activity-stream-textarea)'],
      body: { find: ['#activity-stream-textarea', 'textarea[id$=".comments"]'] },
      visibility: {
        rules: [
          {
            control: { find: ['#activity-stream-textarea'] },
            when: 'matches',
            with: '[data-stream-text-input="work_notes"]',
            is: 'internal',
          },
        ],
      },
      press: [
        { name: 'Update', find: ['#sysverb_update'] },
        { name: 'Update, below', find: ['#sysverb_update_bottom'], count: '0-1' },
        { name: 'Post', find: ['.activity-submit'], count: '0-1' },
      ],
    },
  ],
};
