import type { OpenPage, Seen, SiteLookState, SiteState } from '../../components/console/siteState.ts';
import { siteEntry, siteEntryTexts } from '../../lib/core/model/siteEntry.ts';
import type { SeenComposer } from '../../lib/core/model/siteLook.ts';

const page: OpenPage = {
  tab: 7,
  address: 'https://desk.halden.example/tickets/8821',
  title: 'Ticket 8821: scanner at the front desk',
};
const pages: OpenPage[] = [
  page,
  { tab: 3, address: 'https://mail.northgate.example/inbox', title: 'Inbox, Northgate Mail' },
];

const reply: SeenComposer = {
  kind: null,
  body: { label: 'Reply', length: 412 },
  subject: true,
  sender: false,
  recipients: null,
  attachments: 0,
  record: true,
  fields: ['Status', 'Time spent'],
  visibility: 'client',
  switches: ['Internal note'],
  controls: [
    { name: 'Send reply', does: 'send' },
    { name: 'Send and close', does: 'send' },
  ],
};
const note: SeenComposer = {
  ...reply,
  body: { label: 'Note', length: 0 },
  subject: false,
  fields: [],
  visibility: 'internal',
  switches: ['Private, not visible to the client'],
  controls: [{ name: 'Add note', does: 'send' }],
};

const seen = (more: Partial<Seen> = {}): Seen => ({
  site: null,
  frames: [{ origin: 'https://desk.halden.example', composers: [reply, note], missing: null, frames: [] }],
  unreached: [],
  ...more,
});

const entryOf = (name: string) => {
  const made = siteEntry({ name, origins: ['https://desk.halden.example'], kind: 'ticket-reply' });
  return 'site' in made
    ? { name, kind: 'ticket-reply' as const, texts: siteEntryTexts(made.site), expected: null, copied: null }
    : { name, kind: 'ticket-reply' as const, texts: null, expected: made.expected, copied: null };
};
const noEntry = { name: 'desk.halden.example', kind: null, texts: null, expected: null, copied: null };

const found = (
  more: Partial<Seen>,
  entry: Extract<SiteLookState, { kind: 'seen' }>['entry'] = noEntry,
): SiteLookState => ({ kind: 'seen', host: 'desk.halden.example', page, seen: seen(more), entry });

const at = (look: SiteLookState, open: SiteState['pages'] = pages): SiteState => ({ pages: open, look });

/** Every state of Try this site, by the name of its picture. */
export const siteStates: Record<string, SiteState> = {
  site: at({ kind: 'idle' }),
  'site-no-pages': at({ kind: 'idle' }, []),
  'site-no-address': at({ kind: 'no-address', typed: 'the desk' }),
  'site-looking': at({ kind: 'looking', host: 'desk.halden.example' }),
  'site-restricted': at({ kind: 'restricted', host: 'chrome:' }),
  'site-refused': at({ kind: 'refused', host: 'desk.halden.example', by: 'person' }),
  'site-not-askable': at({ kind: 'refused', host: 'desk.halden.example', by: 'build' }),
  'site-no-tab': at({ kind: 'no-tab', host: 'desk.halden.example' }),
  'site-not-entered': at({ kind: 'not-entered', host: 'desk.halden.example' }),
  'site-silent': at({ kind: 'silent', host: 'desk.halden.example' }),
  'site-nothing': at(
    found({ frames: [{ origin: 'https://desk.halden.example', composers: [], missing: null, frames: [] }] }),
  ),
  'site-found': at(found({}, { ...entryOf('Halden desk'), copied: 'yaml' })),
  'site-no-name': at(found({}, entryOf(' '))),
  'site-frames': at(
    found(
      {
        frames: [
          {
            origin: 'https://desk.halden.example',
            composers: [
              { ...reply, visibility: null },
              { ...note, visibility: null, switches: [] },
            ],
            missing: null,
            frames: ['https://editor.example'],
          },
        ],
        unreached: ['https://editor.example', 'https://chat.example'],
      },
      entryOf('Halden desk'),
    ),
  ),
  'site-gated': at(
    found({
      site: { name: 'Zendesk', isGuarded: true },
      frames: [
        {
          origin: 'https://desk.halden.example',
          composers: [
            {
              ...reply,
              kind: 'ticket-reply',
              visibility: 'client',
              recipients: 2,
              sender: true,
              attachments: 1,
              fields: [],
              switches: [],
              controls: [{ name: 'Submit as Pending', does: 'named' }],
            },
          ],
          missing: ['reply.subject: [data-test-id="omni-header-subject"]'],
          frames: [],
        },
      ],
    }),
  ),
};
