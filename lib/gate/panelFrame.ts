import { browser } from 'wxt/browser';
import { createFocusKeeper } from './focusKeeper.ts';
import { createTopLayer } from './topLayer.ts';

export type Dock = 'left' | 'right';

/** The panel's width in CSS pixels; a narrower page gives it all it has. */
const WIDTH = 460;

/** The panels in a page's top frame, by their token: at most one a gate, each an iframe of the extension's origin. */
export interface PanelFrames {
  /** Lays a panel out, hidden. Null for the dock keeps the side that was told last. */
  mount(token: string, dock: Dock | null): void;
  /** Shows a panel and puts the focus into it, where it is not shown already. */
  show(token: string, dock: Dock | null): void;
  /** Hides a panel and gives the focus back. */
  hide(token: string): void;
  /** Puts the focus into a panel that is shown. */
  focus(token: string): void;
  isShown(token: string): boolean;
  isAnyShown(): boolean;
  /**
   * Takes a key that reached the page although a panel has the focus, and gives the panel the focus again. True
   * where it did. A browser is not always told that a frame of another process took the focus.
   */
  takeStray(event: KeyboardEvent): boolean;
  /** True for the elements in the page that panels stand in: their events are ours. */
  owns(target: EventTarget | null): boolean;
  remove(): void;
}

export function createPanelFrames(document: Document): PanelFrames {
  const panels = new Map<string, ReturnType<typeof createPanel>>();
  let lastDock: Dock = 'right';
  let shown = 0;

  function panelOf(token: string, dock: Dock | null) {
    const known = panels.get(token);
    const panel = known ?? createPanel(document, token);
    if (known === undefined || (dock ?? lastDock) !== lastDock) {
      lastDock = dock ?? lastDock;
      panels.set(token, panel);
      panel.layer.place(geometry(lastDock));
    }
    panel.layer.mount();
    return panel;
  }

  return {
    mount(token, dock) {
      panelOf(token, dock);
    },
    show(token, dock) {
      const panel = panelOf(token, dock);
      if (panel.layer.isShown()) return;
      panel.keeper.remember();
      panel.layer.show();
      shown += 1;
      focusAnew(panel.frame);
    },
    hide(token) {
      const panel = panels.get(token);
      if (!panel?.layer.isShown()) return;
      panel.layer.hide();
      shown -= 1;
      panel.keeper.giveBack();
    },
    focus(token) {
      const panel = panels.get(token);
      if (panel?.layer.isShown()) focusAnew(panel.frame);
    },
    takeStray(event) {
      for (const { layer, frame } of panels.values()) {
        if (!layer.isShown() || document.activeElement !== layer.host || !event.isTrusted) continue;
        event.preventDefault();
        event.stopImmediatePropagation();
        focusAnew(frame);
        return true;
      }
      return false;
    },
    isAnyShown: () => shown > 0,
    isShown: (token) => panels.get(token)?.layer.isShown() === true,
    owns: (target) => [...panels.values()].some(({ layer }) => layer.host === target),
    remove() {
      for (const { layer } of panels.values()) layer.remove();
      panels.clear();
      shown = 0;
    },
  };
}

function geometry(dock: Dock): string {
  return `top:0;bottom:0;${dock}:0;width:min(${WIDTH}px,100%);height:100%`;
}

/** A frame that has the focus already takes it only after it has lost it. */
function focusAnew(frame: HTMLIFrameElement): void {
  frame.blur();
  frame.focus();
}

function createPanel(document: Document, token: string) {
  const layer = createTopLayer(document);
  const frame = document.createElement('iframe');
  frame.title = 'Countersign review';
  // The token: a page cannot read it through a closed shadow root.
  frame.name = token;
  frame.src = browser.runtime.getURL('/review.html');
  // The same scheme as the panel's own, or the browser paints an opaque ground behind it.
  frame.style.cssText =
    'all:initial;visibility:inherit;pointer-events:inherit;display:block;width:100%;height:100%;border:0;color-scheme:light dark';
  layer.body.append(frame);
  // A frame that is focused before its page has come loses the focus to the page that comes.
  frame.addEventListener('load', () => {
    if (layer.isShown()) focusAnew(frame);
  });
  return { layer, frame, keeper: createFocusKeeper(document, layer.host) };
}
