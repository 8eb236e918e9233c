// Invoices that an assistant drafted from the month's work, to be approved one by one. `?invoice=` opens another one
// than the last. In November's, a visit stands that October's has charged already, a service is charged twice, and the
// number of workstations has nearly doubled.

const INVOICES = [
  {
    number: 'INV-2040',
    issued: '31 Oct 2026',
    due: '30 Nov 2026',
    lines: [
      ['Managed workstation', 'October 2026', 25, 62],
      ['Managed firewall', 'October 2026', 1, 180],
      ['Backup storage', 'October 2026', 1, 120],
      ['Emergency visit', '14 Oct 2026', 3, 95],
    ],
  },
  {
    number: 'INV-2051',
    issued: '20 Nov 2026',
    due: '20 Dec 2026',
    lines: [
      ['Managed workstation', 'November 2026', 45, 62],
      ['Managed firewall', 'November 2026', 1, 180],
      ['Backup storage', 'November 2026', 1, 120],
      ['Backup storage', 'November 2026', 1, 120],
      ['Emergency visit', '14 Oct 2026', 3, 95],
    ],
  },
];
const TAX_RATE = 0.19;

const part = (selector) => document.querySelector(selector);
const status = part('#status');
const money = (value) =>
  `€${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const asked = new URLSearchParams(location.search).get('invoice');
const invoice = INVOICES.find(({ number }) => number === asked) ?? INVOICES.at(-1);

function row([charge, when, quantity, each]) {
  const line = document.createElement('tr');
  line.className = 'line';
  for (const [name, words] of Object.entries({
    charge,
    when,
    quantity: String(quantity),
    each: money(each),
    amount: money(quantity * each),
  })) {
    const cell = document.createElement('td');
    cell.className = name;
    cell.textContent = words;
    line.append(cell);
  }
  return line;
}

function listed({ number, issued }) {
  const item = document.createElement('li');
  if (number === invoice.number) item.setAttribute('aria-current', 'true');
  const link = document.createElement('a');
  link.href = `/billing?invoice=${number}`;
  link.textContent = number;
  const about = document.createElement('p');
  about.textContent = `Alder & Finch, ${issued}`;
  item.append(link, about);
  return item;
}

const subtotal = invoice.lines.reduce((sum, [, , quantity, each]) => sum + quantity * each, 0);
const tax = Math.round(subtotal * TAX_RATE * 100) / 100;
for (const [selector, words] of Object.entries({
  '.number': invoice.number,
  '.issued': invoice.issued,
  '.due': invoice.due,
  '.subtotal': money(subtotal),
  '.tax': money(tax),
  '.total': money(subtotal + tax),
}))
  part(selector).textContent = words;
part('tbody').replaceChildren(...invoice.lines.map(row));
part('#drafts').replaceChildren(...[...INVOICES].reverse().map(listed));
document.title = `${invoice.number} · Practice billing`;

part('#send').addEventListener('click', async (event) => {
  const lines = [...document.querySelectorAll('.line')].map((line) => line.textContent);
  const payload = {
    number: invoice.number,
    to: part('.mail').textContent,
    total: part('.total').textContent,
  };
  const response = await fetch(`/billing/invoices/${invoice.number}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...payload, lines: lines.length, gesture: 'click', trusted: event.isTrusted }),
  });
  status.textContent = response.ok ? `Invoice ${invoice.number} sent.` : 'The invoice could not be sent.';
  part('#send').disabled = response.ok;
});
part('#save').addEventListener('click', () => {
  status.textContent = 'Draft saved.';
});
