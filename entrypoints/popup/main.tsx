import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/popupPage.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { createStatus } from '../../lib/pages/tabStatus.ts';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const { state, act } = createStatus({
  tab: tab?.id ?? null,
  send: (request) => browser.runtime.sendMessage(request),
  reload: (id) => browser.tabs.reload(id),
  allow: (origins) => browser.permissions.request({ origins }),
  openConsole: (page) => browser.tabs.create({ url: `${browser.runtime.getURL('/console.html')}#/${page}` }),
  close: () => window.close(),
});

const root = document.getElementById('popup');
if (root) render(<Popup state={state} act={act} />, root);
