import type { Pack } from '../../core/model/pack.ts';

const VISIBILITY = [
  '[data-testid="issue-comment-base.ui.comment.comment-visibility.comment-visibility-wrapper"]',
  '[data-testid*="comment-visibility"]',
];
const SAVE = '[data-testid="comment-save-button"]';

export const jira: Pack = {
  id: 'jira',
  version: 2,
  source:
    'Facts about the host tools, November 2026. The description’s editor has the comment’s button; what stands around each is not checked against a live account.',
  composers: [
    {
      id: 'description',
      kind: 'record-update',
      root: [`[data-testid*="description"]:has(#ak-editor-textarea)`],
      body: { find: ['#ak-editor-textarea'] },
      visibility: { is: 'client' },
      press: [{ name: 'Save', find: [SAVE] }],
      keys: [{ key: 'Enter', mod: true }],
    },
    {
      id: 'comment',
      kind: 'ticket-reply',
      body: { find: ['#ak-editor-textarea', '.ProseMirror[contenteditable=true]'] },
      visibility: {
        rules: [
          { control: { find: VISIBILITY }, when: 'text', with: 'internal', is: 'internal' },
          // Where it names both, nobody knows which of them is chosen.
          { control: { find: VISIBILITY }, when: 'text', with: 'customer', is: 'client' },
        ],
      },
      press: [{ name: 'Save', find: [SAVE] }],
      keys: [{ key: 'Enter', mod: true }],
    },
  ],
};
