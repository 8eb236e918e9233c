import type { Exception } from '../../lib/core/model/policyRule.ts';
import { momentOf } from './sentences.ts';
import type { InForce } from './state.ts';

interface Props {
  policy: InForce['policy'];
  now: string;
}

/** Rules set aside for a while: those that hold, and those that have ended by themselves. */
export function ExceptionList({ policy, now }: Props) {
  const { exceptions } = policy.document;
  const holds = ({ until }: Exception) => Date.parse(until) > Date.parse(now);
  const inOrder = [...exceptions].sort(
    (a, b) => Number(holds(b)) - Number(holds(a)) || (a.until < b.until ? -1 : 1),
  );
  return (
    <section class="console-part" aria-labelledby="exceptions">
      <h2 id="exceptions">What is set aside</h2>
      <ul class="exceptions">
        {inOrder.map((exception) => {
          const use = policy.uses.find((one) => one.exception === exception.id);
          return (
            <li key={exception.id} class={holds(exception) ? undefined : 'ended'}>
              <p>
                <b>{holds(exception) ? 'Holds until' : 'Ended'}</b> {momentOf(exception.until)}:{' '}
                <code>{exception.rule}</code>, {scopeOf(exception)}. {exception.reason}
              </p>
              <span class="aside">
                <code>{exception.id}</code>, {exception.category.replace('-', ' ')}. Asked for by{' '}
                {exception.askedBy}, approved by {exception.approvedBy}.{' '}
                {use === undefined
                  ? 'Not used on this device.'
                  : `Used ${use.count === 1 ? 'once' : `${use.count} times`} on this device, last ${momentOf(use.last)}.`}
              </span>
            </li>
          );
        })}
      </ul>
      {exceptions.length === 0 && <p class="aside">Nothing: every rule holds.</p>}
    </section>
  );
}

function scopeOf({ scope }: Exception): string {
  const parts = [
    scope.workflows && `in ${scope.workflows.join(', ')}`,
    scope.hosts && `at ${scope.hosts.join(', ')}`,
    scope.accounts && `for ${scope.accounts.join(', ')}`,
    scope.groups && `when ${scope.groups.join(', ')} send`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'everywhere' : parts.join(', ');
}
