/**
 * What the worker tells the top frame's gate through `tabs.sendMessage`: the panel lives there. Only
 * the gate receives it, and only from its own extension.
 */
export type ToTopFrame =
  /** Mount the panel, laid out and hidden, so that it is ready before a gesture. */
  | { type: 'panel.mount'; token: string; dock: 'left' | 'right' }
  | { type: 'panel.show'; token: string; dock: 'left' | 'right' }
  | { type: 'panel.hide'; token: string }
  /** Is there a gate, and how many composers does it follow? Answered with `GateStatus`. */
  | { type: 'gate.ping' };

export interface GateStatus {
  composers: number;
}
