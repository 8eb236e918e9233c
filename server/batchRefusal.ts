import type { BatchFault } from '../lib/core/audit/chain.ts';
import { Refusal } from './refusal.ts';
import type { PlacementFault } from './store/placement.ts';

/** The no to a batch that is not sound, or does not fit the log. It says which event, by number. */
export function batchRefusal(fault: BatchFault | PlacementFault): Refusal {
  const { fault: problem, ...numbers } = fault;
  return new Refusal(problem, `${sentence(fault)} Nothing of the batch was stored.`, numbers);
}

function sentence(fault: BatchFault | PlacementFault): string {
  const { sequence } = fault;
  switch (fault.fault) {
    case 'foreign-event':
      return `Event ${sequence} names another device than the claims.`;
    case 'broken-order':
      return `Event ${sequence} does not have the number that follows from the claims and its place.`;
    case 'count-mismatch':
      return `The claims end with event ${sequence}, the events don’t.`;
    case 'broken-chain':
      return `After event ${sequence} the chain has another digest than the claims.`;
    case 'gap':
      return `The batch begins with event ${sequence}; event ${fault.expected} comes next.`;
    case 'doubled-number':
      return `Number ${sequence} is taken by another event of this device.`;
    case 'doubled-id':
      return `The id of event ${sequence} is taken by another event.`;
    case 'forked-chain':
      return `Before event ${sequence} the log has another digest than the claims.`;
  }
}
