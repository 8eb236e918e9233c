import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { actionImpact } from './action/actionImpact.ts';
import { alteredQuote } from './alteredQuote.ts';
import { basis } from './claims/basis.ts';
import { claim } from './claims/claim.ts';
import { credential } from './credential.ts';
import type { Detector } from './detector.ts';
import { emailAddress } from './emailAddress.ts';
import { externalRecipient } from './externalRecipient.ts';
import { accessChange } from './harm/accessChange.ts';
import { attachment } from './harm/attachment.ts';
import { commitment } from './harm/commitment.ts';
import { destructiveStep } from './harm/destructiveStep.ts';
import { greetingName } from './harm/greetingName.ts';
import { injection } from './harm/injection.ts';
import { internalWords } from './harm/internalWords.ts';
import { invisibleCharacter } from './harm/invisibleCharacter.ts';
import { leftover } from './harm/leftover.ts';
import { legal } from './harm/legal.ts';
import { linkTarget } from './harm/linkTarget.ts';
import { lookAlikeRecipient } from './harm/lookAlikeRecipient.ts';
import { manyRecipients } from './harm/manyRecipients.ts';
import { moneyPromise } from './harm/moneyPromise.ts';
import { otherLanguage } from './harm/otherLanguage.ts';
import { requiredLine } from './harm/requiredLine.ts';
import { securityAction } from './harm/securityAction.ts';
import { sensitiveMatter } from './harm/sensitiveMatter.ts';
import { statusChange } from './harm/statusChange.ts';
import { tone } from './harm/tone.ts';
import { wrongClient } from './harm/wrongClient.ts';
import { hiddenText } from './hiddenText.ts';
import { invoiceCheck } from './invoice/invoiceCheck.ts';
import { moneyAmount } from './moneyAmount.ts';
import { paymentCard } from './paymentCard.ts';
import { bankAccount } from './personal/bankAccount.ts';
import { dateTime } from './personal/dateTime.ts';
import { identityNumber } from './personal/identityNumber.ts';
import { networkAddress } from './personal/networkAddress.ts';
import { personAndPlace } from './personal/personAndPlace.ts';
import { phoneNumber } from './phoneNumber.ts';
import { recordChange } from './record/recordChange.ts';
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
  alteredQuote,
  moneyPromise,
  commitment,
  legal,
  securityAction,
  accessChange,
  sensitiveMatter,
  destructiveStep,
  internalWords,
  wrongClient,
  lookAlikeRecipient,
  manyRecipients,
  greetingName,
  attachment,
  linkTarget,
  leftover,
  injection,
  invisibleCharacter,
  otherLanguage,
  requiredLine,
  statusChange,
  tone,
  claim,
  basis,
  recordChange,
  invoiceCheck,
  actionImpact,
];

/** Those whose findings may be masked. */
const ofValues = detectors.filter(
  ({ meta }) => meta.category === 'credential' || meta.category === 'personal-data',
);

/** What of `draft` may have to be masked: personal data and credentials alone; see `runDetectors`. */
export function detectValues(draft: Draft, context: Context): Finding[] {
  return runDetectors(ofValues, draft, context);
}

/** What every detector sees in `draft`, judged against `context`; see `runDetectors`. */
export function detectAll(draft: Draft, context: Context): Finding[] {
  return runDetectors(detectors, draft, context);
}
