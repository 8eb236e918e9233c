// A ticket's answer: a plain form. The waiting draft says of itself that a machine wrote it.

const WAITING = `Hello Marek,

The drops come from the old VPN profile, which is still installed beside the new one. Please remove it, restart the laptop, and sign in again with the new profile.

Tell me whether the connection stays up this afternoon.

Kind regards,
Robin`;

const SAVED = { reply: 'Saved, and mailed to Marek Olsen.', note: 'Note saved.' };

const form = document.querySelector('form');
const body = form.elements.namedItem('body');
const button = form.querySelector('button[type=submit]');
const query = new URLSearchParams(location.search);

// How the page came to send, and whether it saw the user's own event.
let sent = { gesture: 'submit', trusted: '' };
button.addEventListener('click', (event) => {
  if (sent.gesture !== 'key') sent = { gesture: 'click', trusted: String(event.isTrusted) };
});
body.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    sent = { gesture: 'key', trusted: String(event.isTrusted) };
    form.requestSubmit(button);
  }
});
form.addEventListener('formdata', (event) => {
  event.formData.set('gesture', sent.gesture);
  event.formData.set('trusted', sent.trusted);
});

form.addEventListener('change', () => {
  const internal = form.elements.namedItem('visibility').value === 'internal';
  button.textContent = internal ? 'Save note' : 'Save and email';
});
document.querySelector('#clear').addEventListener('click', () => {
  body.value = '';
  body.focus();
});

const saved = SAVED[query.get('saved')];
if (saved !== undefined) document.querySelector('#status').textContent = saved;
// `?draft=none` opens an empty answer, for a person to write in.
else if (query.get('draft') !== 'none') {
  body.value = WAITING;
  body.setAttribute('ai-disclosure', 'ai-generated');
  body.setAttribute('ai-model', 'northgate-assist-2');
  body.setAttribute('ai-provider', 'northgate.example');
}
