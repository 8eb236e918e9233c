import { expect, left, panelState, seen, test } from './support/fixtures.ts';

const WORDS = 'The move is on 27 November from 18:00 to 22:00.';

/** A page of several steps, as single-page tools draw them: one at a time, and only the last one sends. */
const wizard = (isKept: boolean) => `
  <main id="app"></main>
  <script>
    const said = { to: 'dana@alderfinch.example', subject: 'Move of your mail', words: '${WORDS}' };
    const steps = [
      () => '<h2>Who</h2><label>To <input name="to" value="' + said.to + '"></label><label>Subject <input name="subject" value="' + said.subject + '"></label>',
      () => '<h2>What</h2><textarea name="words" aria-label="Message">' + said.words + '</textarea>',
      () => '<h2>Check</h2>' + (${isKept} ? '' : '<textarea name="words" aria-label="Message">' + said.words + '</textarea>'),
    ];
    let step = 0;
    const app = document.querySelector('#app');
    const keep = () => { for (const field of app.querySelectorAll('[name]')) said[field.name] = field.value; };
    const draw = () => {
      const isLast = step === steps.length - 1;
      const form = '<form>' + (${isKept} ? steps.slice(0, step + 1).map((one, index) => '<div' + (index === step ? '' : ' style="display:none"') + '>' + one() + '</div>').join('') : steps[step]()) +
        '<button type="button" id="back">Back</button><button ' + (isLast ? 'id="send">Send' : 'type="button" id="next">Next') + '</button></form>';
      app.innerHTML = form;
      app.querySelector('#back').onclick = (event) => { see('back', event); keep(); step = Math.max(0, step - 1); draw(); };
      const next = app.querySelector('#next');
      if (next) next.onclick = (event) => { see('next', event); keep(); step += 1; draw(); };
      app.querySelector('form').onsubmit = (event) => { event.preventDefault(); keep(); left.push({ how: 'submit', body: said.words, to: said.to }); app.textContent = 'Sent.'; };
    };
    draw();
  </script>`;

for (const [name, isKept] of [
  ['each drawn alone', false],
  ['those before kept and hidden', true],
] as const) {
  test(`steps, ${name}: going on and back is left alone, the last step is held, and sends once`, async ({
    open,
    worker,
    page,
  }) => {
    await open(wizard(isKept));
    for (const step of ['#next', '#back', '#next', '#next']) await page.click(step);
    expect((await seen(page)).map(({ what }) => what)).toEqual(['next', 'back', 'next', 'next']);
    expect(await worker.heard('held')).toEqual([]);
    await page.click('#send');
    await expect.poll(() => worker.lastHeld()).not.toBeNull();
    await expect.poll(() => panelState(page)).toBe('visible');
    expect((await worker.lastHeld())?.snapshot.reading.body).toContain(WORDS);
    expect(await left(page)).toEqual([]);
    await worker.releaseHeld();
    await expect
      .poll(() => left(page))
      .toEqual([{ how: 'submit', body: WORDS, to: 'dana@alderfinch.example' }]);
    await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'confirmed' }]);
  });
}
