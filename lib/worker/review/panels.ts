import type { Digest, Id } from '../../core/model/text.ts';
import type { ToPanel } from '../../messages/panelPort.ts';

/** A panel that is connected, with what it shows. */
export interface Panel {
  readonly token: string;
  send(message: ToPanel): void;
  /** The composer whose review it shows; null before the first. */
  composer: string | null;
  /** The review that the last view showed. */
  review: Id | null;
  /** Goes with every view of one payload: a message that carries another speaks of other words. */
  nonce: string | null;
  /** The digest of the payload that the last view showed. */
  shown: Digest | null;
}

/**
 * Panels by the token that their gate made. A token is known once a gate has said it in `hello`: a page
 * that embeds the panel by itself has none, and is refused.
 */
export function createPanels() {
  const panels = new Map<string, Panel>();
  /** The composer that a panel shows, also while it is not connected. */
  const showing = new Map<string, string>();
  const issued = new Set<string>();
  return {
    issue: (token: string): void => {
      issued.add(token);
    },
    isKnown: (token: string): boolean => issued.has(token),
    connect: (panel: Panel): void => {
      panel.composer = showing.get(panel.token) ?? null;
      panels.set(panel.token, panel);
    },
    disconnect: (panel: Panel): void => {
      if (panels.get(panel.token) === panel) panels.delete(panel.token);
    },
    get: (token: string): Panel | null => panels.get(token) ?? null,
    /** Says whose review the panel with this token shows from now on. */
    point: (token: string, composer: string): void => {
      showing.set(token, composer);
      const panel = panels.get(token);
      if (panel !== undefined) panel.composer = composer;
    },
    shownComposer: (token: string): string | null => showing.get(token) ?? null,
  };
}
export type Panels = ReturnType<typeof createPanels>;
