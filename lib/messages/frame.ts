/**
 * What the worker tells the top frame's gate through `tabs.sendMessage`: the panel lives there. Only
 * the gate receives it, and only from its own extension.
 */
export type ToTopFrame =
  /** Mount the panel, laid out and hidden, so that it is ready before a gesture. */
  | ({ type: 'panel.mount' } & PanelPlace)
  | ({ type: 'panel.show' } & PanelPlace)
  | { type: 'panel.hide'; token: string }
  /** Is there a gate, and how many composers does it follow? Answered with `GateStatus`. */
  | { type: 'gate.ping' };

/**
 * What the worker tells every gate through `tabs.sendMessage`: other rules are in force. A gate whose port dropped
 * while the worker slept would let pass by the old ones.
 */
export type ToGates = { type: 'rules.changed' };

interface PanelPlace {
  token: string;
  dock: 'left' | 'right';
  /** True where the composer stands in a frame of the page; the panel of the top frame's own gate has its own token. */
  fromFrame: boolean;
}

export interface GateStatus {
  composers: number;
  /** What is known of the tool that its page does not fit any more: names and selectors, none of its words. */
  missing: string[];
}
