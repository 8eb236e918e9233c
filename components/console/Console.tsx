import type { Signal } from '@preact/signals';
import { Brand } from '../marks/Brand.tsx';
import { LooksPage } from './LooksPage.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import { ReplayPage } from './ReplayPage.tsx';
import type { ReplayState } from './replayState.ts';
import { type ConsoleRoute, consoleRoutes, routeName } from './routes.ts';
import { SitePage } from './SitePage.tsx';
import { StatusPage } from './StatusPage.tsx';
import type { SiteActions, SiteState } from './siteState.ts';
import type { ConsoleActions, ConsoleState } from './state.ts';

interface Props {
  route: Signal<ConsoleRoute>;
  state: Signal<ConsoleState>;
  replay: Signal<ReplayState>;
  site: Signal<SiteState>;
  act: ConsoleActions & { site: SiteActions };
}

/** What stands behind the gate: one page with routes. */
export function Console({ route, state, replay, site, act }: Props) {
  const now = state.value;
  return (
    <div class="console">
      <header class="console-top">
        <Brand />
        <nav aria-label="Pages">
          {consoleRoutes.map((name) => (
            <a key={name} href={`#/${name}`} aria-current={route.value === name ? 'page' : undefined}>
              {routeName[name]}
              {name === 'looks' && now.kind === 'known' && now.looks.length > 0 && (
                <span class="count">{now.looks.length}</span>
              )}
            </a>
          ))}
        </nav>
        {now.kind === 'known' && now.status.organisation && (
          <span class="console-whose">{now.status.organisation}</span>
        )}
      </header>
      <main class="console-page">
        {now.kind !== 'known' ? (
          <Unknown silent={now.kind === 'silent'} act={act} />
        ) : route.value === 'policy' ? (
          <PolicyPage status={now.status} />
        ) : route.value === 'try' ? (
          <ReplayPage replay={replay.value} onLoad={act.load} />
        ) : route.value === 'site' ? (
          <SitePage state={site.value} act={act.site} />
        ) : route.value === 'looks' ? (
          <LooksPage looks={now.looks} answering={now.answering} now={now.status.now} onAnswer={act.look} />
        ) : (
          <StatusPage status={now.status} trying={now.trying} act={act} />
        )}
      </main>
    </div>
  );
}

function Unknown({ silent, act }: { silent: boolean; act: ConsoleActions }) {
  if (!silent) return <h1>Asking what is in force</h1>;
  return (
    <>
      <h1>Countersign does not answer</h1>
      <p class="lead">
        Its worker did not start, or gave no answer. What was decided is stored on this device, and what is
        held stays held.
      </p>
      <button type="button" class="button" onClick={act.askAgain}>
        Ask again
      </button>
    </>
  );
}
