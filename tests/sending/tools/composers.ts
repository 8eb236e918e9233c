import type { ToolComposer, ToolKey } from './tool.ts';

const CTRL_ENTER: ToolKey = { name: 'Ctrl+Enter', key: 'Enter', code: 'Enter' };
/** The specimens' own controls beside a draft, by their words. */
const named = (...names: string[]) => names.map((name) => `text=${name}`);
const byId = (id: string) => `[data-id="${id}"]`;
const call = (name: string, ...given: unknown[]) =>
  `${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;

const DANA = { name: 'Dana Whitfield', address: 'dana@alderfinch.example' };
const mail = (body: string) => ({ subject: 'The switch', to: [DANA], body });

const gmailSend = { name: 'Send', on: '.T-I-send', takesKeys: true };
const gmailSchedule = {
  name: 'Schedule send',
  opener: '.hG',
  on: '[selector=scheduledSend]',
  chooses: '.Az',
};
const gmailAsides = [...named('Save draft', 'Preview'), '.oG', '.a1', '.og'];
const gmailWay = (name: string, way: string, isSingle: boolean): ToolComposer => ({
  tool: 'gmail',
  name,
  open: (id, words) => call(way, id, mail(words)),
  root: byId,
  body: '.Am',
  presses: [gmailSend, gmailSchedule],
  keys: [CTRL_ENTER],
  asides: gmailAsides,
  isSingle,
});

const gmail: ToolComposer[] = [
  gmailWay('a mail, popped out', 'compose', false),
  gmailWay('a mail, full screen', 'openFullScreen', true),
  gmailWay('a mail, in a window of its own', 'ownWindow', true),
  {
    ...gmailWay('a reply under the thread', 'reply', true),
    presses: [gmailSend, { name: 'Send & archive', on: '.Uo', takesKeys: true }, gmailSchedule],
  },
];

const HUBSPOT_SAVE = '[data-selenium-test$=save-btn]';
const hubspot: ToolComposer[] = [
  {
    tool: 'hubspot',
    name: 'a mail from a record',
    open: (id, words) => call('openEmail', id, words),
    root: byId,
    body: '[contenteditable]',
    presses: [{ name: 'Send', on: HUBSPOT_SAVE, takesKeys: true }],
    keys: [CTRL_ENTER],
    asides: ['[data-aside=sequence]', '[data-aside=preview]', ...named('Save draft', 'Attach file')],
  },
  {
    tool: 'hubspot',
    name: 'a note',
    open: (id, words) => call('openNote', id, words),
    root: byId,
    body: '[contenteditable]',
    presses: [{ name: 'Save note', on: HUBSPOT_SAVE, takesKeys: true }],
    keys: [CTRL_ENTER],
    asides: named('Save draft', 'Attach file'),
  },
  {
    tool: 'hubspot',
    name: 'a reply in a conversation',
    open: (id, words) => call('openConversation', id, words),
    root: byId,
    body: '[contenteditable]',
    presses: [{ name: 'Send', on: '[data-test-id=send-button]', takesKeys: true }],
    keys: [CTRL_ENTER],
    asides: [...named('Save draft', 'Attach file'), '[role=tab]:last-child'],
  },
  {
    tool: 'hubspot',
    name: 'the properties of a record',
    open: (_, words) => call('changeProperties', words),
    root: () => '#bar',
    body: null,
    presses: [{ name: 'Save', on: '[data-key]', takesKeys: true }],
    asides: ['#cancel'],
    isSingle: true,
  },
  {
    tool: 'hubspot',
    name: 'a campaign',
    open: () => call('openCampaign'),
    root: () => '[data-test-id=email-editor-header]',
    body: null,
    presses: [{ name: 'Send or publish', on: '[data-test-id=send-or-publish]', takesKeys: true }],
    asides: ['[data-test-id=send-test-email]', '[data-test-id=save-template]'],
    isSingle: true,
  },
];

const connectwise: ToolComposer[] = (
  [
    ['a note', 'openNote', '.public-DraftEditor-content'],
    ['a time entry', 'openTime', 'textarea'],
  ] as const
).map(([name, way, body]) => ({
  tool: 'connectwise',
  name,
  open: (id, words) => call(way, id, words, ['Discussion']),
  root: byId,
  body,
  // The tool's buttons are plain boxes, which no key reaches.
  presses: [{ name: 'Save', on: '.cw_CwActionButton' }],
  asides: [...named('Save draft', 'Preview', 'Attach file'), '.cw_CwActionButton:last-child'],
}));

const autotask: ToolComposer[] = [
  {
    tool: 'autotask',
    name: 'a quick note',
    open: (id, words) => call('openNote', id, words),
    root: byId,
    body: 'textarea',
    presses: [{ name: 'Save', on: '.Button2' }],
    asides: [...named('Save draft', 'Preview', 'Attach file'), '.Button2:last-child'],
  },
  {
    tool: 'autotask',
    name: 'a form for a note or time',
    open: (id, words) => call('openForm', id, words),
    root: byId,
    body: 'textarea',
    presses: [{ name: 'Save & Close', on: 'button:not([type])', takesKeys: true }],
    form: 'form',
    asides: named('Save draft', 'Preview', 'Attach file'),
  },
];

const others: ToolComposer[] = [
  {
    tool: 'halopsa',
    name: 'an action',
    open: (id, words) => call('openAction', id, words),
    root: byId,
    body: '.fr-view',
    presses: [{ name: 'Save', on: '.save', takesKeys: true }],
    asides: [...named('Preview', 'Attach file'), '[aria-label="Save as draft"]'],
  },
  {
    tool: 'syncro',
    name: 'a comment',
    open: (id, words) => call('openComment', id, words),
    root: byId,
    body: '.note-editable',
    presses: [{ name: 'Create Comment', on: '[type=submit]', takesKeys: true }],
    form: 'form',
    asides: [...named('Save draft', 'Preview', 'Attach file'), '[data-type=external]'],
  },
  {
    tool: 'zendesk',
    name: 'a reply in a ticket',
    open: (id, words) => call('openTicket', id, { subject: `Ticket ${id}`, words }),
    root: (id) => `[data-ticket-id="${id}"]`,
    body: '[contenteditable]',
    presses: [
      { name: 'Submit', on: '[data-test-id=submit_button-button]', takesKeys: true },
      {
        name: 'Submit as, from its menu',
        opener: '[data-test-id=submit_button-menu-button]',
        on: '[data-test-id=submit_button-menu-pending]',
      },
    ],
    keys: [{ name: 'Ctrl+Alt+S', key: 's', code: 'KeyS', alt: true }],
    shows: (id) => `[data-entity-id="${id}"]`,
    asides: ['[data-test-id=macro-button]', ...named('Save draft', 'Preview', 'Attach file')],
  },
  {
    tool: 'outlook',
    name: 'a mail',
    open: (id, words) => call('openMail', id, words),
    root: byId,
    body: '[contenteditable]',
    presses: [
      { name: 'Send', on: '[id$=primaryActionButton]', takesKeys: true },
      { name: 'Schedule send', opener: '[id$=menuButton]', on: '[role=menuitem]' },
    ],
    keys: [CTRL_ENTER],
    asides: named('Entwurf speichern', 'Vorschau', 'Attach file', 'Verwerfen'),
  },
  {
    tool: 'freshdesk',
    name: 'a reply',
    open: (id, words) => call('openReply', id, words),
    root: byId,
    body: '.fr-view',
    presses: [
      { name: 'Send', on: '.send', takesKeys: true },
      { name: 'Send and set as, from its menu', opener: '.more', on: '[role=menuitem]' },
    ],
    asides: ['.canned', ...named('Save draft', 'Preview', 'Attach file')],
  },
  {
    tool: 'jira',
    name: 'a comment',
    open: (id, words) => call('openComment', id, words),
    root: byId,
    body: '.ProseMirror',
    presses: [{ name: 'Save', on: '[data-testid=comment-save-button]', takesKeys: true }],
    keys: [CTRL_ENTER],
    asides: [...named('Preview', 'Attach file'), '[data-testid=comment-cancel-button]'],
  },
  {
    tool: 'jira',
    name: 'a description',
    open: (id, words) => call('openDescription', id, words),
    root: byId,
    body: '.ProseMirror',
    presses: [{ name: 'Save', on: '[data-testid=comment-save-button]', takesKeys: true }],
    keys: [CTRL_ENTER],
    asides: named('Preview', 'Attach file'),
  },
  {
    tool: 'servicenow',
    name: 'the classic form',
    open: (_, words) => call('openRecord', words),
    root: () => 'form#incident',
    body: '#activity-stream-textarea',
    presses: [
      { name: 'Update', on: '#sysverb_update', takesKeys: true },
      { name: 'Update, below', on: '#sysverb_update_bottom', takesKeys: true },
      { name: 'Post', on: '.activity-submit', takesKeys: true },
    ],
    form: 'form',
    asides: ['#attachment', ...named('Save draft', 'Preview')],
    within: '#gsft_main',
    isSingle: true,
  },
  {
    tool: 'servicenow',
    name: 'a comment in Workspace, in nested shadow roots',
    page: '/workspace.html',
    open: (_, words) => call('openCompose', words),
    root: () => 'sn-activity-compose',
    body: 'textarea',
    presses: [{ name: 'Post', on: '[data-label=Post] >>> button', takesKeys: true }],
    asides: ['[data-label=Preview] >>> button', '[data-label="Attach file"] >>> button'],
    isSingle: true,
  },
  {
    tool: 'servicenow',
    name: 'a record in Workspace, in nested shadow roots',
    page: '/workspace.html',
    open: (_, words) => call('changeRecord', words),
    root: () => 'now-record-form',
    body: null,
    presses: [{ name: 'Save', on: '[data-label=Save] >>> button', takesKeys: true }],
    asides: [],
    isSingle: true,
  },
];

/** Every sort of composer of every built-in tool, with each of its gestures as its pack names them. */
export const composers: readonly ToolComposer[] = [
  ...gmail,
  ...hubspot,
  ...connectwise,
  ...autotask,
  ...others,
];
