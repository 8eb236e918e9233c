import { createFocusKeeper } from './focusKeeper.ts';
import { createTopLayer, type TopLayer } from './topLayer.ts';

export interface BarChoice {
  label: string;
  run(): void;
}

const PLACE = 'left:0;right:0;bottom:24px;width:fit-content;height:fit-content;margin:auto;max-width:94%';
const LOOK = `p{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:0;padding:12px 16px;border-radius:10px;color-scheme:light dark;background:light-dark(#f5f6f8,#12151a);color:light-dark(#14181f,#eef1f5);border:1px solid;font:13px/19px system-ui,sans-serif}button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:6px;padding:6px 12px}`;

/**
 * One line of ours in the page, for what cannot wait for the panel: the extension was updated, the worker is
 * out of reach, or a draft may already have gone.
 */
export function createBar(document: Document) {
  let layer: TopLayer | null = null;
  let keeper: ReturnType<typeof createFocusKeeper> | null = null;

  function hide(): void {
    layer?.remove();
    keeper?.giveBack();
    layer = null;
    keeper = null;
  }

  return {
    /** Shows a sentence with its choices, in place of what the bar said before; the focus goes to the first. */
    show(text: string, choices: readonly BarChoice[]): void {
      layer?.remove();
      layer = createTopLayer(document);
      if (keeper === null) {
        keeper = createFocusKeeper(document, layer.host);
        keeper.remember();
      }
      const style = document.createElement('style');
      style.textContent = LOOK;
      const bar = document.createElement('p');
      bar.role = 'alertdialog';
      bar.ariaLabel = text;
      const buttons = choices.map(({ label, run }) => button(document, label, run));
      bar.append(text, ...buttons);
      layer.body.append(style, bar);
      layer.place(PLACE);
      layer.show();
      buttons[0]?.focus();
    },
    hide,
    owns: (target: EventTarget | null): boolean => layer !== null && layer.host === target,
  };
}
export type Bar = ReturnType<typeof createBar>;

function button(document: Document, label: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = label;
  element.addEventListener('click', (event) => {
    // A page could press it by script if it found it.
    if (event.isTrusted) run();
  });
  return element;
}
