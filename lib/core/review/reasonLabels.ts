import type { ReasonCode } from '../model/decision.ts';

/** How a reason code reads beside its radio button. */
export const REASON_LABELS: Readonly<Record<ReasonCode, string>> = {
  correct: 'It is right as it stands',
  requested: 'The client asked for it',
  'false-positive': 'False positive',
  'agreed-elsewhere': 'Agreed elsewhere',
  urgent: 'Too urgent to wait',
  'wrong-facts': 'The facts are wrong',
  'wrong-recipient': 'It goes to the wrong people',
  tone: 'The tone is wrong',
  'sensitive-data': 'It gives away what it should not',
  other: 'Something else',
};
