import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { Brand } from '../marks/Brand.tsx';
import { Shield } from '../marks/Shield.tsx';
import { Known } from './Known.tsx';
import { offers, type PopupActions, type PopupState } from './state.ts';

interface Props {
  state: Signal<PopupState>;
  act: PopupActions;
}

/** How the tab in front is covered, and what waits. */
export function Popup({ state, act }: Props) {
  const now = state.value;
  // Before the first paint, so that no press is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const current = state.value;
      if (current.kind !== 'known') return;
      const can = offers(current.status);
      const key = event.key.toLowerCase();
      if (key === 'l' && can.reload) act.reload();
      else if (key === 't' && can.tryNow) act.tryNow();
      else if (key === 'i' && can.signIn) act.signIn();
      else if (key === 'a' && can.allow) act.allow();
      else if (key === 'y' && can.trySite) act.trySite();
      else if (key === 's') act.openConsole();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [act, state]);
  return (
    <main class="popup">
      <div class="popup-top">
        <Brand />
        {now.kind === 'known' && now.status.site && <span class="site">{now.status.site}</span>}
      </div>
      {now.kind === 'known' ? (
        <Known status={now.status} trying={now.trying} act={act} />
      ) : (
        <Unknown state={now} />
      )}
    </main>
  );
}

function Unknown({ state }: { state: Exclude<PopupState, { kind: 'known' }> }) {
  const silent = state.kind === 'silent';
  return (
    <div class={silent ? 'coverage' : 'coverage plain'}>
      {silent && <Shield shape="not-inspected" />}
      <h1>{silent ? 'Countersign does not answer' : 'Looking at this tab'}</h1>
      <p>{silent ? `${state.problem} What was decided is stored on this device.` : 'One moment.'}</p>
    </div>
  );
}
