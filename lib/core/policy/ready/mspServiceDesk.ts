import { BASIS } from '../../detectors/claims/basis.ts';
import type { PolicyInput } from '../../model/policy.ts';
import { commonRules } from './commonRules.ts';
import { templatesOfWork } from './templatesOfWork.ts';

/**
 * A managed service provider's desk. Ordinary replies of a machine pass unasked and are sampled afterwards;
 * what promises, pays, opens access or touches security is asked about. People are named by who takes it over.
 */
export const mspServiceDesk: PolicyInput = {
  id: 'msp-service-desk',
  version: 1,
  name: 'MSP service desk',
  workflows: [
    {
      id: 'ticket-reply',
      name: 'Ticket reply',
      kinds: ['ticket-reply', 'ticket-note'],
      visibility: ['client'],
      service: { lookWithin: 15, decideWithin: 60 },
      ...templatesOfWork.A,
    },
    {
      id: 'ticket-note',
      name: 'Ticket note',
      kinds: ['ticket-note', 'ticket-reply'],
      visibility: ['internal'],
    },
    {
      id: 'client-mail',
      name: 'Mail to a client',
      kinds: ['email'],
      visibility: ['client'],
      service: { lookWithin: 30, decideWithin: 120 },
      ...templatesOfWork.A,
    },
    { id: 'internal-mail', name: 'Internal mail', kinds: ['email'], visibility: ['internal'] },
    {
      id: 'record-update',
      name: 'Record update',
      kinds: ['record-update'],
      visibility: ['client', 'internal'],
      ...templatesOfWork.A,
    },
    {
      id: 'invoice',
      name: 'Invoice',
      kinds: ['invoice'],
      visibility: ['client', 'internal'],
      experts: ['service-leads'],
      ...templatesOfWork.B,
    },
    {
      id: 'security-action',
      name: 'Security action',
      kinds: ['action'],
      visibility: ['client', 'internal'],
      experts: ['security', 'service-leads'],
      service: { lookWithin: 5, decideWithin: 15 },
      ...templatesOfWork.C,
    },
  ],
  // Tools that put text into a composer seldom declare how sure they are: counted as sure enough to pass
  // where nothing else speaks, since rules, context and sample still do.
  gates: { confidence: { auto: 0.92, review: 0.75, undeclared: 0.92 } },
  rules: [
    ...commonRules,
    {
      id: 'machine-promises',
      gate: 'impact',
      route: 'review',
      because: 'It promises or allows something, and nobody has checked it.',
      when: 'draft.visibility == "client" && !provenance.typed',
      // What it rests on is the context gate's to ask about.
      finding: `finding.category in ["commitment", "security", "access", "money", "claim"] && !(finding.type in ${JSON.stringify(Object.values(BASIS))}) && finding.severity >= MEDIUM`,
    },
    {
      id: 'access-needs-lead',
      gate: 'impact',
      route: 'escalate',
      because: 'Access or security changes go through a lead.',
      when: '!provenance.typed',
      finding: 'finding.category in ["access", "security"] && finding.severity >= HIGH',
      roles: ['service-leads'],
    },
  ],
  roles: [
    { id: 'service-leads', name: 'Service leads', members: [] },
    { id: 'security', name: 'Security', members: [] },
    { id: 'supervisors', name: 'Supervisors', members: [] },
  ],
  ladders: [
    {
      id: 'desk',
      workflows: ['ticket-reply', 'client-mail', 'record-update', 'invoice', 'security-action'],
      steps: [
        { role: 'service-leads', afterMinutes: 0 },
        { role: 'supervisors', afterMinutes: 30 },
      ],
    },
  ],
  breakGlass: { notify: ['supervisors'], lookWithinHours: 24 },
  attention: { perDay: 25 },
  changes: { secondName: true },
};
