import { findDates } from './dates.ts';
import { lettersAndDigits, personalDetector } from './personalDetector.ts';

/** Dates. */
export const dateTime = personalDetector({
  id: 'date-time',
  types: ['DATE_TIME'],
  find: findDates,
  spelled: lettersAndDigits,
  knownFrom: ['thread', 'record'],
});
