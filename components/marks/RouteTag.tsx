import type { Route } from '../../lib/core/model/verdict.ts';
import { Icon } from './Icon.tsx';

const word: Record<Route, string> = {
  allow: 'Allowed',
  review: 'Review',
  escalate: 'Escalated',
  block: 'Blocked',
};

/** A route by shape, word and colour, in that order. */
export function RouteTag({ route }: { route: Route }) {
  return (
    <span class={`tag ${route}`}>
      <Icon name={route} class="minor" />
      {word[route]}
    </span>
  );
}
