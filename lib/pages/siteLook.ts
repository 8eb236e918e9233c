import { type Signal, signal } from '@preact/signals';
import { z } from 'zod';
import type {
  EntryDraft,
  EntryForm,
  OpenPage,
  SiteActions,
  SiteLookState,
  SiteState,
} from '../../components/console/siteState.ts';
import type { SiteWords } from '../core/model/siteEntry.ts';
import { OpenTab, type Request, SiteLook } from '../messages/requests.ts';

export interface SiteLookInput {
  send(request: Request): Promise<unknown>;
  /**
   * Asks the browser for origins, as match patterns; must be called in the turn of a person's press. False where the
   * person says no; rejects where this build may not ask for them.
   */
  allow(origins: string[]): Promise<boolean>;
  /** Puts a text where the person can paste it from. */
  copy(text: string): Promise<void>;
}

/**
 * Tries a site: asks the browser to be let in, has the worker look at the page once, and words the entry that gates
 * it. What words it is loaded once something was found: the console opens without it.
 */
export function createSiteLook({ send, allow, copy }: SiteLookInput): {
  state: Signal<SiteState>;
  act: SiteActions;
} {
  const state = signal<SiteState>({ pages: null, look: { kind: 'idle' } });
  const show = (look: SiteLookState) => {
    state.value = { ...state.value, look };
  };
  /** The newest look alone is shown: a slow one does not come over it. */
  let newest = 0;
  const refuse = (look: SiteLookState) => {
    newest += 1;
    show(look);
  };

  async function pagesNow(): Promise<OpenPage[]> {
    const pages = z.array(OpenTab).parse(await send({ type: 'open-tabs' }));
    state.value = { ...state.value, pages };
    return pages;
  }

  async function looked(page: OpenPage): Promise<SiteLookState> {
    const { host } = new URL(page.address);
    const seen = SiteLook.parse(await send({ type: 'look-at-tab', tab: page.tab }));
    if (seen.kind === 'not-entered') return { kind: 'not-entered', host };
    const origins = seen.frames.filter(({ composers }) => composers.length > 0).map(({ origin }) => origin);
    const isWanted = seen.site === null && origins.length > 0;
    const words = { name: new URL(page.address).hostname, kind: null };
    const entry = isWanted ? await worded({ ...words, origins }) : { ...words, ...NO_ENTRY };
    return { kind: 'seen', host, page, seen, entry };
  }

  /** Shows what `look` comes to; `host` meanwhile. */
  async function during(host: string, look: () => Promise<SiteLookState>): Promise<void> {
    const own = ++newest;
    show({ kind: 'looking', host });
    const [found] = await Promise.allSettled([look()]);
    // Without an answer, or with one of another version, there is nothing to show.
    if (own === newest) show(found.status === 'fulfilled' ? found.value : { kind: 'silent', host });
  }

  /** Asks to be let in, in this turn, and looks where that was allowed. */
  function enter(host: string, origins: string[], look: () => Promise<SiteLookState>): void {
    const asked = Promise.allSettled([allow(origins)]);
    void during(host, async () => {
      const [allowed] = await asked;
      if (allowed.status === 'rejected') return { kind: 'refused', host, by: 'build' };
      return allowed.value ? look() : { kind: 'refused', host, by: 'person' };
    });
  }

  function lookFor(typed: string): void {
    const address = addressOf(typed);
    if (address === null) {
      refuse({ kind: 'no-address', typed });
      return;
    }
    const { hostname, protocol, host } = address;
    if (protocol !== 'http:' && protocol !== 'https:') {
      refuse({ kind: 'restricted', host: host || protocol });
      return;
    }
    enter(host, [patternOf(address)], async () => {
      const page = (await pagesNow()).find((one) => isAt(one.address, hostname, address.port));
      return page === undefined ? { kind: 'no-tab', host } : looked(page);
    });
  }

  async function reword(change: Partial<SiteWords>): Promise<void> {
    const now = state.value.look;
    if (now.kind !== 'seen') return;
    const origins = now.seen.frames.flatMap(({ origin, composers }) =>
      composers.length > 0 ? [origin] : [],
    );
    const { name, kind } = { ...now.entry, ...change };
    show({ ...now, entry: { ...now.entry, name, kind } });
    const entry = await worded({ name, kind, origins });
    const then = state.value.look;
    const isSame = then.kind === 'seen' && then.seen === now.seen && then.entry.name === name;
    if (isSame && then.entry.kind === kind) show({ ...then, entry });
  }

  async function copyEntry(form: EntryForm): Promise<void> {
    const now = state.value.look;
    if (now.kind !== 'seen' || now.entry.texts === null) return;
    const [copied] = await Promise.allSettled([copy(now.entry.texts[form])]);
    // Where the browser keeps it, the text stands there to be marked and copied by hand.
    if (copied.status === 'fulfilled' && state.value.look === now)
      show({ ...now, entry: { ...now.entry, copied: form } });
  }

  return {
    state,
    act: {
      refresh: () => void Promise.allSettled([pagesNow()]),
      lookAt: (page) => void during(new URL(page.address).host, () => looked(page)),
      lookFor,
      enter: (origins) => {
        const now = state.value.look;
        if (now.kind !== 'seen') return;
        const patterns = origins.map((origin) => patternOf(new URL(origin)));
        enter(now.host, patterns, () => looked(now.page));
      },
      call: (name) => void reword({ name }),
      sort: (kind) => void reword({ kind }),
      copy: (form) => void copyEntry(form),
    },
  };
}

const NO_ENTRY = { texts: null, expected: null, copied: null };

async function worded(words: SiteWords): Promise<EntryDraft> {
  const { siteEntry, siteEntryTexts } = await import('../core/model/siteEntry.ts');
  const made = siteEntry(words);
  const { name, kind } = words;
  return 'site' in made
    ? { ...NO_ENTRY, name, kind, texts: siteEntryTexts(made.site) }
    : { ...NO_ENTRY, name, kind, expected: made.expected };
}

/** A build for certain hosts may be one for one scheme: no more than the address is asked for. */
const patternOf = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`;

/** As people type an address: the scheme may be missing. Null where it is none. */
function addressOf(typed: string): URL | null {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) return null;
  return new URL(full);
}

/** A port that is typed must be the page's; one that is not may be any. */
function isAt(address: string, hostname: string, port: string): boolean {
  const page = new URL(address);
  return page.hostname === hostname && (port === '' || page.port === port);
}
