import type { Pack } from '../../core/model/pack.ts';

const SAVE = '[data-selenium-test="rich-text-editor-controls__save-btn"]';
const EDITOR = ['.public-DraftEditor-content, .ProseMirror[contenteditable=true]'];

export const hubspot: Pack = {
  id: 'hubspot',
  version: 2,
  source:
    'Facts about the host tools, November 2026: editors, subject, save buttons. Conversations, fields of a record, campaigns and company are by their words and not checked against a live account.',
  composers: [
    {
      id: 'email',
      kind: 'email',
      root: [`div:has(> * [data-selenium-test="email-subject-input"]):has(${SAVE})`],
      body: { find: EDITOR },
      subject: { find: ['[data-selenium-test="email-subject-input"]'] },
      press: [{ name: 'Send', find: [SAVE] }],
      keys: [{ key: 'Enter', mod: true }],
    },
    {
      id: 'note',
      kind: 'ticket-note',
      body: { find: EDITOR },
      // A mail and a logged call have the same button: only its words say that it is a note, and nobody's.
      visibility: {
        rules: [{ control: { find: [SAVE] }, when: 'text', with: 'note', is: 'internal' }],
      },
      press: [{ name: 'Save note', find: [SAVE] }],
      keys: [{ key: 'Enter', mod: true }],
    },
    {
      id: 'conversation',
      kind: 'ticket-reply',
      body: { find: EDITOR },
      visibility: {
        rules: [
          { control: { find: ['[role=tab]'], named: ['comment'] }, when: 'on', is: 'internal' },
          { control: { find: ['[role=tab]'], named: ['email', 'chat', 'reply'] }, when: 'on', is: 'client' },
        ],
      },
      press: [{ name: 'Send', find: ['[data-test-id="send-button"]', '[data-selenium-test="send-button"]'] }],
      keys: [{ key: 'Enter', mod: true }],
    },
    {
      id: 'properties',
      kind: 'record-update',
      root: [
        'div:has(> [data-key="customerDataProperties.UniversalSaveBar.save"])',
        'div:has(> [data-key^="crm_components"][data-key$="save"])',
      ],
      every: {
        find: ['[data-selenium-test^="property-input"]', '[data-property] input, [data-property] textarea'],
        where: 'page',
        count: '1+',
      },
      visibility: { is: 'internal' },
      press: [
        {
          name: 'Save',
          find: [
            '[data-key="customerDataProperties.UniversalSaveBar.save"]',
            '[data-key^="crm_components"][data-key$="save"]',
          ],
        },
      ],
    },
    {
      id: 'campaign',
      kind: 'email',
      root: ['[data-test-id="email-editor-header"]', 'header:has([data-test-id="send-or-publish"])'],
      action: {
        target: { find: ['[data-test-id="recipients-summary"]'], where: 'page', count: '0-1' },
        parameters: [
          {
            name: 'subject',
            label: 'Subject',
            find: ['[data-test-id="email-subject"]'],
            where: 'page',
            count: '0-1',
          },
        ],
      },
      press: [
        {
          name: 'Send or publish',
          find: ['[data-test-id="send-or-publish"]', 'button'],
          named: ['send', 'publish', 'schedule'],
          count: '1+',
        },
      ],
      never: ['[data-test-id="send-test-email"]'],
    },
  ],
  account: {
    name: { find: ['[data-selenium-test="company-name"]'], where: 'page', count: '0-1' },
  },
};
