import type { FromGate } from '../messages/composerPort.ts';
import type { Connection } from './connection.ts';
import { createEvidence } from './evidence.ts';
import { createFollowedSettling } from './followedSettling.ts';
import type { Composer, HeldGesture } from './host.ts';
import type { Inputs } from './inputs.ts';
import { createPassing } from './passing.ts';
import type { KnownVerdict } from './permission.ts';
import { createReleases } from './releases.ts';
import { createSnapshots } from './snapshots.ts';
import { createUnseen } from './unseen.ts';

type Outcome = Extract<FromGate, { type: 'outcome' }>;

/** What a composer's gate lends to what is brought for it. */
export interface FurnishGround {
  composer: Composer;
  inputs: Inputs;
  connection: Connection;
  verdict(): KnownVerdict | null;
  /** False while nothing may be read or told. */
  mayTell(): boolean;
  /** A draft of an account that is not the organisation's is neither read nor told of. */
  isOwn(): boolean;
  /** True while we write in it. */
  isWriting(): boolean;
  missing(): string[];
  /** The gesture that is held. */
  gesture(): HeldGesture;
  endHolding(): void;
  /** Runs a replay with its events let through. */
  replay(run: () => boolean): boolean;
  outcome(message: Outcome): void;
  now(): number;
  /** What was noticed before this came: when it was first seen, whether words stood there, when the page sent something. */
  firstSeen: number;
  hadWords: boolean;
  lastRequest: number;
}

/**
 * What a composer's gate has beside holding: telling what stands there and how it came, and letting it go. It is
 * brought with the first welcome, since nothing is read, passes or is released before.
 */
export function furnish(ground: FurnishGround) {
  const { composer, inputs, connection, now, verdict } = ground;
  const evidence = createEvidence(composer, inputs, now, ground.firstSeen);
  const snapshots = createSnapshots({
    composer,
    evidence,
    connection,
    mayTell: ground.mayTell,
    missing: ground.missing,
    now,
  });
  const releases = createReleases({
    composer,
    revision: snapshots.get,
    gesture: ground.gesture,
    begin: ground.endHolding,
    replay: (run) => {
      passing.wentOut(composer.raw());
      return ground.replay(run);
    },
    tell: () => snapshots.take(),
    outcome: (release, outcome) => ground.outcome({ type: 'outcome', release, outcome }),
    now,
  });
  const passing = createPassing({
    composer,
    inputs,
    evidence,
    snapshots,
    connection,
    verdict,
    isAwaiting: releases.isAwaiting,
    endHolding: ground.endHolding,
    now,
  });
  const unseen = createUnseen({
    composer,
    inputs,
    isKnown: (wereRead) =>
      (wereRead && verdict()?.route === 'allow') || releases.isAwaiting() || passing.isFresh(),
    // Whose it is may have changed with the rules since.
    isOwn: ground.isOwn,
    tell: connection.post,
    now,
    hadWords: ground.hadWords || evidence.hasWords(),
    lastRequest: ground.lastRequest,
  });
  const settling = createFollowedSettling({
    begin: () => {
      inputs.catchUp();
      if (ground.isWriting()) return 'done';
      unseen.look();
      return snapshots.begin();
    },
    goOn: snapshots.goOn,
    isAllowedClass: () => verdict()?.route === 'allow' && verdict()?.scope === 'class',
    connection,
    now,
  });
  return { evidence, snapshots, releases, passing, unseen, settling };
}
export type Furnishing = ReturnType<typeof furnish>;
