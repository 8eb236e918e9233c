import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../../components/styles/consolePage.css';
import { Console } from '../../../components/console/Console.tsx';
import { consoleStates } from '../consoleStates.ts';

const name = new URLSearchParams(location.search).get('state') ?? 'policy';
const shown = consoleStates[name];
const root = document.getElementById('console');
if (!shown || !root) throw new Error(`No state of the console is called ${JSON.stringify(name)}`);

const pressed: string[] = [];
Object.assign(window, { pressed });
render(
  <Console
    route={signal(shown.route)}
    state={signal(shown.state)}
    replay={signal(shown.replay)}
    site={signal(shown.site)}
    act={{
      askAgain: () => pressed.push('ask-again'),
      tryNow: () => pressed.push('try-now'),
      look: () => pressed.push('look'),
      load: () => pressed.push('load'),
      site: {
        refresh: () => pressed.push('refresh'),
        lookAt: () => pressed.push('look-at'),
        lookFor: () => pressed.push('look-for'),
        enter: () => pressed.push('enter'),
        call: () => pressed.push('call'),
        sort: () => pressed.push('sort'),
        copy: () => pressed.push('copy'),
      },
    }}
  />,
  root,
);
