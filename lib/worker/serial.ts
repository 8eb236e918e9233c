/**
 * Runs tasks one after the other, in the order they came. A task that fails does not stop those behind
 * it; its error goes to `report`.
 */
export function createSerial(report: (error: unknown) => void): (task: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task).catch(report);
  };
}
