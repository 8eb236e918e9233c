import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/consolePage.css';
import { Console } from '../../components/console/Console.tsx';
import { createConfigurationStatus } from '../../lib/pages/configurationStatus.ts';
import { followAddress } from '../../lib/pages/consoleRoute.ts';

const { state, act } = createConfigurationStatus({
  send: (request) => browser.runtime.sendMessage(request),
});

const root = document.getElementById('console');
if (root) render(<Console route={followAddress(window)} state={state} act={act} />, root);
