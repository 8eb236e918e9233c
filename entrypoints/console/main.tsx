import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/consolePage.css';
import { Console } from '../../components/console/Console.tsx';
import type { Request } from '../../lib/messages/requests.ts';
import { createConfigurationStatus } from '../../lib/pages/configurationStatus.ts';
import { followAddress } from '../../lib/pages/consoleRoute.ts';
import { createPolicyReplay } from '../../lib/pages/policyReplay.ts';
import { createSiteLook } from '../../lib/pages/siteLook.ts';

const send = (request: Request): Promise<unknown> => browser.runtime.sendMessage(request);
const { state, act } = createConfigurationStatus({ send });
const replay = createPolicyReplay({
  send,
  inForce: () => (state.value.kind === 'known' ? state.value.status.policy.document : null),
});

const site = createSiteLook({
  send,
  allow: (origins) => browser.permissions.request({ origins }),
  copy: (text) => navigator.clipboard.writeText(text),
});
const route = followAddress(window);
// Pages are opened and closed while the person is elsewhere.
const refresh = () => {
  if (route.value === 'site') site.act.refresh();
};
route.subscribe(refresh);
addEventListener('focus', refresh);

const root = document.getElementById('console');
if (root) {
  render(
    <Console
      route={route}
      state={state}
      replay={replay.state}
      site={site.state}
      act={{ ...act, load: (file) => void replay.load(file), site: site.act }}
    />,
    root,
  );
}
