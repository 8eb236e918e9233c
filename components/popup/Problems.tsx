import { Icon } from '../marks/Icon.tsx';
import type { PopupStatus } from './state.ts';

/** What someone has to mend: a device that can't store, sites that are withheld, and configuration that was refused. */
export function Problems({
  refused,
  withheld,
  storage,
}: Pick<PopupStatus, 'refused' | 'withheld' | 'storage'>) {
  if (refused.length === 0 && withheld.length === 0 && !storage) return null;
  return (
    <ul class="notices">
      {storage && (
        <li class="notice error">
          <Icon name="alert" />
          <p>
            <b>Problem: </b>
            {storage}
          </p>
        </li>
      )}
      {withheld.length > 0 && (
        <li class="notice warning">
          <Icon name="alert" />
          <p>
            <b>Not allowed by the browser: </b>
            {withheld.map(({ site }) => site).join(', ')}. What leaves from there is not checked.
          </p>
        </li>
      )}
      {refused.length > 0 && (
        <li class="notice warning">
          <Icon name="alert" />
          <div>
            <p>
              <b>Configuration refused.</b> The last good values hold. Tell your admin:
            </p>
            <ul class="refused-keys">
              {refused.map(({ path, expected }) => (
                <li key={path}>
                  <code>{path}</code> <span class="small">{expected}</span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      )}
    </ul>
  );
}
