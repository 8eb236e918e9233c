import type { ConsoleRoute } from '../../components/console/routes.ts';
import type { ConsoleState, InForce } from '../../components/console/state.ts';

const inForce: InForce = {
  organisation: 'Northgate IT',
  device: '01931f5c7a2b7c3d8e4f5a6b7c8d9e0f',
  policy: {
    id: 'northgate-clients',
    name: 'Northgate clients',
    version: 41,
    digest: '6b1f0c5d9a7e4f32b8c61d05e7a94f3c2b8d6e1f0a9c7b5d3e2f1a0b9c8d7e6f',
    source: 'configuration',
    since: '2026-11-17T08:12:00.000Z',
    author: 'Mei Tanaka',
    changeNote: 'Refunds above 500 need someone from finance.',
    rules: [
      {
        id: 'machine-to-client',
        gate: 'impact',
        route: 'review',
        because: 'A machine wrote this, and a client will read it.',
      },
      { id: 'credential', gate: 'content', route: 'block', because: 'A password or key stands in it.' },
      {
        id: 'refund',
        gate: 'impact',
        route: 'escalate',
        because: 'It promises money, which finance signs for.',
      },
    ],
  },
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
  log: { waiting: 0, endpoint: 'https://audit.northgate.example/v1', problem: null, nextTry: null },
};

interface Shown {
  route: ConsoleRoute;
  state: ConsoleState;
}

const shown = (route: ConsoleRoute, more: Partial<InForce> = {}, trying = false): Shown => ({
  route,
  state: { kind: 'known', status: { ...inForce, ...more }, trying },
});

export const consoleStates: Record<string, Shown> = {
  policy: shown('policy'),
  'policy-built-in': shown('policy', {
    organisation: null,
    policy: {
      ...inForce.policy,
      name: 'Countersign defaults',
      version: 1,
      source: 'built-in',
      author: null,
      changeNote: null,
      rules: [],
    },
    arrived: null,
    compared: false,
    sites: [],
    identities: [],
  }),
  'policy-refused': shown('policy', {
    policy: { ...inForce.policy, version: 40, source: 'last-good' },
    refused: [
      {
        path: 'policy.rules[3].when',
        expected: 'expected an expression that gives true or false',
        by: 'extension',
      },
      { path: 'failure.afterSeconds', expected: 'expected a number from 1 to 120', by: 'extension' },
      { path: 'sites', expected: 'the value that was asked for: part of it did not arrive', by: 'browser' },
      { path: 'ednpoint', expected: 'the key that was asked for: none arrived', by: 'browser' },
    ],
  }),
  'policy-not-compared': shown('policy', { compared: false }),
  status: shown('status'),
  'status-waiting': shown('status', {
    log: {
      waiting: 50,
      endpoint: 'https://audit.northgate.example/v1',
      problem: 'The endpoint did not answer within 10 seconds.',
      nextTry: '2026-11-20T14:03:20.000Z',
    },
  }),
  'status-no-endpoint': shown('status', {
    log: { waiting: 4, endpoint: null, problem: null, nextTry: null },
  }),
  silent: { route: 'policy', state: { kind: 'silent' } },
  asking: { route: 'status', state: { kind: 'asking' } },
};
