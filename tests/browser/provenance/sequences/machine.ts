import { EVERYWHERE, RICH, type Way } from './sequence.ts';
import { machineText, QUOTE, SIGNATURE, sentences } from './words.ts';

const typed = (seed: number, count: number) => sentences(seed, count).join(' ');
const chatgpt = (text: string) =>
  `<p data-start="0" data-end="${text.length}" data-is-last-node="" data-is-only-node="">${text}</p>`;

/** What a machine writes into a draft, alone and together with a person. */
export const machine: readonly Way[] = [
  {
    name: 'at once, after an AI control',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      const tool = ['Help me write', 'Draft with AI', 'Copilot'][seed % 3] ?? '';
      await driver.focus();
      await driver.press(tool, { how: 'replace', text: machineText(seed) });
    },
  },
  {
    name: 'streamed after an AI control',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Draft with AI', { how: 'stream-all', text: machineText(seed), after: 150 });
    },
  },
  {
    name: 'through a dialog that asks what to write',
    label: 'machine',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'lexical', 'draftjs'],
    async run(driver, seed) {
      await driver.press('Help me write', { how: 'dialog', text: machineText(seed) });
      await driver.section.getByLabel('Describe your message').click();
      await driver.type('tell them it is mended');
      await driver.pick('Create');
    },
  },
  {
    name: 'a control used from the keyboard',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror'],
    async run(driver, seed) {
      await driver.press('Bold', null);
      const control = driver.section.getByRole('button', { name: 'Copilot' });
      await driver.prepare({ how: 'replace', text: machineText(seed) });
      await control.focus();
      await driver.key('Enter');
      await driver.done();
    },
  },
  {
    name: 'typed, then rewritten by an AI control',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.type(typed(seed, 1));
      await driver.press('Improve', { how: 'replace', text: machineText(seed) });
    },
  },
  {
    name: 'typed, then gone on with by a machine',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.type(`${typed(seed, 2)} `);
      await driver.rest();
      await driver.press('Copilot', { how: 'append', text: machineText(seed) });
    },
  },
  {
    name: 'a few words mended by an AI control',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror', 'quill'],
    async run(driver, seed) {
      const [one = ''] = sentences(seed, 1);
      await driver.focus();
      await driver.type(`${one} we fix it til friday i think`);
      await driver.rest();
      await driver.press('Improve', {
        how: 'replace',
        text: `${one} We expect to have this resolved by Friday.`,
      });
    },
  },
  {
    name: 'with an editing command',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Draft with AI', { how: 'command', text: machineText(seed) });
    },
  },
  {
    name: 'with a paste that a script makes',
    label: 'machine',
    kinds: ['prosemirror', 'lexical', 'draftjs', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Copilot', { how: 'paste', text: machineText(seed) });
    },
  },
  {
    name: 'edited by a person here and there',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text: machineText(seed) });
      await driver.rest();
      await driver.focus('start');
      await driver.type('Dear Dana, ');
      await driver.key('Control+Shift+ArrowRight', 3);
      await driver.type('we ');
      await driver.key('Control+End');
      await driver.key('Backspace', 12);
      await driver.type(' soon. Priya');
    },
  },
  {
    name: 'below a person’s greeting and above a signature',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror'],
    first: `\n\n${SIGNATURE}`,
    async run(driver, seed) {
      await driver.focus('start');
      await driver.type('Hi Dana, ');
      await driver.press('Draft with AI', {
        how: 'replace',
        text: `Hi Dana, ${machineText(seed)}\n\n${SIGNATURE}`,
      });
    },
  },
  {
    name: 'in answer to a quoted message',
    label: 'machine',
    kinds: ['textarea', 'react'],
    first: `\n\nOn Tue, 17 Nov 2026 at 09:12, Dana Whitfield <dana@alderfinch.example> wrote:\n> ${QUOTE}`,
    async run(driver, seed) {
      await driver.press('Draft with AI', { how: 'append', text: `\n${machineText(seed)}` });
    },
  },
  {
    name: 'streamed by the page with no control',
    label: 'machine',
    kinds: ['plain', 'redraw', 'prosemirror', 'lexical', 'draftjs', 'quill', 'react'],
    async run(driver, seed) {
      await driver.focus();
      await driver.happens({ how: 'stream', text: machineText(seed), apart: 25 });
    },
  },
  {
    name: 'streamed by the page below typed words',
    label: 'machine',
    kinds: ['plain', 'prosemirror', 'lexical', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type(typed(seed, 1));
      await driver.rest();
      await driver.happens({ how: 'stream', text: ` ${machineText(seed)}`, apart: 25 });
    },
  },
  {
    name: 'streamed while a person types',
    label: 'machine',
    kinds: ['plain', 'prosemirror', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Bold', null);
      await driver.prepare({ how: 'stream', text: machineText(seed), apart: 15 });
      const control = driver.section.getByRole('button', { name: 'Copilot' });
      await control.click();
      await driver.focus('start');
      await driver.type('Hello there. ');
      await driver.done();
    },
  },
  {
    name: 'pasted from an assistant',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.paste(chatgpt(machineText(seed)));
    },
  },
  {
    name: 'pasted from an assistant into typed words',
    label: 'machine',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'lexical', 'draftjs'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type(`${typed(seed, 1)} `);
      await driver.paste(chatgpt(machineText(seed)));
      await driver.type(' Best, Priya');
    },
  },
  {
    name: 'pasted with an assistant’s links',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror'],
    async run(driver, seed) {
      await driver.focus();
      await driver.paste(
        `<p>${machineText(seed)} <a href="https://kb.example/7?utm_source=chatgpt.com">kb.example</a></p>`,
      );
    },
  },
  {
    name: 'after an AI control, loaded again, and restored',
    label: 'machine',
    kinds: EVERYWHERE,
    reloads: true,
    async run(driver, seed, reload) {
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text: machineText(seed) });
      await driver.rest();
      await reload();
      await driver.rest();
    },
  },
  {
    name: 'edited, loaded again, and gone on with',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical'],
    reloads: true,
    async run(driver, seed, reload) {
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text: machineText(seed) });
      await driver.rest();
      await driver.focus();
      await driver.type(` ${typed(seed, 1)}`);
      await driver.rest();
      await reload();
      await driver.focus();
      await driver.type(' Regards, Priya');
    },
  },
  {
    name: 'taken out, and back by undo',
    label: 'machine',
    // Quill's undo takes what its own script put in with it.
    kinds: ['prosemirror', 'lexical'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Copilot', { how: 'append', text: machineText(seed) });
      await driver.rest();
      await driver.focus();
      await driver.key('Control+A');
      await driver.key('Backspace');
      await driver.rest();
      await driver.key('Control+Z');
    },
  },
  {
    name: 'cut and pasted back',
    label: 'machine',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text: machineText(seed) });
      await driver.rest();
      await driver.focus();
      await driver.key('Control+A');
      await driver.key('Control+X');
      await driver.rest();
      await driver.type('Hi Dana, ');
      await driver.key('Control+V');
    },
  },
  {
    name: 'the tool draws the editor anew after it',
    label: 'machine',
    kinds: RICH,
    async run(driver, seed) {
      const text = machineText(seed);
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text });
      await driver.rest();
      await driver.happens({ how: 'replace', text: '' });
      await driver.happens({ how: 'replace', text });
      await driver.rest();
      await driver.focus();
      await driver.type(' Bye.');
    },
  },
  {
    name: 'declared in the markup',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror'],
    attributes: 'ai-disclosure="ai-generated" ai-model="northgate-assist-2"',
    async run(driver, seed) {
      await driver.happens({ how: 'replace', text: machineText(seed) });
    },
  },
  {
    name: 'registered by the system that wrote it',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror', 'draftjs'],
    async run(driver, seed) {
      const text = machineText(seed);
      await driver.registers(text);
      await driver.focus();
      await driver.type('Hi Dana, ');
      await driver.happens({ how: 'append', text: text.replace('our team', 'the whole team') });
    },
  },
  {
    name: 'put in by the page at once, with nothing that tells why',
    label: 'machine',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical'],
    async run(driver, seed) {
      await driver.focus();
      await driver.happens({ how: 'replace', text: machineText(seed) });
    },
  },
];
