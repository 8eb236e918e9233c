import { EVERYWHERE, RICH, type Way } from './sequence.ts';
import { BARE_SIGNATURE, machineText, QUOTE, SIGNATURE, sentences, TEMPLATE } from './words.ts';

const typed = (seed: number, count: number) => sentences(seed, count).join(' ');

/** What a person's hand does, with everything that a browser and a tool do for it. */
export const human: readonly Way[] = [
  {
    name: 'typed',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.type(typed(seed, 2));
    },
  },
  {
    name: 'typed in lines, with corrections',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      const [one = '', two = ''] = sentences(seed, 2);
      await driver.focus();
      await driver.type(`Hi Dana,\n\n${one} Thsi`);
      await driver.key('Backspace', 4);
      await driver.type(`This is all.\n${two}`);
      await driver.key('Control+Backspace', 2);
      await driver.type('as before.\n\nPriya');
    },
  },
  {
    name: 'typed at the end, the beginning and the middle with no pause',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      const [one = '', two = '', three = ''] = sentences(seed, 3);
      await driver.focus();
      await driver.type(one);
      await driver.key('Control+Home');
      await driver.type(`${two} `);
      await driver.key('ArrowRight', 6);
      await driver.type(' (so we think) ');
      await driver.key('Control+End');
      await driver.type(` ${three}`);
    },
  },
  {
    name: 'typed, rested, and typed into',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      const [one = '', two = ''] = sentences(seed, 2);
      await driver.focus();
      await driver.type(one);
      await driver.rest();
      await driver.focus('start');
      await driver.type('Hello Dana, ');
      await driver.rest();
      await driver.focus();
      await driver.type(` ${two}`);
    },
  },
  {
    name: 'an input method',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'lexical', 'quill'],
    async run(driver, seed) {
      const chosen = [
        [
          'お世話に',
          'なって',
          'おります。',
          '先日の',
          '請求書の',
          '件ですが、',
          '返金は',
          '金曜日に',
          '行われます。',
        ],
        [
          '您好，',
          '关于',
          '十一月',
          '的',
          '付款',
          '我们',
          '已经',
          '退回',
          '到您的',
          '信用卡。',
          '请',
          '查收。',
        ],
        ['안녕하세요', ' 환불은', ' 금요일에', ' 처리됩니다', ' 감사합니다', ' 곧', ' 연락드리겠습니다'],
      ][seed % 3] as string[];
      await driver.focus();
      await driver.compose(chosen);
      await driver.type(' OK');
    },
  },
  {
    name: 'dictated phrase by phrase',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'redraw', 'prosemirror', 'lexical', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      for (const sentence of sentences(seed, 3)) {
        await driver.speak(`${sentence} `);
        await driver.rest();
      }
    },
  },
  {
    name: 'dictated with the tool’s own button, which streams what it hears',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Dictate', { how: 'stream', text: typed(seed, 2), apart: 30 });
    },
  },
  {
    name: 'the page mends what is typed',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'quill'],
    async run(driver, seed) {
      const [one = '', two = ''] = sentences(seed, 2);
      await driver.focus();
      await driver.type(`${one} I recieve teh parts tomorow.`);
      await driver.rest();
      // A spelling extension puts other letters in the place of some.
      await driver.happens({ how: 'replace', text: `${one} I receive the parts tomorrow.` });
      await driver.rest();
      await driver.focus();
      await driver.type(` ${two}`);
    },
  },
  {
    name: 'a template of the tool and words of one’s own',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'lexical', 'draftjs'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type('Hi Dana, ');
      await driver.press('Insert template', { how: 'append', text: TEMPLATE });
      await driver.rest();
      await driver.focus();
      await driver.type(` ${typed(seed, 1)}`);
    },
  },
  {
    name: 'a saved reply from a menu',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'draftjs'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type(typed(seed, 1));
      await driver.press('Saved replies', { how: 'menu', text: ` ${TEMPLATE}` });
      await driver.pick('Refund confirmed');
    },
  },
  {
    name: 'a picked name and an emoji',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.type(`${typed(seed, 1)} I ask `);
      await driver.press('Mention', { how: 'append', text: '@Dana Whitfield' });
      await driver.focus();
      await driver.type(' about it');
      await driver.press('Emoji', { how: 'append', text: ' 🙂' });
    },
  },
  {
    name: 'a short answer above a marked signature',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'redraw', 'prosemirror', 'lexical', 'quill'],
    first: `\n\n${SIGNATURE}`,
    async run(driver) {
      await driver.focus('start');
      await driver.type('Yes, that works, thanks!');
    },
  },
  {
    name: 'a short answer above a signature with no mark',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'quill'],
    first: `\n\n${BARE_SIGNATURE}`,
    async run(driver, seed) {
      await driver.focus('start');
      await driver.type(seed % 2 === 0 ? 'Done, have a look.' : typed(seed, 1));
    },
  },
  {
    name: 'an answer above quoted lines',
    label: 'human',
    kinds: ['textarea', 'react'],
    first: `\n\nOn Tue, 17 Nov 2026 at 09:12, Dana Whitfield <dana@alderfinch.example> wrote:\n> ${QUOTE.replace('. ', '.\n> ')}`,
    async run(driver, seed) {
      await driver.focus('start');
      await driver.type(typed(seed, 1));
    },
  },
  {
    name: 'an answer above an original message',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror'],
    first: `\n\n-----Original Message-----\nFrom: Dana Whitfield <dana@alderfinch.example>\nSent: Tuesday, 17 November 2026 09:12\nTo: Service desk\nSubject: Charged twice\n\n${QUOTE}`,
    async run(driver, seed) {
      await driver.focus('start');
      await driver.type(typed(seed, 1));
    },
  },
  {
    name: 'an answer above a block quote',
    label: 'human',
    kinds: ['plain', 'redraw'],
    first: '\n',
    quote: QUOTE,
    async run(driver, seed) {
      await driver.focus('start');
      await driver.type(typed(seed, 1));
    },
  },
  {
    name: 'typed, loaded again, and restored',
    label: 'human',
    kinds: EVERYWHERE,
    reloads: true,
    async run(driver, seed, reload) {
      await driver.focus();
      await driver.type(typed(seed, 2));
      await driver.rest();
      await reload();
      await driver.rest();
    },
  },
  {
    name: 'typed, loaded again, and gone on with',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical'],
    reloads: true,
    async run(driver, seed, reload) {
      const [one = '', two = '', three = ''] = sentences(seed, 3);
      await driver.focus();
      await driver.type(`${one} ${two}`);
      await driver.rest();
      await reload();
      await driver.focus();
      await driver.type(` ${three}`);
    },
  },
  {
    name: 'own words cut and put elsewhere',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      const [one = '', two = ''] = sentences(seed, 2);
      await driver.focus();
      await driver.type(`${one} ${two}`);
      await driver.rest();
      await driver.focus('start');
      await driver.key('Control+Shift+ArrowRight', 9);
      await driver.key('Control+X');
      await driver.key('Control+End');
      await driver.type(' ');
      await driver.key('Control+V');
    },
  },
  {
    name: 'taken out, and back by undo',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical', 'quill'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type(typed(seed, 2));
      await driver.rest();
      await driver.key('Control+A');
      await driver.key('Backspace');
      await driver.rest();
      await driver.key('Control+Z');
      await driver.rest();
      await driver.type('.');
    },
  },
  {
    name: 'a link and a number pasted into typed words',
    label: 'human',
    kinds: EVERYWHERE,
    async run(driver, seed) {
      await driver.focus();
      await driver.type(`${typed(seed, 1)} See `);
      await driver.paste('<a href="https://desk.example/kb/2041">https://desk.example/kb/2041</a>');
      await driver.type(' and ticket ');
      await driver.paste('T-3107-2041');
      await driver.type(', please.');
    },
  },
  {
    name: 'a log of someone else’s pasted into a longer text',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror'],
    async run(driver, seed) {
      await driver.focus();
      await driver.type(`${typed(seed, 3)} `);
      await driver.paste(
        '<pre>11:42:07 link down port 7, 11:42:09 link up port 7, 11:44:31 link down port 9, 11:44:40 link up port 9, all quiet since then</pre>',
      );
    },
  },
  {
    name: 'the tool draws the editor anew as it saves',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical', 'draftjs', 'quill'],
    async run(driver, seed) {
      const [one = '', two = ''] = sentences(seed, 2);
      await driver.focus();
      await driver.type(one);
      await driver.rest();
      await driver.happens({ how: 'replace', text: one });
      await driver.rest();
      await driver.focus();
      await driver.type(` ${two}`);
    },
  },
  {
    name: 'an AI control opened, and not used',
    label: 'human',
    kinds: ['textarea', 'react', 'plain', 'prosemirror', 'lexical'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Help me write', null);
      await driver.focus();
      await driver.type(typed(seed, 2));
    },
  },
  {
    name: 'a machine’s text thrown away, and one’s own typed',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical'],
    async run(driver, seed) {
      await driver.focus();
      await driver.press('Help me write', { how: 'replace', text: machineText(seed) });
      await driver.rest();
      await driver.focus();
      await driver.key('Control+A');
      await driver.key('Backspace');
      await driver.rest();
      await driver.type(typed(seed, 2));
    },
  },
  {
    name: 'a list that the tool goes on with',
    label: 'human',
    kinds: ['textarea', 'react', 'plain'],
    async run(driver, seed) {
      await driver.focus();
      for (const sentence of sentences(seed, 4)) {
        await driver.type(sentence);
        await driver.rest();
        await driver.happens({ how: 'append', text: ' – ' });
        await driver.focus();
      }
    },
  },
  {
    name: 'right to left, combining marks and emoji',
    label: 'human',
    kinds: RICH,
    async run(driver) {
      await driver.focus();
      await driver.type('שלום דנה, ההחזר יגיע ביום שישי. ');
      await driver.type('Zażółć gęślą jaźń, e\u0301te\u0301, naïve 👩‍💻 and ✅ done.');
    },
  },
  {
    name: 'one word',
    label: 'human',
    kinds: ['textarea', 'plain', 'prosemirror', 'lexical', 'draftjs', 'quill'],
    async run(driver) {
      await driver.focus();
      await driver.type('Thanks!');
    },
  },
];
