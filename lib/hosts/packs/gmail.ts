import type { Pack, PackComposer } from '../../core/model/pack.ts';

/** What every sort of Gmail's composers has in common. The labels are localised; none is leant on. */
const mail = {
  kind: 'email',
  body: { find: ['.Ap [g_editable=true]', '.Am[contenteditable=true]'] },
  sender: { find: ['input[name=from]'], count: '0-1' },
  to: {
    field: { find: ['.GS .anm[name=to]', '[name=to]:not(input)'] },
    chips: ['[role=option][data-name]', '[data-hovercard-id]'],
    attribute: 'data-hovercard-id',
    name: 'data-name',
  },
  cc: {
    field: { find: ['.GS .anm[name=cc]', '[name=cc]:not(input)'], count: '0-1' },
    chips: ['[role=option][data-name]', '[data-hovercard-id]'],
    attribute: 'data-hovercard-id',
    name: 'data-name',
  },
  bcc: {
    field: { find: ['.GS .anm[name=bcc]', '[name=bcc]:not(input)'], count: '0-1' },
    chips: ['[role=option][data-name]', '[data-hovercard-id]'],
    attribute: 'data-hovercard-id',
    name: 'data-name',
  },
  attachments: {
    items: { find: ['.GM .dL'], count: '0+' },
    name: ['.vI'],
    size: ['.vJ'],
  },
  press: [
    {
      name: 'Send',
      find: [
        '.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])',
        'div:has(> .hG) > [role=button]:not([aria-haspopup=true])',
      ],
    },
    { name: 'Send & archive', find: ['.IZ .Up .Uo[role=button]'], count: '0-1' },
    {
      name: 'Schedule send',
      find: ['[selector=scheduledSend]'],
      opener: ['.hG', '.IZ [aria-haspopup=true]'],
    },
  ],
  keys: [{ key: 'Enter', mod: true }],
} satisfies Partial<PackComposer>;

export const gmail: Pack = {
  id: 'gmail',
  version: 1,
  source:
    'InboxSDK, src/platform-implementation-js/dom-driver/gmail and driver-common/compose, November 2026; not checked against a live account.',
  composers: [
    {
      ...mail,
      id: 'compose',
      // Popped out, full screen (a closed one keeps its dialog without a form), and a window of its own.
      root: [
        'div.dw .nH > .nH > .no [role=dialog]:has(form)',
        'body > .aSs > .aSt [role=dialog]:has(form)',
        'body.xE.xp [role=main]:has(form)',
        'div.AD [role=dialog]:has(form)',
      ],
      subject: { find: ['input[name=subjectbox]'] },
    },
    {
      ...mail,
      id: 'inline-reply',
      root: ['.ip.adB .M9', '.ip .M9:has(form)'],
      subject: { find: ['input[name=subjectbox]'], count: '0-1' },
    },
  ],
  thread: {
    messages: { find: ['.adn .a3s'], count: '0+' },
  },
};
