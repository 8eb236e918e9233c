/** True once a slice of work has taken its time: then it stops, and goes on in a task of its own. */
export type IsDue = () => boolean;

export const never: IsDue = () => false;

/** Does all of a work that could stop on its way. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
