import { useRef } from 'preact/hooks';
import { SeenComposers } from './SeenComposers.tsx';
import { SiteEntry } from './SiteEntry.tsx';
import { siteHeading, siteLead } from './siteSentences.ts';
import type { OpenPage, SiteActions, SiteState } from './siteState.ts';

/** Any tool that is open in this browser: what would be followed there, and the entry that has it gated. */
export function SitePage({ state, act }: { state: SiteState; act: SiteActions }) {
  const { look, pages } = state;
  return (
    <>
      <h1>{siteHeading(look)}</h1>
      <p class="lead">{siteLead(look)}</p>
      <Address isBusy={look.kind === 'looking'} act={act} />
      <div class="site-look" aria-live="polite">
        {look.kind === 'seen' && (
          <>
            <SeenComposers seen={look.seen} onEnter={act.enter} />
            {look.entry.texts !== null || look.entry.expected !== null ? (
              <SiteEntry look={look} act={act} />
            ) : null}
          </>
        )}
      </div>
      <Pages pages={pages} onLook={act.lookAt} />
    </>
  );
}

function Address({ isBusy, act }: { isBusy: boolean; act: SiteActions }) {
  const typed = useRef<HTMLInputElement>(null);
  return (
    <form
      class="site-address"
      onSubmit={(event) => {
        event.preventDefault();
        act.lookFor(typed.current?.value ?? '');
      }}
    >
      <label for="site-address">Address of the tool</label>
      <div>
        <input
          ref={typed}
          id="site-address"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="desk.example.com"
        />
        <button type="submit" class="button sign" aria-disabled={isBusy}>
          Look
        </button>
      </div>
      <p class="aside">The browser asks whether Countersign may see the site, where it may not yet.</p>
    </form>
  );
}

function Pages({ pages, onLook }: { pages: SiteState['pages']; onLook: (page: OpenPage) => void }) {
  return (
    <section class="console-part" aria-labelledby="open-pages">
      <h2 id="open-pages">Open pages that it may look at</h2>
      {pages === null || pages.length === 0 ? (
        <p class="aside">{pages === null ? 'One moment.' : 'None. Type the address of one above.'}</p>
      ) : (
        <ul class="open-pages">
          {pages.map((page) => (
            <li key={page.tab}>
              <span>
                <b>{page.title || hostIn(page.address)}</b>
                <span class="aside">{hostIn(page.address)}</span>
              </span>
              <button
                type="button"
                class="button slim"
                aria-label={`Look at ${page.title || hostIn(page.address)}`}
                onClick={() => onLook(page)}
              >
                Look
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const hostIn = (address: string) => (URL.canParse(address) ? new URL(address).host : address);
