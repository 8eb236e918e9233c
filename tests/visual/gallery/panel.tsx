import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import '../../../components/styles/panelPage.css';
import { createInput, type PanelInput } from '../../../components/panel/input.ts';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions, PanelState } from '../../../components/panel/state.ts';
import * as views from '../fixtures.ts';
import { panelStates } from '../states.ts';

/** The panel in one state, with what it sends written down where a test can read it. */
declare global {
  interface Window {
    sent: { type: string; with?: unknown }[];
    /** Replaces part of what the panel knows, as a message from the worker would. */
    show: (change: Partial<PanelState>) => void;
    panelState: Signal<PanelState>;
    panelInput: PanelInput;
    views: typeof views;
  }
}

const name = new URLSearchParams(location.search).get('state') ?? 'email';
const shown = panelStates[name];
const root = document.getElementById('panel');
if (!shown || !root) throw new Error(`No state of the panel is called ${JSON.stringify(name)}`);

const state = signal(shown.state);
const input = createInput();
shown.input?.(input);
window.sent = [];
window.panelInput = input;
window.panelState = state;
window.views = views;
window.show = (change) => {
  state.value = { ...state.value, ...change };
};
const write = (type: string) => (given?: unknown) => {
  window.sent.push(given === undefined ? { type } : { type, with: given });
};
const act: PanelActions = {
  approve: write('approve'),
  edit: write('edit'),
  reject: write('reject'),
  notNow: write('not-now'),
  lookBack: write('look-back'),
  reveal: write('reveal'),
  beginEdit: write('begin-edit'),
  dock: write('dock'),
  attend: () => {},
};
render(<Panel state={state} input={input} act={act} dockable />, root);
