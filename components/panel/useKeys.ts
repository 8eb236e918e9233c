import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Controller } from './controller.ts';
import { isTextField } from './focus.ts';
import { commandOf } from './keys.ts';

/** Hands each key that means something to the controller. Only a person's own presses count. */
export function useKeys(root: RefObject<HTMLElement | null>, controller: Controller): void {
  // Before the first paint, so that no press is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      const focused = document.activeElement;
      const command = commandOf(event, {
        inTextField: isTextField(focused),
        inReason: focused?.closest('.reason') != null,
      });
      if (!command || !root.current) return;
      event.preventDefault();
      controller.run(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root, controller]);
}
