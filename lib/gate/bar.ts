import { createFocusKeeper } from './focusKeeper.ts';
import { createTopLayer, type TopLayer } from './topLayer.ts';

export interface BarChoice {
  label: string;
  run(): void;
}

const PLACE =
  'left:0;right:0;bottom:24px;top:auto;width:fit-content;height:fit-content;margin:auto;max-width:min(560px,94%)';
const LOOK = `
.bar{all:initial;display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:12px 16px;border-radius:10px;
color-scheme:light dark;background:light-dark(#f5f6f8,#12151a);color:light-dark(#14181f,#eef1f5);
border:1px solid light-dark(#79828f,#7a8595);box-shadow:0 8px 28px rgb(0 0 0/.24);
font:13px/19px -apple-system,"Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif}
.bar span{flex:1 1 220px}
button{all:unset;cursor:pointer;padding:6px 12px;border-radius:6px;border:1px solid light-dark(#79828f,#7a8595)}
button:focus-visible{outline:2px solid light-dark(#2b3990,#a3b0fa);outline-offset:2px}`;

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
      const bar = document.createElement('div');
      bar.className = 'bar';
      bar.setAttribute('role', 'alertdialog');
      bar.setAttribute('aria-label', text);
      const words = document.createElement('span');
      words.textContent = text;
      const buttons = choices.map(({ label, run }) => button(document, label, run));
      bar.append(words, ...buttons);
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
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', (event) => {
    // A page could press it by script if it found it.
    if (event.isTrusted) run();
  });
  return element;
}
