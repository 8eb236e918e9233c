import type { PolicyInput } from '../../model/policy.ts';
import { commonRules } from './commonRules.ts';
import { templatesOfWork } from './templatesOfWork.ts';

/** Mail that goes out in an organisation's name to many: a person always looks, and words that promise too much stay. */
export const marketingMail: PolicyInput = {
  id: 'marketing-mail',
  version: 1,
  name: 'Marketing mail',
  workflows: [
    {
      id: 'marketing-mail',
      name: 'Marketing mail',
      kinds: ['email'],
      visibility: ['client'],
      experts: ['editors'],
      ...templatesOfWork.B,
      gates: {
        ...templatesOfWork.B.gates,
        impact: { review: 'low', escalate: 'high', recipients: { escalate: 50 } },
      },
    },
    { id: 'internal-mail', name: 'Internal mail', kinds: ['email'], visibility: ['internal'] },
  ],
  gates: { confidence: { auto: 0.92, review: 0.75, undeclared: 0.75 } },
  rules: [
    ...commonRules,
    {
      id: 'promises-too-much',
      gate: 'content',
      route: 'block',
      because: 'It promises what nobody can keep.',
      when: 'draft.visibility == "client"',
      phrases: ['risk free', 'guaranteed results', 'guaranteed returns', 'no strings attached'],
      override: 'none',
    },
    {
      id: 'urges',
      gate: 'content',
      route: 'review',
      because: 'It urges the reader in a way that our tone does not.',
      when: 'draft.visibility == "client"',
      phrases: ['act now', 'last chance', 'before it is too late', 'do not miss out'],
      override: 'acknowledge',
    },
    {
      id: 'no-way-out',
      gate: 'content',
      route: 'review',
      because: 'Mail to many must say how to leave the list.',
      when: 'draft.workflow == "marketing-mail" && size(draft.recipients) > 20',
      lacks: 'unsubscribe',
    },
    {
      id: 'compares',
      gate: 'impact',
      route: 'escalate',
      because: 'It compares us with others; an editor looks at that.',
      when: 'draft.visibility == "client" && !provenance.typed',
      phrases: ['better than', 'cheaper than', 'unlike our competitors'],
      roles: ['editors'],
      override: 'false-positive',
    },
  ],
  roles: [{ id: 'editors', name: 'Editors', members: [] }],
  ladders: [{ id: 'editors', workflows: ['marketing-mail'], steps: [{ role: 'editors', afterMinutes: 0 }] }],
  changes: { secondName: true },
};
