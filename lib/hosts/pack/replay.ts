import type { HeldGesture } from '../../gate/host.ts';
import type { Kit } from '../generic/guide.ts';
import { pressControl, pressKey } from '../generic/replay.ts';
import type { LastGesture, Pressed } from './gestures.ts';
import { allOf, first, fits } from './sight.ts';

/** Does again what the pack last called a send in `root`. Null where structure has to, false where nothing is there any more. */
export function replayLast(
  last: LastGesture | null,
  { kind }: HeldGesture,
  root: Element,
  kit: Kit,
): boolean | null {
  if (last === null || (kind !== 'click' && kind !== 'key')) return null;
  if ('press' in last) {
    const control = controlNow(last, root, kit);
    return control !== null && !kit.isDisabled(control) && pressControl(control);
  }
  const { key, target } = last;
  const { mod = false, alt = false, shift = false } = key;
  const isApple = /Mac|iP/.test(navigator.platform);
  const code = /^[a-z]$/i.test(key.key) ? `Key${key.key.toUpperCase()}` : key.key;
  const number = key.key === 'Enter' ? 13 : key.key.toUpperCase().charCodeAt(0);
  return pressKey(target?.isConnected ? target : root, {
    key: key.key,
    code,
    keyCode: number,
    which: number,
    ctrlKey: mod && !isApple,
    metaKey: mod && isApple,
    altKey: alt,
    shiftKey: shift,
  });
}

/** The control as it stands now, by its place and name; an item of a menu after its menu was opened again. */
function controlNow({ press, element, name }: Pressed, root: Element, kit: Kit): Element | null {
  if (element.isConnected && (press === null || fits(element, press, kit))) return element;
  if (press === null) return null;
  const isInRoot = press.opener === undefined && (press.where ?? 'composer') === 'composer';
  const standing = () =>
    allOf(isInRoot ? root : root.ownerDocument, press, kit).find((one) => kit.accessibleName(one) === name) ??
    null;
  const now = standing();
  if (now !== null || press.opener === undefined) return now;
  pressControl(first(root, press.opener, kit));
  return standing();
}
