import { BASIS } from '../detectors/claims/basis.ts';
import { Policy, type PolicyInput } from '../model/policy.ts';

/** A list of texts as CEL spells it. */
const listed = (texts: readonly string[]) => JSON.stringify(texts);

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
      id: 'personal-to-client',
      gate: 'content',
      route: 'review',
      because: 'Data that belongs to somebody else would leave; the thread does not have it.',
      when: 'draft.visibility == "client"',
      finding:
        'finding.category == "personal-data" && finding.type != "CREDIT_CARD" && finding.severity >= HIGH',
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
      because: 'It names or promises money, and nobody has checked it.',
      when: 'draft.workflow in ["ticket-reply", "client-mail"] && !provenance.typed',
      finding: 'finding.category == "money" && finding.severity >= MEDIUM',
    },
    {
      id: 'machine-sets-amount',
      gate: 'impact',
      route: 'review',
      because: 'It sets an amount that nobody has checked.',
      when: 'draft.workflow in ["record-update", "invoice", "action"] && !provenance.typed',
      finding: 'finding.type in ["MONEY_AMOUNT", "AMOUNT_CHANGE"] && finding.severity >= MEDIUM',
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
      finding:
        'finding.type in ["HIDDEN_TEXT", "INVISIBLE_CHARACTER", "TURNED_TEXT"] && finding.severity >= MEDIUM',
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
      id: 'machine-harm',
      gate: 'impact',
      route: 'review',
      because: 'It promises, changes or tells something that nobody has checked.',
      when: 'draft.visibility == "client" && !provenance.typed',
      finding: `finding.category in ${listed(['commitment', 'legal', 'security', 'access', 'sensitive', 'destructive', 'internal', 'wrong-client'])} && finding.severity >= MEDIUM`,
    },
    {
      id: 'machine-slip',
      gate: 'content',
      route: 'review',
      because: 'It has a slip that its reader would see.',
      when: 'draft.visibility == "client" && !provenance.typed',
      finding: `finding.category in ${listed(['attachment', 'leftover', 'injection', 'link', 'language', 'compliance', 'tone', 'content'])} && finding.severity >= MEDIUM`,
    },
    {
      id: 'machine-recipients',
      gate: 'impact',
      route: 'review',
      because: 'It may go to the wrong people.',
      when: 'draft.visibility == "client" && !provenance.typed',
      finding: `finding.type in ${listed(['LOOK_ALIKE_RECIPIENT', 'MANY_RECIPIENTS', 'WHOLE_COMPANY', 'GREETING_MISMATCH'])} && finding.severity >= MEDIUM`,
    },
    {
      id: 'machine-claim',
      gate: 'context',
      route: 'review',
      because: 'It says something that the thread, the record or a source does not bear out.',
      when: '!provenance.typed',
      // What it rests on is the context gate's to ask about.
      finding: `finding.category in ${listed(['claim', 'status'])} && !(finding.type in ${listed(Object.values(BASIS))}) && finding.severity >= MEDIUM`,
    },
    {
      id: 'machine-change',
      gate: 'impact',
      route: 'review',
      because: 'It changes, charges or runs something that nobody has checked.',
      when: 'draft.workflow in ["record-update", "invoice", "action"] && !provenance.typed',
      finding: `finding.type in ${listed(['STAGE_CHANGE', 'OWNER_CHANGE', 'DATE_CHANGE', 'CONTACT_CHANGE', 'PERMISSION_CHANGE', 'BANK_CHANGE', 'VALUE_CLEARED', 'RECORD_CONFLICT', 'DUPLICATE_CHARGE', 'UNUSUAL_RISE', 'LINE_SUM', 'TOTAL_SUM', 'TAX_SUM', 'ODD_DATE', 'CANNOT_UNDO', 'REACHES_MANY', 'PROTECTED_TARGET', 'OUTSIDE_WINDOW', 'DISRUPTS', 'WEAKENS'])} && finding.severity >= MEDIUM`,
    },
    {
      id: 'serious-change',
      gate: 'impact',
      route: 'review',
      because: 'It changes, charges or runs something grave, although a person set it.',
      // A machine's changes have their own rules.
      when: 'draft.workflow in ["record-update", "invoice", "action"] && provenance.typed',
      finding: `finding.category in ${listed(['record', 'invoice', 'action', 'status'])} && finding.severity >= HIGH`,
    },
    {
      id: 'serious-finding',
      gate: 'impact',
      route: 'review',
      because: 'It says something grave, although a person typed it.',
      // What a machine wrote has its own rules.
      when: 'draft.visibility == "client" && provenance.typed',
      finding: `finding.category in ${listed(['commitment', 'security', 'access', 'claim', 'legal', 'sensitive', 'destructive', 'internal', 'wrong-client', 'injection', 'link'])} && finding.severity >= HIGH`,
    },
  ],
  retention: { decisionDays: 365 },
} satisfies PolicyInput);
