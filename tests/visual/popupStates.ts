import type { PopupState, PopupStatus } from '../../components/popup/state.ts';

const status: PopupStatus = {
  coverage: 'protected',
  because: 'Northgate Mail. 2 composers are followed.',
  site: 'Northgate Mail',
  today: { passed: 31, held: 3, unreviewed: 0 },
  policy: { name: 'Northgate clients', version: 41, source: 'configuration' },
  log: { waiting: 0, endpoint: 'https://audit.northgate.example/v1', problem: null, nextTry: null },
  waiting: { drafts: 0, overdue: 0, next: null, afterwards: 0 },
  refused: [],
  withheld: [],
  storage: null,
  person: { person: null, canSignIn: false, problem: null },
};

const known = (more: Partial<PopupStatus>, trying = false): PopupState => ({
  kind: 'known',
  status: { ...status, ...more },
  trying,
});

export const popupStates: Record<string, PopupState> = {
  protected: known({}),
  degraded: known({
    waiting: {
      drafts: 2,
      overdue: 1,
      next: {
        from: '2026-11-20T09:00:00.000Z',
        lookBy: '2026-11-20T09:15:00.000Z',
        decideBy: '2026-11-20T10:00:00.000Z',
        owner: 'lena@northgate.example',
        backup: 'omar@northgate.example',
      },
      afterwards: 3,
    },
    coverage: 'degraded',
    because: 'The send button is not where it was. Drafts are still held; recipients may be missing.',
    site: 'Northgate Desk',
    today: { passed: 4, held: 6, unreviewed: 1 },
  }),
  'not-inspected': known({
    coverage: 'not-inspected',
    because:
      'It was open before Countersign was ready, or shows an error. A draft that leaves from here is not checked.',
    site: 'Northgate PSA',
    today: { passed: 0, held: 0, unreviewed: 0 },
    policy: { name: 'Countersign defaults', version: 1, source: 'built-in' },
    log: { waiting: 0, endpoint: null, problem: null, nextTry: null },
  }),
  'not-gated': known({
    coverage: 'not-inspected',
    because: 'This site is not one that is gated.',
    site: null,
  }),
  'config-refused': known({
    policy: { name: 'Northgate clients', version: 40, source: 'last-good' },
    refused: [
      { path: 'endpoint', expected: 'expected an http or https address' },
      {
        path: 'sites[2].matches[0]',
        expected: 'expected a match pattern such as https://tool.example.com/*',
      },
      { path: 'failure.afterSeconds', expected: 'expected a number from 1 to 120' },
    ],
  }),
  unreachable: known({
    log: {
      waiting: 50,
      endpoint: 'https://audit.northgate.example/v1',
      problem: 'The endpoint did not answer within 10 seconds.',
      nextTry: '2026-11-20T14:03:20.000Z',
    },
  }),
  trying: known(
    {
      log: {
        waiting: 1,
        endpoint: 'https://audit.northgate.example/v1',
        problem: 'The endpoint answered 503.',
        nextTry: null,
      },
    },
    true,
  ),
  'storage-full': known({
    storage: 'This device has no room left to store decisions. Free some disk space, then decide again.',
    log: {
      waiting: 4,
      endpoint: 'https://audit.northgate.example/v1',
      problem: 'The endpoint did not answer within 10 seconds.',
      nextTry: '2026-11-20T14:03:20.000Z',
    },
  }),
  silent: { kind: 'silent', problem: 'Its worker did not start.' },
  asking: { kind: 'asking' },
};
