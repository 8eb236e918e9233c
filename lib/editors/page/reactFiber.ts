import { asForeign, type Foreign, ownByPrefix } from './model.ts';

/** As far up as an editor's own components stand above the element that they draw. */
const HIGHEST = 60;

/**
 * The nearest thing above `element`, among what React (16 and later) keeps of the components that drew it, in
 * which `find` finds something. React hangs its own record of an element on it.
 */
export function findAbove<T>(element: Element, find: (fiber: Foreign) => T | null): T | null {
  let fiber =
    ownByPrefix(element, '__reactFiber$') ?? ownByPrefix(element, '__reactInternalInstance$') ?? null;
  for (let step = 0; fiber !== null && step < HIGHEST; step += 1) {
    const found = find(fiber);
    if (found !== null) return found;
    fiber = asForeign(fiber.return);
  }
  return null;
}
