import { findIbans, findWallets } from './bankAccounts.ts';
import { lettersAndDigits, personalDetector } from './personalDetector.ts';

/** Bank accounts and wallets. The record is ours, so that standing there makes them no less grave. */
export const bankAccount = personalDetector({
  id: 'bank-account',
  types: ['IBAN_CODE', 'CRYPTO'],
  find: (text) => [...findIbans(text), ...findWallets(text)],
  spelled: lettersAndDigits,
  knownFrom: ['thread'],
});
