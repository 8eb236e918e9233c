import type { FromGate, ToGate } from '../messages/composerPort.ts';
import type { Composer, HeldGesture } from './host.ts';
import type { Revision } from './permission.ts';

type Release = Extract<ToGate, { type: 'release' }>;
type Outcome = Extract<FromGate, { type: 'outcome' }>['outcome'];

/** Milliseconds after a replay in which the page may show that the draft left. */
const SEEN_WITHIN = 10_000;

export interface ReleaseGround {
  composer: Composer;
  revision(number: number): Revision | undefined;
  /** The gesture that is held. */
  gesture(): HeldGesture;
  /** The held gesture is about to be done again: panel and timers go away. */
  begin(): void;
  /** Runs the replay with its events let through. */
  replay(run: () => boolean): boolean;
  /** Sends a reading of what stands there now. */
  tell(): void;
  outcome(release: string, outcome: Outcome): void;
  now(): number;
}

/**
 * The permissions of one composer. Each is used once: its id is remembered before anything is replayed, and a
 * second order with the same id only repeats what came of it.
 */
export function createReleases(ground: ReleaseGround) {
  const { composer } = ground;
  const used = new Map<string, Outcome | null>();
  let awaited: { release: string; timer: ReturnType<typeof setTimeout> } | null = null;

  function settle(release: string, outcome: Outcome): void {
    if (awaited?.release === release) {
      clearTimeout(awaited.timer);
      awaited = null;
    }
    used.set(release, outcome);
    // The worker must know what stands there before it hears that this is not what was approved.
    if (outcome === 'changed') ground.tell();
    ground.outcome(release, outcome);
  }

  function carryOut({ release, revision }: Release): void {
    const approved = ground.revision(revision)?.raw;
    if (approved === undefined || composer.raw() !== approved) {
      settle(release, 'changed');
      return;
    }
    const gesture = ground.gesture();
    ground.begin();
    // The focus went back to the page, whose handlers may have changed something.
    if (composer.raw() !== approved) {
      settle(release, 'changed');
      return;
    }
    const timer = setTimeout(
      () => settle(release, composer.hasLeft() ? 'confirmed' : 'unknown'),
      SEEN_WITHIN,
    );
    awaited = { release, timer };
    if (ground.replay(() => composer.replay(gesture))) look();
    else settle(release, 'changed');
  }

  function look(): void {
    if (awaited !== null && composer.hasLeft()) settle(awaited.release, 'confirmed');
  }

  return {
    take(message: Release): void {
      const known = used.get(message.release);
      if (known !== undefined) {
        if (known !== null) ground.outcome(message.release, known);
        return;
      }
      used.set(message.release, null);
      setTimeout(() => carryOut(message), 0);
    },
    /** Something happened in the page: has the draft left? */
    look,
    /** The person presses again: what is not seen by now stays unknown. */
    pressed(): void {
      look();
      if (awaited !== null) settle(awaited.release, 'unknown');
    },
    /** The page or the composer goes away after a replay: that is what leaving looks like. */
    pageLeft(): void {
      if (awaited !== null) settle(awaited.release, 'confirmed');
    },
    isAwaiting: (): boolean => awaited !== null,
    used: (): { release: string; outcome: Outcome | null }[] =>
      [...used].map(([release, outcome]) => ({ release, outcome })),
  };
}
export type Releases = ReturnType<typeof createReleases>;
