import type { FromGate, ToGate } from '../messages/composerPort.ts';
import type { Bar } from './bar.ts';
import type { Connection } from './connection.ts';
import type { Composer, HeldGesture } from './host.ts';
import type { PanelFrames } from './panelFrame.ts';
import type { KnownVerdict } from './permission.ts';
import type { Snapshots } from './snapshots.ts';

/** A verdict that comes this soon after the gesture decides before anything is shown (DESIGN, "The way of a draft"). */
const UNSEEN = 250;
/** An allowing verdict came: its release follows within this time, or the panel says what is going on. */
const RELEASE_FOLLOWS = 1000;
/** Until the worker has said otherwise. Milliseconds. */
const OVERDUE_AFTER = 5000;

/** Pressed again with nothing known of the last time. */
const ANY_PRESS: HeldGesture = { kind: 'click', trusted: false, key: null, target: null, submitter: null };

export interface HoldingGround {
  composer: Composer;
  /** Undefined before the first welcome: nothing is numbered, and nothing told. */
  snapshots(): Snapshots | undefined;
  connection: Connection;
  panels: PanelFrames | null;
  panel: string;
  bar: Bar;
  welcome(): Extract<ToGate, { type: 'welcome' }> | null;
  review(): string | null;
  verdict(): KnownVerdict | null;
  /** Says it now, or once the worker answers again. */
  owe(message: FromGate): void;
  letThrough(gesture: HeldGesture): boolean;
}

/** The gesture of one composer that is held, from the press until it is dropped or done again. */
export function createHolding(ground: HoldingGround) {
  const { composer, connection, panels, panel, bar } = ground;
  const take = () => ground.snapshots()?.take().number ?? 0;
  let held: { gesture: HeldGesture; revision: number } | null = null;
  let showTimer: ReturnType<typeof setTimeout> | undefined;
  let overdueTimer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    clearTimeout(showTimer);
    panels?.show(panel, null);
  }

  function isRefused(revision: number): boolean {
    const verdict = ground.verdict();
    return verdict?.revision === revision && verdict.route !== 'allow';
  }

  /** Tells the worker of the held gesture, with what stands there now before it. */
  function tell(): void {
    if (held === null) return;
    // Nothing is read before the worker has said whose drafts count; its welcome comes back here.
    if (ground.welcome() === null) {
      connection.open();
      return;
    }
    held.revision = take();
    ground.snapshots()?.pin('held', held.revision);
    const { kind, trusted } = held.gesture;
    connection.post({ type: 'held', revision: held.revision, gesture: { kind, trusted } });
  }

  function startOverdue(): void {
    clearTimeout(overdueTimer);
    overdueTimer = setTimeout(overdue, ground.welcome()?.overdueAfter ?? OVERDUE_AFTER);
  }

  function overdue(): void {
    if (held === null) return;
    const whenOverdue = ground.welcome()?.whenOverdue;
    // What can't be told counts as seen by the client.
    const visibility = composer.readClass().visibility ?? 'client';
    if (whenOverdue?.[visibility] !== 'release') {
      connection.post({ type: 'overdue', revision: held.revision });
      return;
    }
    if (composer.raw() !== ground.snapshots()?.get(held.revision)?.raw) {
      tell();
      startOverdue();
      return;
    }
    const { gesture } = held;
    end();
    ground.letThrough(gesture);
    ground.owe({ type: 'unreviewed', by: 'unjudged' });
  }

  function end(): void {
    held = null;
    clearTimeout(showTimer);
    clearTimeout(overdueTimer);
    panels?.hide(panel);
    bar.hide();
  }

  return {
    isHolding: (): boolean => held !== null,
    gesture: (): HeldGesture => held?.gesture ?? ANY_PRESS,
    hold(gesture: HeldGesture): void {
      const before = held?.revision;
      const revision = take();
      held = { gesture, revision };
      if (before === revision && panels?.isShown(panel)) {
        // The same words once more: the question stands there already.
        panels.focus(panel);
        return;
      }
      clearTimeout(showTimer);
      tell();
      startOverdue();
      if (isRefused(revision)) show();
      else showTimer = setTimeout(show, UNSEEN);
    },
    /** The worker came back: it may not have heard of the gesture. */
    tellAgain(): void {
      if (held === null) return;
      if (ground.review() === null || ground.welcome() === null) tell();
      else held.revision = take();
    },
    judged(verdict: KnownVerdict): void {
      if (held === null || verdict.revision !== held.revision) return;
      clearTimeout(overdueTimer);
      if (verdict.route !== 'allow') {
        show();
        return;
      }
      clearTimeout(showTimer);
      if (panels?.isShown(panel) !== true) showTimer = setTimeout(show, RELEASE_FOLLOWS);
    },
    rewritten(revision: number): void {
      if (held === null) return;
      held.revision = revision;
      ground.snapshots()?.pin('held', revision);
      panels?.focus(panel);
    },
    askAgain(): void {
      clearTimeout(showTimer);
      clearTimeout(overdueTimer);
      panels?.hide(panel);
      const answer = (yes: boolean) => () => {
        bar.hide();
        connection.post({ type: 'again', yes, revision: take() });
      };
      bar.show('It may already have gone. Send again?', [
        { label: 'Send again', run: answer(true) },
        { label: 'Not now', run: answer(false) },
      ]);
    },
    /** The worker did not come back in any attempt. The panel says so itself; a frame has none of its own. */
    unreachable(): void {
      if (panels !== null) {
        show();
        return;
      }
      bar.show('Countersign does not answer. The draft is held, and nothing was sent.', [
        {
          label: 'Try again',
          run: () => {
            bar.hide();
            tell();
          },
        },
      ]);
    },
    /** It turned out that this draft is not the organisation's: what was held goes on as if nothing had been. */
    letGo(): void {
      if (held === null) return;
      const { gesture } = held;
      end();
      ground.letThrough(gesture);
    },
    end,
  };
}
export type Holding = ReturnType<typeof createHolding>;
