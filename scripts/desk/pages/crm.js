// A deal: a record whose current values are the fields' defaults. The assistant's suggestions are set by this
// script, and Save goes out by XMLHttpRequest, as in a single-page tool.

const SUGGESTED = {
  amount: 'EUR 24,900.00',
  stage: 'Contract sent',
  next: 'Send the contract for three years, with the storage they asked for.',
};

const form = document.querySelector('form');
const status = document.querySelector('#status');
const fields = () => [...form.elements];

function before(field) {
  if (field instanceof HTMLSelectElement)
    return [...field.options].find((option) => option.defaultSelected)?.value;
  return field.defaultValue;
}

function keepAsBefore(field) {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.defaultSelected = option.selected;
  } else field.defaultValue = field.value;
}

function showHints() {
  for (const field of fields()) {
    const hint = field.parentElement.querySelector('.hint');
    if (hint !== null) hint.textContent = field.value === before(field) ? '' : `was: ${before(field)}`;
  }
}

document.querySelector('#save').addEventListener('click', (event) => {
  const request = new XMLHttpRequest();
  request.open('PUT', `/crm/deals/${form.dataset.record}`);
  request.setRequestHeader('content-type', 'application/json');
  request.addEventListener('loadend', () => {
    const saved = request.status === 200;
    status.textContent = saved ? 'Deal saved.' : 'The deal could not be saved.';
    if (!saved) return;
    fields().forEach(keepAsBefore);
    document.querySelector('#suggested').hidden = true;
    showHints();
  });
  const values = Object.fromEntries(fields().map((field) => [field.name, field.value]));
  request.send(JSON.stringify({ ...values, gesture: 'click', trusted: event.isTrusted }));
});

document.querySelector('#discard').addEventListener('click', () => {
  form.reset();
  document.querySelector('#suggested').hidden = true;
  showHints();
});
form.addEventListener('input', showHints);
// Enter in a field does nothing here: only Save saves.
form.addEventListener('submit', (event) => event.preventDefault());

// `?draft=none` leaves the record as it is.
if (new URLSearchParams(location.search).get('draft') !== 'none') {
  for (const [name, value] of Object.entries(SUGGESTED)) form.elements.namedItem(name).value = value;
  document.querySelector('#suggested').hidden = false;
  showHints();
}
