import type { Route } from '../../lib/core/model/verdict.ts';
import { Brand } from '../marks/Brand.tsx';
import { Icon } from '../marks/Icon.tsx';
import { RouteTag } from '../marks/RouteTag.tsx';

interface Props {
  /** "Nothing has been sent", as long as that is so. */
  whereabouts: string;
  route: Route | null;
  dock: 'left' | 'right';
  /** Null where the panel is a window of its own, and so can't be docked. */
  onDock: ((side: 'left' | 'right') => void) | null;
}

/** Whose panel this is, what became of the draft, and the route. */
export function PanelTop({ whereabouts, route, dock, onDock }: Props) {
  const other = dock === 'right' ? 'left' : 'right';
  return (
    <header class="sheet-top">
      <Brand />
      <span class="whereabouts">{whereabouts}</span>
      <span class="at-end" />
      {route && <RouteTag route={route} />}
      {onDock && (
        <button
          type="button"
          class="button bare square"
          aria-label={`Dock ${other}`}
          title={`Dock ${other}`}
          onClick={() => onDock(other)}
        >
          <Icon name={`dock-${other}`} />
        </button>
      )}
    </header>
  );
}
