import { describe, expect, it, vi } from 'vitest';
import { createSiteLook } from '../../../lib/pages/siteLook.ts';

const composer = {
  kind: null,
  body: { label: 'Reply', length: 3 },
  subject: false,
  sender: false,
  recipients: null,
  attachments: 0,
  record: false,
  fields: [],
  visibility: null,
  switches: [],
  controls: [{ name: 'Send', does: 'send' }],
};
const frame = { origin: 'https://desk.example', composers: [composer], missing: null, frames: [] };
const seen = { kind: 'seen', site: null, frames: [frame], unreached: [] };
const page = { tab: 7, address: 'https://desk.example/t/1', title: 'Ticket 1' };

function tried(over: { allow?: () => Promise<boolean>; look?: unknown; pages?: unknown } = {}) {
  const send = vi.fn(async ({ type }: { type: string }) =>
    type === 'open-tabs' ? (over.pages ?? [page]) : (over.look ?? seen),
  );
  const allow = vi.fn(over.allow ?? (async () => true));
  const copy = vi.fn(async () => {});
  const { state, act } = createSiteLook({ send, allow, copy });
  const until = (kind: string) => vi.waitFor(() => expect(state.value.look.kind).toBe(kind));
  return { state, act, send, allow, copy, until };
}

describe('trying a site', () => {
  it('asks to be let in by the typed address, in the same turn, and words the entry', async () => {
    const { state, act, allow, until } = tried();
    act.lookFor('desk.example/t/1');
    expect(allow).toHaveBeenCalledWith(['https://desk.example/*']);
    await until('seen');
    expect(state.value.look).toMatchObject({
      host: 'desk.example',
      entry: { name: 'desk.example', expected: null, texts: { yaml: expect.stringContaining('matches') } },
    });
  });

  it.each([
    ['the desk', 'no-address'],
    ['', 'no-address'],
    ['chrome://settings', 'restricted'],
    ['about:blank', 'restricted'],
    ['file:///home', 'restricted'],
  ])('%j is %s, and nothing is asked for', async (typed, kind) => {
    const { act, allow, until, send } = tried();
    act.lookFor(typed);
    await until(kind);
    expect(allow).not.toHaveBeenCalled();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['a person says no', async () => false, 'person'],
    ['this build may not ask', () => Promise.reject(new Error('not in the manifest')), 'build'],
  ])('where %s, nothing is looked at', async (_, allow, by) => {
    const { state, act, send, until } = tried({ allow });
    act.lookFor('desk.example');
    await until('refused');
    expect(state.value.look).toMatchObject({ by });
    expect(send).not.toHaveBeenCalled();
  });

  it('a port that is typed must be the page’s', async () => {
    const { act, until } = tried();
    act.lookFor('localhost:8443');
    await until('no-tab');
    act.lookFor('desk.example:8443');
    await until('no-tab');
    act.lookFor('https://desk.example');
    await until('seen');
  });

  it.each([
    ['a page that nobody may enter', { kind: 'not-entered' }, 'not-entered'],
    ['an answer of another version', { kind: 'seen' }, 'silent'],
  ])('%s', async (_, look, kind) => {
    const { act, until } = tried({ look });
    act.lookAt(page);
    await until(kind);
  });

  it('a gated site, and one with no composer, has no entry', async () => {
    const gated = tried({ look: { ...seen, site: { name: 'Desk', isGuarded: true } } });
    gated.act.lookAt(page);
    await gated.until('seen');
    const bare = tried({ look: { ...seen, frames: [{ ...frame, composers: [] }] } });
    bare.act.lookAt(page);
    await bare.until('seen');
    for (const { state } of [gated, bare])
      expect(state.value.look).toMatchObject({ entry: { texts: null, expected: null } });
  });

  it('another name and kind are another text; one with no name says what is expected; a copy is said', async () => {
    const { state, act, copy, until } = tried();
    act.lookAt(page);
    await until('seen');
    const entry = () => (state.value.look.kind === 'seen' ? state.value.look.entry : null);
    act.call('');
    await vi.waitFor(() =>
      expect(entry()).toMatchObject({ texts: null, expected: expect.stringMatching(/name/) }),
    );
    act.call('Our desk');
    act.sort('ticket-reply');
    await vi.waitFor(() =>
      expect(entry()?.texts?.yaml).toBe(
        'sites:\n  - id: our-desk\n    name: Our desk\n    matches:\n      - https://desk.example/*\n    kind: ticket-reply\n',
      ),
    );
    act.copy('yaml');
    await vi.waitFor(() => expect(entry()?.copied).toBe('yaml'));
    expect(copy).toHaveBeenCalledWith(entry()?.texts?.yaml);
  });

  it('a slow look does not come over a newer one', async () => {
    let answer = (_: unknown) => {};
    const slow = new Promise((resolve) => {
      answer = resolve;
    });
    const { state, act, until } = tried({ look: slow, pages: [] });
    act.lookAt(page);
    act.lookFor('chrome://flags');
    await until('restricted');
    answer(seen);
    // Until all that follows from it has been done.
    await import('../../../lib/core/model/siteEntry.ts');
    await new Promise((done) => setTimeout(done));
    expect(state.value.look.kind).toBe('restricted');
  });
});
