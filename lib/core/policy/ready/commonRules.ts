import type { PolicyInput } from '../../model/policy.ts';

/** Rules that every ready policy has: what nobody should send unasked, whoever wrote it. */
export const commonRules: PolicyInput['rules'] = [
  {
    id: 'secret-to-client',
    gate: 'content',
    route: 'review',
    because: 'A password or a key would leave.',
    when: 'draft.visibility == "client"',
    finding: 'finding.category == "credential" && finding.severity >= HIGH',
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
    id: 'grave-personal-data',
    gate: 'content',
    route: 'review',
    because: 'It gives personal data that the thread does not have.',
    when: 'draft.visibility == "client"',
    finding: 'finding.category == "personal-data" && finding.severity >= HIGH',
  },
  {
    id: 'machine-personal-data',
    gate: 'content',
    route: 'review',
    because: 'A machine gives personal data that the thread does not have.',
    when: 'draft.visibility == "client" && !provenance.typed',
    finding: 'finding.category == "personal-data" && finding.severity >= MEDIUM',
  },
  {
    id: 'internal-leaves',
    gate: 'impact',
    route: 'review',
    because: 'This is marked internal, and it goes to people outside.',
    finding: 'finding.category == "recipients" && finding.severity >= HIGH',
  },
  {
    id: 'machine-mixed-recipients',
    gate: 'impact',
    route: 'review',
    because: 'People of several organisations would get this, and see each other.',
    when: 'draft.visibility == "client" && !provenance.typed',
    finding: 'finding.category == "recipients" && finding.severity >= MEDIUM',
  },
  {
    id: 'serious-finding',
    gate: 'impact',
    route: 'review',
    because: 'A check found something grave in this, whoever wrote it.',
    when: 'draft.visibility == "client"',
    finding:
      'finding.category in ["money", "commitment", "security", "access", "claim", "record", "content", "legal", "sensitive", "destructive", "internal", "wrong-client", "injection", "link"] && finding.severity >= HIGH',
  },
  {
    id: 'not-all-read',
    gate: 'content',
    route: 'review',
    because: 'It is too long to be read whole; nothing has checked the rest.',
    when: 'draft.visibility == "client"',
    finding: 'finding.type == "TEXT_CUT"',
  },
];
