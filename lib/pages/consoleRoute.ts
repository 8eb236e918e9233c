import { type Signal, signal } from '@preact/signals';
import { type ConsoleRoute, isConsoleRoute } from '../../components/console/routes.ts';

/** The page that the address names after its `#`, followed as it changes; the first page where it names none. */
export function followAddress(window: Pick<Window, 'location' | 'addEventListener'>): Signal<ConsoleRoute> {
  const read = (): ConsoleRoute => {
    const name = window.location.hash.replace(/^#\/?/, '');
    return isConsoleRoute(name) ? name : 'policy';
  };
  const route = signal(read());
  window.addEventListener('hashchange', () => {
    route.value = read();
  });
  return route;
}
