import type { Outcome } from '../paths.ts';
import type { ToolComposer } from './tool.ts';
import type { Way } from './ways.ts';

/** What must become of a draft that nobody has approved, in one cell; the same in every place and browser. */
export function outcomeOf({ tool, name }: ToolComposer, way: Way): Outcome {
  const isAllowed = tool === 'hubspot' && name === 'a note';
  if (way.by === 'gesture') return isAllowed ? 'recorded' : 'held';
  // Words that may leave are not looked after, and a control alone has none.
  return isAllowed || name === 'a campaign' ? 'out of reach' : 'recorded';
}
