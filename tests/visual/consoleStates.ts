import type { ReplayState } from '../../components/console/replayState.ts';
import type { ConsoleRoute } from '../../components/console/routes.ts';
import type { SiteState } from '../../components/console/siteState.ts';
import type { ConsoleState, InForce } from '../../components/console/state.ts';
import { Policy } from '../../lib/core/model/policy.ts';
import { policyChanges, whyNotNext } from '../../lib/core/policy/changes/policyChanges.ts';
import { defaultPolicy } from '../../lib/core/policy/default.ts';
import { mspServiceDesk } from '../../lib/core/policy/ready/mspServiceDesk.ts';
import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import { brokenGlass } from './fixtures.ts';
import { siteStates } from './siteStates.ts';

/** The ready policy of a service desk, as somebody would fill it in. */
const document = Policy.parse({
  ...mspServiceDesk,
  id: 'northgate-desk',
  name: 'Northgate desk',
  version: 41,
  author: 'Mei Tanaka',
  approvedBy: 'Omar Aziz',
  changeNote: 'Refunds above 500 need someone from finance.',
  workflows: mspServiceDesk.workflows.map((workflow, index) =>
    index === 0
      ? { ...workflow, owner: 'lena@northgate.example', backup: 'omar@northgate.example' }
      : workflow,
  ),
  rules: mspServiceDesk.rules.map((rule) =>
    rule.id === 'machine-promises' ? { ...rule, stage: 'shadow' } : rule,
  ),
  stages: [{ rules: ['machine-promises'], groups: ['service-leads'], stage: 'enforce' }],
  exceptions: [
    {
      id: 'mailbox-move',
      rule: 'machine-personal-data',
      category: 'migration',
      reason: 'The addresses of the new mailboxes are sent around.',
      askedBy: 'robin@northgate.example',
      approvedBy: 'lena@northgate.example',
      until: '2026-12-01T00:00:00Z',
      scope: { workflows: ['ticket-reply'], accounts: ['Halden Dental'] },
    },
    {
      id: 'old-portal',
      rule: 'serious-finding',
      category: 'agreed-risk',
      reason: 'The old portal’s links look like others.',
      askedBy: 'robin@northgate.example',
      approvedBy: 'omar@northgate.example',
      until: '2026-11-14T00:00:00Z',
    },
  ],
});

const inForce: InForce = {
  organisation: 'Northgate IT',
  device: '01931f5c7a2b7c3d8e4f5a6b7c8d9e0f',
  policy: {
    id: document.id,
    name: document.name,
    version: document.version,
    digest: '6b1f0c5d9a7e4f32b8c61d05e7a94f3c2b8d6e1f0a9c7b5d3e2f1a0b9c8d7e6f',
    source: 'configuration',
    since: '2026-11-17T08:12:00.000Z',
    document,
    uses: [{ exception: 'mailbox-move', count: 12, last: '2026-11-20T08:31:00.000Z' }],
  },
  now: '2026-11-20T14:02:00.000Z',
  arrived: '2026-11-20T07:58:00.000Z',
  compared: true,
  refused: [],
  sites: [
    { id: 'northgate-mail', name: 'Northgate Mail', matches: ['https://mail.northgate.example/*'] },
    {
      id: 'desk',
      name: 'Northgate Desk',
      matches: ['https://desk.northgate.example/*', 'https://*.desk.example/*'],
    },
  ],
  identities: ['northgate.example', 'northgate-it.example'],
  shown: [
    { day: '2026-11-20', site: 'Northgate Desk', sent: 14, reviewed: 13 },
    { day: '2026-11-20', site: 'Northgate Mail', sent: 6, reviewed: 6 },
  ],
  log: { waiting: 0, endpoint: 'https://audit.northgate.example/v1', problem: null, nextTry: null },
};

const looks: AfterLook[] = [
  brokenGlass,
  {
    ...brokenGlass,
    id: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b43',
    review: null,
    why: 'sample',
    at: '2026-11-20T10:12:00.000Z',
    lookBy: null,
    words: {
      ...brokenGlass.words,
      kind: 'record-update',
      visibility: 'internal',
      to: [],
      record: 'deal 4471',
      body: [],
      fields: [
        { label: 'Stage', after: [{ type: 'text', text: 'Closed won' }] },
        { label: 'Close date', after: [{ type: 'text', text: '20 Nov 2026' }] },
      ],
    },
  },
];

interface Shown {
  route: ConsoleRoute;
  state: ConsoleState;
  replay: ReplayState;
  site: SiteState;
}

const shown = (
  route: ConsoleRoute,
  more: Partial<InForce> = {},
  over: { looks?: AfterLook[]; replay?: ReplayState; site?: SiteState } = {},
): Shown => ({
  route,
  state: {
    kind: 'known',
    status: { ...inForce, ...more },
    trying: false,
    looks: over.looks ?? [],
    answering: null,
  },
  replay: over.replay ?? { kind: 'empty' },
  site: over.site ?? { pages: null, look: { kind: 'idle' } },
});

const looser = Policy.parse({
  ...document,
  version: 42,
  approvedBy: null,
  gates: { ...document.gates, confidence: { auto: 0.8, review: 0.6, undeclared: 0.92 } },
  rules: document.rules.filter(({ id }) => id !== 'access-needs-lead'),
  attention: { perDay: 15 },
});

const past = (id: string) => `01932f4e-7a10-7c3b-9d52-3f6a1c0e8c${id}`;
const done: ReplayState = {
  kind: 'done',
  name: 'northgate-desk.yaml',
  next: looser,
  base: document,
  changes: policyChanges(document, looser),
  refused: whyNotNext(document, looser),
  result: {
    drafts: 1284,
    harmful: 61,
    ordinary: 1223,
    newlyHeld: 0,
    newlyAllowed: 3,
    newlyBlocked: 0,
    newlyMissed: 1,
    stricter: 0,
    milder: 4,
    unsure: 17,
    before: { held: 118, caught: 0.967, interruptionsPer100: 4.8 },
    after: { held: 115, caught: 0.951, interruptionsPer100: 4.7 },
    examples: {
      newlyMissed: [past('01')],
      newlyAllowed: [past('01'), past('02'), past('03')],
      newlyHeld: [],
      newlyBlocked: [],
    },
  },
  facts: new Map(
    (
      [
        ['01', 'reject', '2026-11-18T09:20:00.000Z'],
        ['02', 'approve', '2026-11-19T11:02:00.000Z'],
        ['03', 'approve', '2026-11-19T15:47:00.000Z'],
      ] as const
    ).map(([id, decision, at]) => [
      past(id),
      {
        at,
        kind: 'ticket-reply',
        record: `ticket:882${id}`,
        workflow: 'ticket-reply',
        route: 'review',
        decision,
      },
    ]),
  ),
};

export const consoleStates: Record<string, Shown> = {
  policy: shown('policy', {}, { looks }),
  'policy-built-in': shown('policy', {
    organisation: null,
    policy: {
      ...inForce.policy,
      name: 'Countersign defaults',
      version: 1,
      source: 'built-in',
      document: { ...defaultPolicy, workflows: [], rules: [] },
      uses: [],
    },
    arrived: null,
    compared: false,
    sites: [],
    identities: [],
  }),
  'policy-refused': shown('policy', {
    policy: { ...inForce.policy, version: 40, source: 'last-good' },
    compared: false,
    refused: [
      {
        path: 'policy.rules[3].when',
        expected: 'expected an expression that gives true or false',
        by: 'extension',
      },
      { path: 'sites', expected: 'the value that was asked for: part of it did not arrive', by: 'browser' },
      { path: 'ednpoint', expected: 'the key that was asked for: none arrived', by: 'browser' },
    ],
  }),
  try: shown('try'),
  'try-done': shown('try', {}, { replay: done }),
  'try-faults': shown(
    'try',
    {},
    {
      replay: {
        kind: 'faults',
        name: 'northgate-desk.yaml',
        faults: [
          {
            at: { line: 48, column: 11 },
            path: 'rules[3].when',
            expected: 'does not compile: draft.vsibility is no field (character 1)',
          },
          { at: { line: 61, column: 5 }, path: 'roles[0].id', expected: 'stands twice: "leads"' },
        ],
      },
    },
  ),
  looks: shown('looks', {}, { looks }),
  'looks-none': shown('looks'),
  'status-waiting': shown('status', {
    log: {
      waiting: 50,
      endpoint: 'https://audit.northgate.example/v1',
      problem: 'The endpoint did not answer within 10 seconds.',
      nextTry: '2026-11-20T14:03:20.000Z',
    },
  }),
  ...Object.fromEntries(
    Object.entries(siteStates).map(([name, site]) => [name, shown('site', {}, { site })]),
  ),
  silent: { ...shown('policy'), state: { kind: 'silent' } },
};
