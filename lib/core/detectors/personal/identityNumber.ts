import { findIdentifiers, IDENTIFIER_FORMS } from './identifiers/findIdentifiers.ts';
import { lettersAndDigits, personalDetector } from './personalDetector.ts';

/** Numbers that authorities give to people, companies and cars. */
export const identityNumber = personalDetector({
  id: 'identity-number',
  types: [...new Set(IDENTIFIER_FORMS.map(({ type }) => type))],
  find: findIdentifiers,
  spelled: lettersAndDigits,
  knownFrom: ['thread'],
});
