import type { Policy } from '../model/policy.ts';
import type { Disclosure } from '../model/provenance.ts';

const machine: Disclosure[] = ['ai-assisted', 'ai-generated', 'ai-autonomous'];
const notTyped: Disclosure[] = [...machine, 'unknown'];

/**
 * What holds where no other policy does: DESIGN.md, "Defaults that must hold with no policy at all". The
 * confidence gate asks about whatever was not typed and goes to a client; these rules add what is grave
 * enough to ask about by whomever it was written, and what a machine's text may not say unasked.
 */
export const defaultPolicy: Policy = {
  id: 'countersign-default',
  version: 1,
  name: 'Built-in defaults',
  author: null,
  changeNote: null,
  workflows: [
    {
      id: 'ticket-reply',
      name: 'Ticket reply',
      kinds: ['ticket-reply', 'ticket-note'],
      visibility: ['client'],
    },
    {
      id: 'ticket-note',
      name: 'Ticket note',
      kinds: ['ticket-note', 'ticket-reply'],
      visibility: ['internal'],
    },
    { id: 'client-mail', name: 'Mail to a client', kinds: ['email'], visibility: ['client'] },
    { id: 'internal-mail', name: 'Internal mail', kinds: ['email'], visibility: ['internal'] },
    {
      id: 'record-update',
      name: 'Record update',
      kinds: ['record-update'],
      visibility: ['client', 'internal'],
    },
    { id: 'invoice', name: 'Invoice', kinds: ['invoice'], visibility: ['client', 'internal'] },
    { id: 'action', name: 'Action', kinds: ['action'], visibility: ['client', 'internal'] },
  ],
  gates: { confidence: { auto: 0.92, review: 0.75, undeclared: 0.75 } },
  rules: [
    {
      id: 'secret-to-client',
      gate: 'content',
      route: 'review',
      because: 'A password or a key would leave.',
      when: { visibility: ['client'], categories: ['credential'], severity: 'high' },
      roles: [],
      approvals: 1,
    },
    {
      id: 'card-to-client',
      gate: 'content',
      route: 'review',
      because: 'A card number would leave; the thread does not have it.',
      when: { visibility: ['client'], types: ['CREDIT_CARD'], severity: 'high' },
      roles: [],
      approvals: 1,
    },
    {
      id: 'machine-secret',
      gate: 'content',
      route: 'review',
      because: 'A machine wrote a password or a key into this.',
      when: { visibility: ['internal'], disclosure: machine, categories: ['credential'], severity: 'high' },
      roles: [],
      approvals: 1,
    },
    {
      id: 'internal-leaves',
      gate: 'impact',
      route: 'review',
      because: 'This is marked internal, and it goes to people outside.',
      when: { categories: ['recipients'], types: ['EXTERNAL_RECIPIENT'], severity: 'high' },
      roles: [],
      approvals: 1,
    },
    {
      id: 'machine-money',
      gate: 'impact',
      route: 'review',
      because: 'It names an amount that the thread does not have, and nobody has checked it.',
      when: {
        workflows: ['ticket-reply', 'client-mail'],
        disclosure: notTyped,
        categories: ['money'],
        severity: 'medium',
      },
      roles: [],
      approvals: 1,
    },
    {
      id: 'machine-sets-amount',
      gate: 'impact',
      route: 'review',
      because: 'It sets an amount that nobody has checked.',
      when: {
        workflows: ['record-update', 'invoice', 'action'],
        disclosure: notTyped,
        categories: ['money'],
        severity: 'medium',
      },
      roles: [],
      approvals: 1,
    },
    {
      id: 'machine-personal-data',
      gate: 'content',
      route: 'review',
      because: 'It gives personal data that the thread does not have.',
      when: {
        visibility: ['client'],
        disclosure: notTyped,
        types: ['EMAIL_ADDRESS', 'PHONE_NUMBER'],
        severity: 'medium',
      },
      roles: [],
      approvals: 1,
    },
    {
      id: 'machine-mixed-recipients',
      gate: 'impact',
      route: 'review',
      because: 'People of several organisations would get this, and see each other.',
      when: {
        visibility: ['client'],
        disclosure: notTyped,
        types: ['MIXED_RECIPIENTS'],
        severity: 'medium',
      },
      roles: [],
      approvals: 1,
    },
    {
      id: 'not-all-read',
      gate: 'content',
      route: 'review',
      because: 'It is too long to be read whole; nothing has checked the rest.',
      when: { visibility: ['client'], types: ['TEXT_CUT'] },
      roles: [],
      approvals: 1,
    },
    {
      id: 'serious-finding',
      gate: 'impact',
      route: 'review',
      because: 'A check found something grave in this, whoever wrote it.',
      when: {
        visibility: ['client'],
        categories: ['money', 'commitment', 'security', 'access', 'claim', 'record'],
        severity: 'high',
      },
      roles: [],
      approvals: 1,
    },
  ],
  roles: [],
  ladders: [],
  templates: [],
  exceptions: [],
  retention: { decisionDays: 365 },
};
