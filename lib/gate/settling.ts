/** Milliseconds without a change after which what stands there is read: longer than the pause between two keys. */
const SETTLED = 150;
/** A long draft is read less often: reading takes at most one part in so many of a typist's time. */
const SHARE = 20;
/** Where a verdict lets through whatever is typed here, typing alone can wait: nothing waits for the reading. */
const UNHURRIED = 1500;

/** How a reading that is done in slices stands: where its words changed meanwhile, it was for nothing. */
export type Progress = 'more' | 'done' | 'changed';

/** Keys that follow each other in one place, and when the last one of them came. */
export interface TypedRun {
  readonly at: number;
}

/**
 * Notices when a composer has come to rest, and has it read then, a slice in a task: a key that comes meanwhile
 * waits for one slice at most, and drops the rest. One timer, and at most one running: a change while it runs
 * only notes its time, so that a key costs no timer. There is no event for "has stopped typing".
 */
export function createSettling(from: {
  /** Reads the first slice. Whatever was typed until then is told on the way. */
  begin(): Progress;
  goOn(): Progress;
  isAllowedClass(): boolean;
  now(): number;
}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTold = 0;
  let typed: TypedRun = { at: 0 };
  /** Something other than the person's typing changed. */
  let isPressing = false;
  /** What the last reading took, all slices together. */
  let cost = 0;
  let sliceBegan = 0;

  const lastChange = () => Math.max(lastTold, typed.at);

  function wait(): number {
    const pause = isPressing || !from.isAllowedClass() ? SETTLED : UNHURRIED;
    return Math.max(pause, cost * SHARE) - (from.now() - lastChange());
  }

  function check(): void {
    const left = wait();
    if (left > 0) timer = setTimeout(check, left);
    else {
      cost = 0;
      slice(from.begin);
    }
  }

  function slice(read: () => Progress): void {
    isPressing = false;
    sliceBegan = from.now();
    const progress = read();
    // What the reading itself brought to light, it has read.
    clearTimeout(timer);
    cost += from.now() - sliceBegan;
    timer =
      progress === 'more'
        ? setTimeout(next, 0)
        : progress === 'changed'
          ? setTimeout(check, SETTLED)
          : undefined;
  }

  function next(): void {
    if (lastChange() < sliceBegan) slice(from.goOn);
    else check();
  }

  function touched(byHand: boolean, at: number): void {
    lastTold = Math.max(lastTold, at);
    const hurries = !byHand && !isPressing;
    if (hurries) isPressing = true;
    if (timer !== undefined && !hurries) return;
    clearTimeout(timer);
    timer = setTimeout(check, wait());
  }

  return {
    /** Reads what stands there now, without waiting. */
    settle(): void {
      clearTimeout(timer);
      cost = 0;
      slice(from.begin);
    },
    /** Something around it changed. It may never come to rest, so that it doesn't put the reading off. */
    stirred(): void {
      timer ??= setTimeout(check, SETTLED);
    },
    touched,
    /** Somebody began to type: the keys after the first one are not told each. */
    typing(run: TypedRun): void {
      typed = run;
      touched(true, run.at);
    },
    stop: (): void => clearTimeout(timer),
  };
}
