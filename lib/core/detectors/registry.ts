import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { credential } from './credential.ts';
import type { Detector } from './detector.ts';
import { emailAddress } from './emailAddress.ts';
import { externalRecipient } from './externalRecipient.ts';
import { hiddenText } from './hiddenText.ts';
import { moneyAmount } from './moneyAmount.ts';
import { paymentCard } from './paymentCard.ts';
import { bankAccount } from './personal/bankAccount.ts';
import { dateTime } from './personal/dateTime.ts';
import { identityNumber } from './personal/identityNumber.ts';
import { networkAddress } from './personal/networkAddress.ts';
import { personAndPlace } from './personal/personAndPlace.ts';
import { phoneNumber } from './phoneNumber.ts';
import { runDetectors } from './runDetectors.ts';

/** Every detector, one line each. Each has its golden cases in `tests/detectors/<id>/`. */
export const detectors: readonly Detector[] = [
  credential,
  paymentCard,
  emailAddress,
  phoneNumber,
  bankAccount,
  identityNumber,
  networkAddress,
  dateTime,
  personAndPlace,
  moneyAmount,
  externalRecipient,
  hiddenText,
];

/** What every detector sees in `draft`, judged against `context`; see `runDetectors`. */
export function detectAll(draft: Draft, context: Context): Finding[] {
  return runDetectors(detectors, draft, context);
}
