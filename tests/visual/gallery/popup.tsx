import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../../components/styles/popupPage.css';
import { Popup } from '../../../components/popup/Popup.tsx';
import { popupStates } from '../popupStates.ts';

const name = new URLSearchParams(location.search).get('state') ?? 'protected';
const shown = popupStates[name];
const root = document.getElementById('popup');
if (!shown || !root) throw new Error(`No state of the popup is called ${JSON.stringify(name)}`);

const pressed: string[] = [];
Object.assign(window, { pressed });
render(
  <Popup
    state={signal(shown)}
    act={{
      reload: () => pressed.push('reload'),
      allow: () => pressed.push('allow'),
      openConsole: () => pressed.push('console'),
      trySite: () => pressed.push('try-site'),
      signIn: () => pressed.push('sign-in'),
      tryNow: () => pressed.push('try-now'),
    }}
  />,
  root,
);
