import type { Connection } from './connection.ts';
import type { Evidence } from './evidence.ts';
import { gestureOf } from './gestureOf.ts';
import type { Composer } from './host.ts';
import type { Inputs } from './inputs.ts';
import { type KnownVerdict, mayPass, type Standing } from './permission.ts';
import type { Snapshots } from './snapshots.ts';

/** The page's own follow-ups of a gesture that went out come within this time, in milliseconds. */
const FOLLOW_UP = 10_000;
/** A gesture that went through is told once, however many events the page makes of it. */
const SAME_GESTURE = 1000;

/** What of one composer goes out: by a gesture that its verdict allows, or by a replay. */
export function createPassing(from: {
  composer: Composer;
  inputs: Inputs;
  evidence: Evidence;
  snapshots: Snapshots;
  connection: Connection;
  verdict(): KnownVerdict | null;
  isAwaiting(): boolean;
  endHolding(): void;
  now(): number;
}) {
  const { composer, inputs, evidence, snapshots, now } = from;
  /** True until the task of an allowed gesture ends: what the page does in it belongs to the gesture. */
  let isUnderWay = false;
  let lastOut = { at: Number.NEGATIVE_INFINITY, raw: '' };
  let lastPassed = { at: Number.NEGATIVE_INFINITY, revision: 0 };

  const isFresh = () => now() - lastOut.at <= FOLLOW_UP;

  /** What the page does by itself after a gesture that went out, with the same words or none left. */
  function isFollowUp(event: Event, raw: string): boolean {
    const isPress = event.isTrusted && event.type !== 'submit';
    if (isPress || !isFresh() || inputs.lastPress() > lastOut.at) return false;
    return raw === lastOut.raw || composer.words() === '';
  }

  function wentOut(raw: string): void {
    lastOut = { at: now(), raw };
  }

  return {
    wentOut,
    /** True while what the page does may still belong to what went out last. */
    isFresh,
    isUnderWay: (): boolean => isUnderWay,
    standing(): Standing {
      return {
        raw: composer.raw(),
        rawClass: composer.rawClass,
        untyped: () => {
          evidence.look();
          return evidence.untyped();
        },
      };
    },
    isAllowed(event: Event, here: Standing): boolean {
      const verdict = from.verdict();
      const judgedThen = verdict === null ? undefined : snapshots.get(verdict.revision);
      return isFollowUp(event, here.raw) || mayPass(here, verdict, judgedThen);
    },
    /** Lets a gesture through: nothing of it is touched, and the worker hears of it once. */
    pass(event: Event, raw: string): void {
      isUnderWay = true;
      setTimeout(() => {
        isUnderWay = false;
      }, 0);
      const isFollowing = isFollowUp(event, raw);
      const revision = snapshots.take(raw);
      wentOut(raw);
      from.endHolding();
      const isTold = lastPassed.revision === revision.number && now() - lastPassed.at < SAME_GESTURE;
      if (isFollowing || isTold || from.isAwaiting()) return;
      lastPassed = { at: now(), revision: revision.number };
      const { kind, trusted } = gestureOf(event, inputs.lastPress(), now());
      from.connection.post({ type: 'passed', revision: revision.number, gesture: { kind, trusted } });
    },
  };
}
