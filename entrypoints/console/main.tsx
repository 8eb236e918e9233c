import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/consolePage.css';
import { Console } from '../../components/console/Console.tsx';
import type { Request } from '../../lib/messages/requests.ts';
import { createConfigurationStatus } from '../../lib/pages/configurationStatus.ts';
import { followAddress } from '../../lib/pages/consoleRoute.ts';
import { createPolicyReplay } from '../../lib/pages/policyReplay.ts';

const send = (request: Request): Promise<unknown> => browser.runtime.sendMessage(request);
const { state, act } = createConfigurationStatus({ send });
const replay = createPolicyReplay({
  send,
  inForce: () => (state.value.kind === 'known' ? state.value.status.policy.document : null),
});

const root = document.getElementById('console');
if (root) {
  render(
    <Console
      route={followAddress(window)}
      state={state}
      replay={replay.state}
      act={{ ...act, load: (file) => void replay.load(file) }}
    />,
    root,
  );
}
