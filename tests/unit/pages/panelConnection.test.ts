import { describe, expect, test } from 'vitest';
import type { ReviewView } from '../../../lib/core/review/view.ts';
import { FromPanel, type ToPanel } from '../../../lib/messages/panelPort.ts';
import { type Connection, createConnection, SLOW_AFTER } from '../../../lib/pages/panelConnection.ts';
import { TRIES_UNATTENDED } from '../../../lib/pages/workerLink.ts';
import { clean, email, reopened } from '../../visual/fixtures.ts';

const TOKEN = '0b9f6a1e-52b1-4d0c-9d34-6f0f3d1f0a01';
const NONCES = ['5d1f3c1e-0000-4000-8000-000000000001', '5d1f3c1e-0000-4000-8000-000000000002'] as const;

/** A worker that can be stopped and that hears everything, and a clock that goes when it is told to. */
function bench() {
  const heard: FromPanel[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let now = 0;
  let tell: (message: ToPanel) => void = () => {};
  let stop: () => void = () => {};
  let connections = 0;
  const connection: Connection = createConnection({
    token: TOKEN,
    connect: () => {
      connections += 1;
      return {
        postMessage: (message) => heard.push(FromPanel.parse(message)),
        onMessage: { addListener: (listener) => (tell = listener) },
        onDisconnect: { addListener: (listener) => (stop = listener) },
      };
    },
    later: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  return {
    ...connection,
    heard,
    connections: () => connections,
    show: (view: ReviewView, nonce: string = NONCES[0]) =>
      tell({ type: 'view', nonce, view, first: null, dock: 'right' }),
    tell: (message: ToPanel) => tell(message),
    stop: () => stop(),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const timer of [...timers]) {
        if (timer.at <= now && timers.delete(timer)) timer.run();
      }
    },
  };
}

const given = { reason: null, note: null, breakGlass: null, attention: 1200 };

describe('the connection of a panel', () => {
  test('says hello with its token, and shows the view that comes', () => {
    const { heard, state, show } = bench();
    expect(heard).toEqual([{ type: 'hello', token: TOKEN }]);
    expect(state.value).toMatchObject({ link: 'connecting', view: null });
    show(clean);
    expect(state.value).toMatchObject({ link: 'open', view: clean });
  });

  test('a long wait is said to be long, and a view ends it', () => {
    const { state, pass, show } = bench();
    pass(SLOW_AFTER - 1);
    expect(state.value.link).toBe('connecting');
    pass(1);
    expect(state.value.link).toBe('slow');
    show(clean);
    expect(state.value.link).toBe('open');
  });

  test('a decision carries the review and the nonce of the view on the screen', () => {
    const { act, heard, show, state } = bench();
    show(clean, NONCES[0]);
    show(clean, NONCES[1]);
    act.approve({ ...given, reason: 'correct' });
    expect(heard.at(-1)).toEqual({
      type: 'approve',
      review: clean.review,
      nonce: NONCES[1],
      ...given,
      reason: 'correct',
    });
    expect(state.value.sent).toBe('approve');
  });

  test('a second decision is not sent while the first is being stored', () => {
    const { act, heard, show } = bench();
    show(clean);
    act.approve(given);
    act.reject({ reason: 'tone', note: null, attention: 1 });
    act.notNow();
    expect(heard.map(({ type }) => type)).toEqual(['hello', 'approve']);
  });

  test('before a view nothing can be decided', () => {
    const { act, heard, state } = bench();
    act.approve(given);
    expect(heard).toHaveLength(1);
    expect(state.value.sent).toBeNull();
  });

  test('the worker stops: it is said, what was typed stays, and the panel connects again', () => {
    const { state, input, show, stop, pass, connections, heard } = bench();
    show(email);
    input.note.value = 'My words';
    input.reason.value = 'urgent';
    stop();
    expect(state.value).toMatchObject({ link: 'lost', view: email, unanswered: false });
    pass(100);
    expect(connections()).toBe(2);
    expect(heard.at(-1)).toEqual({ type: 'hello', token: TOKEN });
    expect(state.value.link).toBe('lost');
    show(email, NONCES[1]);
    expect(state.value.link).toBe('open');
    expect(input.note.value).toBe('My words');
    expect(input.reason.value).toBe('urgent');
  });

  test('a worker that keeps stopping is tried less and less often, then when the person comes', () => {
    const { stop, pass, connections, act, state } = bench();
    for (const wait of [100, 200, 400, 800, 1600, 3200, 5000, 5000]) {
      const before = connections();
      stop();
      pass(wait - 1);
      expect(connections()).toBe(before);
      pass(1);
      expect(connections()).toBe(before + 1);
    }
    stop();
    pass(60_000);
    expect(connections()).toBe(1 + TRIES_UNATTENDED);
    expect(state.value.link).toBe('lost');
    act.attend();
    expect(connections()).toBe(2 + TRIES_UNATTENDED);
    act.attend();
    expect(connections()).toBe(2 + TRIES_UNATTENDED);
    stop();
    pass(5000);
    expect(connections()).toBe(3 + TRIES_UNATTENDED);
  });

  test('the person coming does not open a second connection beside one that is planned', () => {
    const { stop, pass, connections, act } = bench();
    stop();
    act.attend();
    expect(connections()).toBe(2);
    pass(60_000);
    expect(connections()).toBe(2);
  });

  test('a decision that was on its way when the worker stopped is said not to have been answered', () => {
    const { state, act, show, stop, pass } = bench();
    show(clean);
    act.approve(given);
    stop();
    expect(state.value).toMatchObject({ sent: null, unanswered: true });
    act.approve(given);
    expect(state.value.sent).toBeNull();
    pass(100);
    show(clean, NONCES[1]);
    expect(state.value.unanswered).toBe(true);
    act.approve(given);
    expect(state.value).toMatchObject({ sent: 'approve', unanswered: false });
  });

  test('a refusal is shown until the person decides again, and what was typed stays', () => {
    const { state, input, act, show, tell } = bench();
    show(email);
    input.note.value = 'My words';
    act.approve(given);
    tell({ type: 'refused', text: 'The draft changed.' });
    expect(state.value).toMatchObject({ refused: 'The draft changed.', sent: null });
    expect(input.note.value).toBe('My words');
    show(email, NONCES[1]);
    expect(state.value.refused).toBe('The draft changed.');
    act.approve(given);
    expect(state.value).toMatchObject({ refused: null, sent: 'approve' });
  });

  test('a worker that was started again and doesn’t know the panel yet frightens nobody', () => {
    const { state, show, tell, stop, pass } = bench();
    show(email);
    stop();
    pass(100);
    tell({ type: 'refused', text: 'This panel was not opened by Countersign.' });
    stop();
    expect(state.value).toMatchObject({ refused: null, link: 'lost', view: email });
    pass(200);
    show(email, NONCES[1]);
    expect(state.value).toMatchObject({ refused: null, link: 'open' });
  });

  test('a panel that is refused before it shows anything says why', () => {
    const { state, tell } = bench();
    tell({ type: 'refused', text: 'This panel was not opened by Countersign.' });
    expect(state.value).toMatchObject({ refused: 'This panel was not opened by Countersign.', view: null });
  });

  test('another review forgets what was typed for the last one', () => {
    const { input, show } = bench();
    show(email);
    input.note.value = 'My words';
    input.mode.value = 'reject';
    show(clean);
    expect(input.note.value).toBe('');
    expect(input.mode.value).toBe('decide');
  });

  test('a review that opens again asks anew, and keeps the note', () => {
    const { input, show } = bench();
    show({ ...email, review: reopened.review });
    input.note.value = 'My words';
    input.reason.value = 'urgent';
    input.phrase.value = 'break glass';
    show(reopened);
    expect(input.reason.value).toBeNull();
    expect(input.phrase.value).toBe('');
    expect(input.note.value).toBe('My words');
  });

  test('the text of an edit that could not be written is kept; that of one which was, is not', () => {
    const { input, show } = bench();
    const words = { body: 'From the page', subject: null };
    const edit = { base: words, words: { body: 'Mine', subject: null }, newer: null };
    show(email);
    input.edit.value = edit;
    input.mode.value = 'edit';
    show({ ...email, phase: 'writing' });
    expect(input.mode.value).toBe('decide');
    show({ ...email, reopened: 'write-failed' });
    expect(input.edit.value).toEqual(edit);
    show({ ...email, phase: 'writing' });
    show({ ...email, reopened: 'edited' });
    expect(input.edit.value).toBeNull();
  });

  test('words to edit are taken for the review that is shown, and for no other', () => {
    const { input, show, tell } = bench();
    show(email);
    tell({ type: 'edit-text', review: clean.review, body: 'Other', subject: null });
    expect(input.edit.value).toBeNull();
    tell({ type: 'edit-text', review: email.review, body: 'Hi Dana', subject: 'Re' });
    expect(input.edit.value?.words).toMatchObject({ body: 'Hi Dana', subject: 'Re' });
  });

  test('a closed panel shows nothing of the draft, and forgets what was typed for it', () => {
    const { state, input, act, heard, show, tell } = bench();
    show(email);
    input.note.value = 'My words';
    tell({ type: 'closed' });
    expect(state.value).toMatchObject({ view: null, link: 'open', sent: null });
    expect(input.note.value).toBe('');
    act.notNow();
    expect(heard).toHaveLength(1);
  });

  test('a review that was put off is taken up with everything that was typed', () => {
    const { input, act, show, tell } = bench();
    const words = { body: 'From the page', subject: null };
    show(email);
    input.note.value = 'My words';
    input.reason.value = 'urgent';
    input.edit.value = { base: words, words: { body: 'Mine', subject: null }, newer: null };
    input.mode.value = 'edit';
    act.notNow();
    tell({ type: 'closed' });
    show(email, NONCES[1]);
    expect(input.note.value).toBe('My words');
    expect(input.reason.value).toBe('urgent');
    expect(input.edit.value?.words.body).toBe('Mine');
    expect(input.mode.value).toBe('decide');
  });

  test('an approval that turns out void asks for its reason anew, and keeps the note', () => {
    const { input, act, show, tell } = bench();
    show(email);
    input.note.value = 'My words';
    input.reason.value = 'urgent';
    act.approve(given);
    tell({ type: 'closed' });
    show({ ...email, reopened: 'payload-changed' }, NONCES[1]);
    expect(input.note.value).toBe('My words');
    expect(input.reason.value).toBeNull();
  });

  test('an extension that is gone is said to be', () => {
    const { state } = createConnection({
      token: TOKEN,
      connect: () => {
        throw new Error('Extension context invalidated.');
      },
      later: () => () => {},
    });
    expect(state.value.link).toBe('lost');
  });
});
