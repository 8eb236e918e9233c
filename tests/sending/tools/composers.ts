import type { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import type { ToolComposer, ToolKey, ToolPress } from './tool.ts';

const CTRL_ENTER: ToolKey = { name: 'Ctrl+Enter', key: 'Enter', code: 'Enter' };
/** The specimens' own controls beside a draft, by their words. */
const named = (...names: string[]) => names.map((name) => `text=${name}`);
const DRAFT_ASIDES = named('Save draft', 'Preview', 'Attach file');
const byId = (id: string) => `[data-id="${id}"]`;
const call = (name: string, ...given: unknown[]) =>
  `${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;
/** A control that the keyboard reaches too. */
const press = (name: string, on: string): ToolPress => ({ name, on, takesKeys: true });

/** One that the page's function `way` opens by its name and words; in an editing host where `more` doesn't say otherwise. */
const composer = (
  tool: BuiltInPack,
  name: string,
  way: string,
  more: Pick<ToolComposer, 'presses' | 'asides'> & Partial<ToolComposer>,
): ToolComposer => ({
  tool,
  name,
  open: (id, words) => call(way, id, words),
  root: byId,
  body: '[contenteditable]',
  ...more,
});

/** As `composer`, of which the page has one alone, opened with its words. */
const single = (
  tool: BuiltInPack,
  name: string,
  way: string,
  more: Pick<ToolComposer, 'presses' | 'asides' | 'root'> & Partial<ToolComposer>,
): ToolComposer =>
  composer(tool, name, way, { open: (_, words) => call(way, words), isSingle: true, ...more });

const DANA = { name: 'Dana Whitfield', address: 'dana@alderfinch.example' };
const mail = (body: string) => ({ subject: 'The switch', to: [DANA], body });

const gmailSend = press('Send', '.T-I-send');
const gmailSchedule = {
  name: 'Schedule send',
  opener: '.hG',
  on: '[selector=scheduledSend]',
  chooses: '.Az',
};
const gmailWay = (name: string, way: string, isSingle: boolean): ToolComposer =>
  composer('gmail', name, way, {
    open: (id, words) => call(way, id, mail(words)),
    body: '.Am',
    presses: [gmailSend, gmailSchedule],
    keys: [CTRL_ENTER],
    asides: [...named('Save draft', 'Preview'), '.oG', '.a1', '.og'],
    isSingle,
  });

const gmail: ToolComposer[] = [
  gmailWay('a mail, popped out', 'compose', false),
  gmailWay('a mail, full screen', 'openFullScreen', true),
  gmailWay('a mail, in a window of its own', 'ownWindow', true),
  {
    ...gmailWay('a reply under the thread', 'reply', true),
    presses: [gmailSend, press('Send & archive', '.Uo'), gmailSchedule],
  },
];

const HUBSPOT_SAVE = '[data-selenium-test$=save-btn]';
const hubspot: ToolComposer[] = [
  composer('hubspot', 'a mail from a record', 'openEmail', {
    presses: [press('Send', HUBSPOT_SAVE)],
    keys: [CTRL_ENTER],
    asides: ['[data-aside=sequence]', '[data-aside=preview]', ...named('Save draft', 'Attach file')],
  }),
  composer('hubspot', 'a note', 'openNote', {
    presses: [press('Save note', HUBSPOT_SAVE)],
    keys: [CTRL_ENTER],
    asides: named('Save draft', 'Attach file'),
  }),
  composer('hubspot', 'a reply in a conversation', 'openConversation', {
    presses: [press('Send', '[data-test-id=send-button]')],
    keys: [CTRL_ENTER],
    asides: [...named('Save draft', 'Attach file'), '[role=tab]:last-child'],
  }),
  single('hubspot', 'the properties of a record', 'changeProperties', {
    root: () => '#bar',
    body: null,
    presses: [press('Save', '[data-key]')],
    asides: ['#cancel'],
  }),
  single('hubspot', 'a campaign', 'openCampaign', {
    open: () => call('openCampaign'),
    root: () => '[data-test-id=email-editor-header]',
    body: null,
    presses: [press('Send or publish', '[data-test-id=send-or-publish]')],
    asides: ['[data-test-id=send-test-email]', '[data-test-id=save-template]'],
  }),
];

const connectwiseWay = (name: string, way: string, body: string): ToolComposer =>
  composer('connectwise', name, way, {
    open: (id, words) => call(way, id, words, ['Discussion']),
    body,
    // The tool's buttons are plain boxes, which no key reaches.
    presses: [{ name: 'Save', on: '.cw_CwActionButton' }],
    asides: [...DRAFT_ASIDES, '.cw_CwActionButton:last-child'],
  });
const connectwise: ToolComposer[] = [
  connectwiseWay('a note', 'openNote', '.public-DraftEditor-content'),
  connectwiseWay('a time entry', 'openTime', 'textarea'),
];

const autotask: ToolComposer[] = [
  composer('autotask', 'a quick note', 'openNote', {
    body: 'textarea',
    presses: [{ name: 'Save', on: '.Button2' }],
    asides: [...DRAFT_ASIDES, '.Button2:last-child'],
  }),
  composer('autotask', 'a form for a note or time', 'openForm', {
    body: 'textarea',
    presses: [press('Save & Close', 'button:not([type])')],
    form: 'form',
    asides: DRAFT_ASIDES,
  }),
];

const JIRA_SAVE = press('Save', '[data-testid=comment-save-button]');
const others: ToolComposer[] = [
  composer('halopsa', 'an action', 'openAction', {
    body: '.fr-view',
    presses: [press('Save', '.save')],
    asides: [...named('Preview', 'Attach file'), '[aria-label="Save as draft"]'],
  }),
  composer('syncro', 'a comment', 'openComment', {
    body: '.note-editable',
    presses: [press('Create Comment', '[type=submit]')],
    form: 'form',
    asides: [...DRAFT_ASIDES, '[data-type=external]'],
  }),
  composer('zendesk', 'a reply in a ticket', 'openTicket', {
    open: (id, words) => call('openTicket', id, { subject: `Ticket ${id}`, words }),
    root: (id) => `[data-ticket-id="${id}"]`,
    presses: [
      press('Submit', '[data-test-id=submit_button-button]'),
      {
        name: 'Submit as, from its menu',
        opener: '[data-test-id=submit_button-menu-button]',
        on: '[data-test-id=submit_button-menu-pending]',
      },
    ],
    keys: [{ name: 'Ctrl+Alt+S', key: 's', code: 'KeyS', alt: true }],
    shows: (id) => `[data-entity-id="${id}"]`,
    asides: ['[data-test-id=macro-button]', ...DRAFT_ASIDES],
  }),
  composer('outlook', 'a mail', 'openMail', {
    presses: [
      press('Send', '[id$=primaryActionButton]'),
      { name: 'Schedule send', opener: '[id$=menuButton]', on: '[role=menuitem]' },
    ],
    keys: [CTRL_ENTER],
    asides: named('Entwurf speichern', 'Vorschau', 'Attach file', 'Verwerfen'),
  }),
  composer('freshdesk', 'a reply', 'openReply', {
    body: '.fr-view',
    presses: [
      press('Send', '.send'),
      { name: 'Send and set as, from its menu', opener: '.more', on: '[role=menuitem]' },
    ],
    asides: ['.canned', ...DRAFT_ASIDES],
  }),
  composer('jira', 'a comment', 'openComment', {
    body: '.ProseMirror',
    presses: [JIRA_SAVE],
    keys: [CTRL_ENTER],
    asides: [...named('Preview', 'Attach file'), '[data-testid=comment-cancel-button]'],
  }),
  composer('jira', 'a description', 'openDescription', {
    body: '.ProseMirror',
    presses: [JIRA_SAVE],
    keys: [CTRL_ENTER],
    asides: named('Preview', 'Attach file'),
  }),
  single('servicenow', 'the classic form', 'openRecord', {
    root: () => 'form#incident',
    body: '#activity-stream-textarea',
    presses: [
      press('Update', '#sysverb_update'),
      press('Update, below', '#sysverb_update_bottom'),
      press('Post', '.activity-submit'),
    ],
    form: 'form',
    asides: ['#attachment', ...named('Save draft', 'Preview')],
    within: '#gsft_main',
  }),
  single('servicenow', 'a comment in Workspace, in nested shadow roots', 'openCompose', {
    page: '/workspace.html',
    root: () => 'sn-activity-compose',
    body: 'textarea',
    presses: [press('Post', '[data-label=Post] >>> button')],
    asides: ['[data-label=Preview] >>> button', '[data-label="Attach file"] >>> button'],
  }),
  single('servicenow', 'a record in Workspace, in nested shadow roots', 'changeRecord', {
    page: '/workspace.html',
    root: () => 'now-record-form',
    body: null,
    presses: [press('Save', '[data-label=Save] >>> button')],
    asides: [],
  }),
];

/** Every sort of composer of every built-in tool, with each of its gestures as its pack names them. */
export const composers: readonly ToolComposer[] = [
  ...gmail,
  ...hubspot,
  ...connectwise,
  ...autotask,
  ...others,
];
