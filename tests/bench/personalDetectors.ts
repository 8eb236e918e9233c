// What finds personal data and credentials, to be weighed by itself.
export { credential } from '../../lib/core/detectors/credential.ts';
export { emailAddress } from '../../lib/core/detectors/emailAddress.ts';
export { paymentCard } from '../../lib/core/detectors/paymentCard.ts';
export { bankAccount } from '../../lib/core/detectors/personal/bankAccount.ts';
export { dateTime } from '../../lib/core/detectors/personal/dateTime.ts';
export { identityNumber } from '../../lib/core/detectors/personal/identityNumber.ts';
export { networkAddress } from '../../lib/core/detectors/personal/networkAddress.ts';
export { personAndPlace } from '../../lib/core/detectors/personal/personAndPlace.ts';
export { phoneNumber } from '../../lib/core/detectors/phoneNumber.ts';
