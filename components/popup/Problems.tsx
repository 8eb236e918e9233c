import { Icon } from '../marks/Icon.tsx';
import type { PopupStatus } from './state.ts';

/** What someone has to mend: a device that can't store, and configuration that was refused. */
export function Problems({ refused, storage }: Pick<PopupStatus, 'refused' | 'storage'>) {
  if (refused.length === 0 && !storage) return null;
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
