import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/panelPage.css';
import { Panel } from '../../components/panel/Panel.tsx';
import { PANEL_PORT } from '../../lib/messages/portNames.ts';
import { createConnection } from '../../lib/pages/panelConnection.ts';

const { state, input, act } = createConnection({
  // The gate names the frame with the token; a page can't read it through a closed shadow root.
  // An extension window, which opens where the top frame has no gate, has it in its address.
  token: window.name || (new URLSearchParams(location.search).get('token') ?? ''),
  connect: () => browser.runtime.connect({ name: PANEL_PORT }),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

const root = document.getElementById('panel');
if (root) render(<Panel state={state} input={input} act={act} dockable={window.parent !== window} />, root);
