import { findDates } from './dates.ts';
import { personalDetector } from './personalDetector.ts';

/** Dates. */
export const dateTime = personalDetector({
  id: 'date-time',
  types: ['DATE_TIME'],
  find: findDates,
  knownFrom: ['thread', 'record'],
});
