// A reply in the mailbox. Its words are put in by this script, as an assistant's sidebar would do it.

const WAITING = `Hello Dana,

You were right: the second payment for invoice 2041 was taken in error on 9 November. We will refund EUR 1,240.00 to the card you paid with, 4111 1111 1111 1111, within three working days.

The credit note for your auditors is attached.

Kind regards,
Robin Vale
Northgate IT`;

const SECOND = `Hello Dana,

Billing has confirmed that invoice 2041 was paid twice. The second payment goes back the way it came, and I will write again as soon as it is booked.

Kind regards,
Robin Vale
Northgate IT`;

const place = document.querySelector('#reply-place');
const template = document.querySelector('#compose');
const reply = document.querySelector('#reply');
const status = document.querySelector('#status');

/** The text of an editable: a line a block. `innerText` would count an empty line twice. */
function textOf(node) {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === Node.TEXT_NODE) text += child.data;
    else {
      const block = ['DIV', 'P'].includes(child.nodeName);
      if (block && text !== '' && !text.endsWith('\n')) text += '\n';
      text += textOf(child);
      if (block && !text.endsWith('\n')) text += '\n';
    }
  }
  return text;
}

function open(text, files) {
  const compose = template.content.firstElementChild.cloneNode(true);
  place.replaceChildren(compose);
  reply.hidden = true;
  const part = (selector) => compose.querySelector(selector);
  const body = part('[contenteditable]');

  const insert = (words) => {
    body.replaceChildren(
      ...words.split('\n').map((line) => {
        const block = document.createElement('div');
        block.append(line === '' ? document.createElement('br') : line);
        return block;
      }),
    );
  };

  const attach = (name, bytes) => {
    const item = document.createElement('li');
    const size = document.createElement('span');
    size.className = 'quiet';
    size.textContent = `${Math.max(1, Math.round(bytes / 1024))} KB`;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', `Remove ${name}`);
    remove.addEventListener('click', () => item.remove());
    const label = document.createElement('span');
    label.className = 'name';
    label.textContent = name;
    item.append(label, size, remove);
    part('.files').append(item);
  };

  const letter = () => ({
    from: part('[name=from]').value,
    to: part('[name=to]').value,
    cc: part('[name=cc]').value,
    subject: part('[name=subject]').value,
    body: textOf(body).trimEnd(),
    attachments: [...part('.files').children].map((item) => item.querySelector('.name').textContent),
  });

  const post = (path, content) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    });

  const send = async (gesture, trusted) => {
    const answer = await post('/mail/send', { ...letter(), gesture, trusted });
    status.textContent = answer.ok ? 'Message sent.' : 'The message could not be sent.';
    if (!answer.ok) return;
    compose.remove();
    reply.hidden = false;
  };

  const deeds = {
    send: (event) => send('click', event.isTrusted),
    save: async () => {
      const answer = await post('/mail/draft', letter());
      status.textContent = answer.ok ? 'Draft saved.' : 'The draft could not be saved.';
    },
    attach: () => part('input[type=file]').click(),
    preview: (event) => {
      const region = part('.preview');
      region.hidden = !region.hidden;
      region.textContent = textOf(body).trimEnd();
      event.currentTarget.setAttribute('aria-expanded', String(!region.hidden));
    },
    ai: () => insert(SECOND),
  };
  for (const button of compose.querySelectorAll('button[data-do]')) {
    button.addEventListener('click', deeds[button.dataset.do]);
  }
  part('input[type=file]').addEventListener('change', (event) => {
    for (const file of event.currentTarget.files) attach(file.name, file.size);
  });
  compose.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send('key', event.isTrusted);
    }
  });

  if (text !== null) insert(text);
  for (const file of files) attach(file.name, file.bytes);
}

reply.addEventListener('click', () => {
  status.textContent = '';
  open(null, []);
});

// `?draft=none` opens an empty reply, for a person to write in.
if (new URLSearchParams(location.search).get('draft') === 'none') open(null, []);
else open(WAITING, [{ name: 'credit-note-2041.pdf', bytes: 49_152 }]);
