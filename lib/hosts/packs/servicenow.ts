import type { Pack } from '../../core/model/pack.ts';

/** The fields that a journal entry is written in: comments go to the caller, work notes do not. */
const JOURNAL = 'textarea[name=comments], textarea[name=work_notes]';

export const servicenow: Pack = {
  id: 'servicenow',
  version: 2,
  source:
    'Facts about the host tools, November 2026: the classic form, in its frame. Workspace: that its parts stand in open shadow roots in each other, and the names of journal fields; which components they are is not known for sure. Neither it nor the switch between work notes and comments is checked against a live account.',
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
          {
            // Both fields shown: one press saves them both.
            control: { find: ['#activity-stream-comments-textarea'], count: '0+' },
            when: 'there',
            is: 'client',
          },
        ],
      },
      press: [
        { name: 'Update', find: ['#sysverb_update'] },
        { name: 'Update, below', find: ['#sysverb_update_bottom'], count: '0-1' },
        { name: 'Post', find: ['.activity-submit'], count: '0-1' },
      ],
    },
    {
      id: 'workspace',
      kind: 'ticket-reply',
      root: ['sn-activity-compose', 'sn-component-activity-compose'],
      body: { find: [JOURNAL, 'textarea'] },
      visibility: {
        rules: [
          { control: { find: [JOURNAL] }, when: 'matches', with: '[name=work_notes]', is: 'internal' },
          { control: { find: ['[role=tab]'], named: ['customer visible'] }, when: 'on', is: 'client' },
        ],
      },
      press: [{ name: 'Post', find: ['button.now-button', 'button'], named: ['post'] }],
    },
    {
      id: 'workspace-record',
      kind: 'record-update',
      root: ['now-record-form', 'sn-record-form'],
      every: { find: ['input, textarea, select'], count: '1+' },
      press: [{ name: 'Save', find: ['button.now-button', 'button'], named: ['save'] }],
      left: ['output'],
    },
  ],
  record: {
    type: 'incident',
    id: {
      find: ['.record-header .record-number, [id="sys_readonly.incident.number"]'],
      count: '0-1',
      where: 'page',
    },
    title: { find: ['.record-header h1'], count: '0-1', where: 'page' },
  },
  account: {
    name: {
      find: ['input[name=company], [id="sys_display.incident.company"]'],
      count: '0-1',
      where: 'page',
    },
  },
  thread: {
    messages: { find: ['sn-activity-entry'], count: '0+', where: 'page' },
    author: ['.author'],
    at: ['time'],
    text: ['.text'],
  },
};
