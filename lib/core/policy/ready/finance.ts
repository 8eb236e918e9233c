import type { PolicyInput } from '../../model/policy.ts';
import { commonRules } from './commonRules.ts';
import { templatesOfWork } from './templatesOfWork.ts';

/** Invoices, payments and the mail about them: money goes by its amount, and two people sign what is large. */
export const finance: PolicyInput = {
  id: 'finance',
  version: 1,
  name: 'Finance',
  workflows: [
    {
      id: 'invoice',
      name: 'Invoice',
      kinds: ['invoice'],
      visibility: ['client', 'internal'],
      experts: ['controllers'],
      ...templatesOfWork.B,
      approvals: 2,
      gates: {
        ...templatesOfWork.B.gates,
        impact: { asks: 'everyone', review: 'medium', escalate: 'high', amount: { escalate: 10_000 } },
      },
    },
    {
      id: 'payment-action',
      name: 'Payment',
      kinds: ['action'],
      visibility: ['client', 'internal'],
      experts: ['controllers'],
      ...templatesOfWork.C,
    },
    {
      id: 'record-update',
      name: 'Record update',
      kinds: ['record-update'],
      visibility: ['client', 'internal'],
      experts: ['controllers'],
      ...templatesOfWork.B,
    },
    {
      id: 'client-mail',
      name: 'Mail to a client',
      kinds: ['email', 'ticket-reply'],
      visibility: ['client'],
      experts: ['controllers'],
      gates: {
        impact: { asks: 'everyone', amount: { review: 1000, escalate: 10_000 } },
        sample: { share: 0.05, when: 'before' },
      },
    },
    {
      id: 'internal-words',
      name: 'Internal words',
      kinds: ['email', 'ticket-note'],
      visibility: ['internal'],
    },
  ],
  gates: { confidence: { auto: 0.95, review: 0.8, undeclared: 0.8 } },
  rules: [
    ...commonRules,
    {
      id: 'new-bank-details',
      gate: 'impact',
      route: 'escalate',
      because: 'Bank details stand in it: somebody checks them with the payee by another way.',
      finding: 'finding.type in ["IBAN_CODE", "US_BANK_NUMBER"] && finding.severity >= MEDIUM',
      roles: ['controllers'],
      override: 'false-positive',
    },
    {
      id: 'no-advice',
      gate: 'content',
      route: 'review',
      because: 'What we write about tax must say that it is no tax advice.',
      when: 'draft.visibility == "client" && draft.text.contains("tax")',
      lacks: 'This is not tax advice',
    },
  ],
  roles: [{ id: 'controllers', name: 'Controllers', members: [] }],
  ladders: [
    {
      id: 'controllers',
      workflows: ['invoice', 'payment-action', 'record-update', 'client-mail'],
      steps: [{ role: 'controllers', afterMinutes: 0 }],
    },
  ],
  breakGlass: { notify: ['controllers'], lookWithinHours: 8 },
  changes: { secondName: true },
};
