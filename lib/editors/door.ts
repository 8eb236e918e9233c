/**
 * Where one script of a frame finds another. What is needed in every page comes first and is small; what is needed
 * later is a script of its own, which the worker puts into the frame. All live in the extension's isolated world,
 * whose globals no page sees.
 */
export function createDoor<Behind>(name: string) {
  return {
    /** Called by the script that brings it. */
    open(behind: Behind): void {
      Reflect.set(globalThis, name, behind);
    },
    /** Undefined where that script has not come into this frame. */
    get: (): Behind | undefined => Reflect.get(globalThis, name),
  };
}
