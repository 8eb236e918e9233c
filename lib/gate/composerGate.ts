import { isDead } from '../editors/dead.ts';
import { readingDoor } from '../editors/readingDoor.ts';
import type { FromGate, ToGate } from '../messages/composerPort.ts';
import type { Bar } from './bar.ts';
import { broughtDoor } from './broughtDoor.ts';
import { createConnection, isAlive } from './connection.ts';
import type { Furnishing } from './furnish.ts';
import { gestureOf } from './gestureOf.ts';
import { createHolding } from './holding.ts';
import type { Composer } from './host.ts';
import { isOurs } from './identity.ts';
import type { Inputs } from './inputs.ts';
import type { PanelFrames } from './panelFrame.ts';
import type { KnownVerdict } from './permission.ts';
import { randomId } from './randomId.ts';
import type { TypedRun } from './settling.ts';

type Welcome = Extract<ToGate, { type: 'welcome' }>;

/** What the composers of a page share. */
export interface Surroundings {
  host: string;
  topFrame: boolean;
  panel: string;
  /** Null in a frame, whose panel the worker asks the top frame for. */
  panels: PanelFrames | null;
  bar: Bar;
  inputs: Inputs;
  /** What is known of the tool that the page does not fit any more. */
  missing(): string[];
  now(): number;
  /** Runs a replay with its events let through. */
  replay(owner: ComposerGate, run: () => boolean): boolean;
  orphaned(): void;
}

/** Guards one composer: compares at the gesture, holds, and does what the worker orders. */
export function guardComposer(composer: Composer, around: Surroundings) {
  const id = randomId();
  const { now, inputs } = around;
  const firstSeen = now();
  const hadWords = composer.words() !== '';
  let welcome: Welcome | null = null;
  /** False once the worker has said that this address is not gated. */
  let isGated = true;
  let verdict: KnownVerdict | null = null;
  let review: string | null = null;
  let ourClass: { rawClass: string; ours: boolean } | null = null;
  let isWriting = false;
  /** What must be said once the worker answers: it is not lost with a port. */
  let owed: FromGate[] = [];

  const connection = createConnection({
    opened: () =>
      connection.post({
        type: 'hello',
        composer: id,
        panel: around.panel,
        topFrame: around.topFrame,
        reads: readingDoor.get() !== undefined,
        review,
        used: brought?.releases.used() ?? [],
      }),
    resumed,
    received,
    isNeeded,
    unreachable: () => {
      if (holding.isHolding()) holding.unreachable();
    },
    orphaned: around.orphaned,
  });
  const holding = createHolding({
    composer,
    snapshots: () => brought?.snapshots,
    connection,
    panels: around.panels,
    panel: around.panel,
    bar: around.bar,
    welcome: () => welcome,
    review: () => review,
    verdict: () => verdict,
    owe,
    letThrough: (gesture) => around.replay(gate, () => composer.replay(gesture)),
  });
  /** What is brought with the first welcome: until then nothing is read, passes or is released. */
  let brought: Furnishing | undefined;
  let earlyRequest = Number.NEGATIVE_INFINITY;
  /** A draft of an account that is not the organisation's is neither read nor held. */
  function isOwn(): boolean {
    if (!isGated) return false;
    if (welcome === null || welcome.identities.length === 0) return true;
    if (isDead(composer.key)) return ourClass?.ours === true;
    const rawClass = composer.rawClass();
    if (ourClass?.rawClass !== rawClass) {
      const sender = composer.readClass().sender?.address ?? null;
      ourClass = { rawClass, ours: isOurs(welcome.identities, sender, around.host) };
    }
    return ourClass.ours;
  }

  /** A reading whose verdict died with the worker: nobody may do anything that asks for it anew. */
  function isUnanswered(): boolean {
    return brought?.snapshots.isUnanswered(verdict?.revision ?? 0) === true;
  }

  /** Greeted, and the worker died before it answered: nothing is read before it does, so that no key would ask again. */
  const isUnwelcomed = () => isGated && welcome === null;

  function isNeeded(): boolean {
    return holding.isHolding() || isAwaiting() || owed.length > 0 || isUnwelcomed() || isUnanswered();
  }

  function resumed(): void {
    if (holding.isHolding()) holding.tellAgain();
    else if (isUnanswered()) {
      brought?.snapshots.retell();
      brought?.settling.settle();
    }
  }

  function owe(message: FromGate): void {
    owed.push(message);
    if (welcome !== null && connection.isOpen()) payUp();
    else connection.open();
  }

  function payUp(): void {
    const due = owed;
    owed = [];
    for (const message of due) connection.post(message);
  }

  function received(message: ToGate): void {
    switch (message.type) {
      case 'welcome':
        welcomed(message);
        return;
      case 'stand-down':
        isGated = false;
        holding.letGo();
        return;
      case 'verdict':
        judged(message);
        return;
      case 'review':
        review = message.review;
        return;
      case 'before':
        brought?.unseen.before(message.thread);
        return;
      case 'write':
        return void write(message.body, message.subject);
      case 'release':
        review = message.review;
        brought?.releases.take(message);
        return;
      case 'drop':
        holding.end();
        return;
      case 'ask-again':
        holding.askAgain();
        return;
    }
  }

  function welcomed(message: Welcome): void {
    const isNews = message.rules !== welcome?.rules;
    welcome = message;
    isGated = true;
    if (isNews) {
      verdict = null;
      ourClass = null;
      brought?.snapshots.forget();
    }
    inputs.name(message.assistants);
    brought ??= broughtDoor.get()?.({
      composer,
      inputs,
      connection,
      verdict: () => verdict,
      mayTell: () => welcome !== null && isOwn(),
      isOwn,
      isWriting: () => isWriting,
      missing: around.missing,
      gesture: holding.gesture,
      endHolding: holding.end,
      replay: (run) => around.replay(gate, run),
      outcome: (message) => {
        if (message.outcome === 'confirmed') review = null;
        connection.post(message);
      },
      now,
      firstSeen,
      hadWords,
      lastRequest: earlyRequest,
    });
    if (!isOwn()) {
      holding.letGo();
      return;
    }
    payUp();
    if (!isNews) return;
    if (holding.isHolding()) holding.tellAgain();
    else brought?.settling.settle();
  }

  function judged(message: KnownVerdict): void {
    if (verdict === null || message.revision >= verdict.revision) {
      verdict = message;
      brought?.snapshots.pin('verdict', message.revision);
    }
    if (message.route !== 'allow') around.panels?.mount(around.panel, null);
    holding.judged(message);
  }

  async function write(body: string, subject: string | null): Promise<void> {
    isWriting = true;
    brought?.snapshots.drop();
    let ok = false;
    try {
      await composer.write(body, subject);
      ok = true;
    } finally {
      isWriting = false;
      brought?.evidence.rebase();
      const revision = brought?.snapshots.take().number ?? 0;
      holding.rewritten(revision);
      connection.post({ type: 'written', ok, revision });
    }
  }

  /** What is not ours to judge: the rest of an allowed gesture, and what belongs to nobody here. */
  const isNone = () => brought?.passing.isUnderWay() || !isOwn();
  const isAwaiting = () => brought?.releases.isAwaiting() === true;

  const gate = {
    composer,
    /** True where a press that begins now would be held. */
    wouldHold: (event: Event): boolean =>
      !isAlive() || !(isNone() || brought?.passing.isAllowed(event, brought.passing.standing())),
    /** The gesture itself: lets it through untouched, or holds it. True where it was held. */
    decide(event: Event, isPressHeld: boolean): boolean {
      if (!isAlive()) {
        around.orphaned();
        return true;
      }
      if (!isPressHeld) {
        if (isNone()) return false;
        const here = brought?.passing.standing();
        if (here !== undefined && brought?.passing.isAllowed(event, here)) {
          brought.passing.pass(event, here.raw);
          return false;
        }
      }
      brought?.releases.pressed();
      holding.hold(gestureOf(event, inputs.lastPress(), now()));
      return true;
    },
    isHolding: holding.isHolding,
    intent(): void {
      if (welcome === null) connection.open();
      else if (!isWriting && isOwn()) brought?.snapshots.take();
    },
    /** Something in it changed at that time; `byHand` where the person's own input did it. */
    touched(byHand: boolean, at: number): void {
      brought?.releases.look();
      if (!byHand) brought?.unseen.stirred();
      brought?.settling.touched(byHand, at);
    },
    /** Somebody began to type in it. */
    typing(run: TypedRun): void {
      brought?.releases.look();
      brought?.settling.typing(run);
    },
    /** Something around it changed. */
    stirred(): void {
      brought?.releases.look();
      brought?.unseen.stirred();
      brought?.settling.stirred();
    },
    nodesChanged(): void {
      gate.touched(brought?.evidence.changed() === true, now());
    },
    look: () => brought?.releases.look(),
    /** Counts what stands there before something else is put in. */
    takeStock: () => brought?.evidence.look(),
    begin: connection.open,
    requested(): void {
      if (brought === undefined) earlyRequest = now();
      else brought.unseen.requested();
    },
    /** A form of its page was sent, this composer's or another. */
    posted: () => brought?.unseen.posted(),
    pageHidden(isKept: boolean): void {
      brought?.releases.pageLeft();
      if (!connection.isOpen()) return;
      brought?.unseen.pageLeft();
      if (isKept) return;
      // What was typed last is known when the page puts it back.
      if (welcome !== null && !isWriting) brought?.snapshots.take();
      connection.post({ type: 'gone' });
    },
    pageShown(): void {
      connection.close();
      if (!isNeeded()) return;
      connection.open();
      resumed();
    },
    /** Stops guarding. `isGone` where the page took the composer away. */
    end(isGone: boolean): void {
      brought?.settling.stop();
      if (isGone) brought?.unseen.gone();
      brought?.releases.pageLeft();
      holding.end();
      if (isGone && isAlive() && connection.isOpen()) connection.post({ type: 'gone' });
      connection.close();
    },
  };
  return gate;
}
export type ComposerGate = ReturnType<typeof guardComposer>;
