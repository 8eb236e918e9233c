import { Policy, type PolicyInput } from '../model/policy.ts';

/**
 * What holds where no other policy does: DESIGN.md, "Defaults that must hold with no policy at all". The
 * confidence gate asks about whatever was not typed and goes to a client; these rules add what is grave
 * enough to ask about by whomever it was written, and what a machine's text may not say unasked.
 */
export const defaultPolicy: Policy = Policy.parse({
  id: 'countersign-default',
  version: 1,
  name: 'Built-in defaults',
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
      when: 'draft.visibility == "client"',
      finding: 'finding.category == "credential" && finding.severity >= HIGH',
    },
    {
      id: 'card-to-client',
      gate: 'content',
      route: 'review',
      because: 'A card number would leave; the thread does not have it.',
      when: 'draft.visibility == "client"',
      finding: 'finding.type == "CREDIT_CARD" && finding.severity >= HIGH',
    },
    {
      id: 'machine-secret',
      gate: 'content',
      route: 'review',
      because: 'A machine wrote a password or a key into this.',
      when: 'draft.visibility == "internal" && provenance.machine',
      finding: 'finding.category == "credential" && finding.severity >= HIGH',
    },
    {
      id: 'internal-leaves',
      gate: 'impact',
      route: 'review',
      because: 'This is marked internal, and it goes to people outside.',
      finding:
        'finding.category == "recipients" && finding.type == "EXTERNAL_RECIPIENT" && finding.severity >= HIGH',
    },
    {
      id: 'machine-money',
      gate: 'impact',
      route: 'review',
      because: 'It names an amount that the thread does not have, and nobody has checked it.',
      when: 'draft.workflow in ["ticket-reply", "client-mail"] && !provenance.typed',
      finding: 'finding.category == "money" && finding.severity >= MEDIUM',
    },
    {
      id: 'machine-sets-amount',
      gate: 'impact',
      route: 'review',
      because: 'It sets an amount that nobody has checked.',
      when: 'draft.workflow in ["record-update", "invoice", "action"] && !provenance.typed',
      finding: 'finding.category == "money" && finding.severity >= MEDIUM',
    },
    {
      id: 'machine-personal-data',
      gate: 'content',
      route: 'review',
      because: 'It gives personal data that the thread does not have.',
      when: 'draft.visibility == "client" && !provenance.typed',
      finding: 'finding.type in ["EMAIL_ADDRESS", "PHONE_NUMBER"] && finding.severity >= MEDIUM',
    },
    {
      id: 'machine-mixed-recipients',
      gate: 'impact',
      route: 'review',
      because: 'People of several organisations would get this, and see each other.',
      when: 'draft.visibility == "client" && !provenance.typed',
      finding: 'finding.type == "MIXED_RECIPIENTS" && finding.severity >= MEDIUM',
    },
    {
      id: 'hidden-to-client',
      gate: 'content',
      route: 'review',
      because: 'It carries text that nobody sees, and it would leave with the rest.',
      when: 'draft.visibility == "client"',
      finding: 'finding.type in ["HIDDEN_TEXT", "INVISIBLE_CHARACTERS"] && finding.severity >= MEDIUM',
    },
    {
      id: 'not-all-read',
      gate: 'content',
      route: 'review',
      because: 'It is too long to be read whole; nothing has checked the rest.',
      when: 'draft.visibility == "client"',
      finding: 'finding.type == "TEXT_CUT"',
    },
    {
      id: 'serious-finding',
      gate: 'impact',
      route: 'review',
      because: 'A check found something grave in this, whoever wrote it.',
      when: 'draft.visibility == "client"',
      finding:
        'finding.category in ["money", "commitment", "security", "access", "claim", "record"] && finding.severity >= HIGH',
    },
  ],
  retention: { decisionDays: 365 },
} satisfies PolicyInput);
