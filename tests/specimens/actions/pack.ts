import { Pack } from '../../../lib/core/model/pack.ts';

/** As an organisation would write it into `sites[].pack` for its security console and its billing. */
export const actions: Pack = Pack.parse({
  id: 'actions',
  version: 1,
  source: 'The specimens beside this file.',
  composers: [
    {
      id: 'isolate',
      kind: 'action',
      // The tool asks by itself: what is held is the yes.
      root: ['.confirm'],
      press: [{ name: 'Isolate', find: ['.yes'] }],
      action: {
        name: 'Isolate endpoint',
        target: { find: ['.device'], where: 'page' },
        parameters: [
          { name: 'reason', label: 'Reason', find: ['[name=reason]'], where: 'page' },
          { name: 'user', label: 'User', find: ['.facts .user'], where: 'page' },
        ],
      },
    },
    {
      id: 'run',
      kind: 'action',
      root: ['.script'],
      action: {
        words: ['run script'],
        target: { find: ['.device'], where: 'page' },
        parameters: [{ name: 'script', label: 'Script', find: ['[name=script]'] }],
      },
      left: ['#state'],
    },
    {
      id: 'invoice',
      kind: 'invoice',
      root: ['main.invoice'],
      press: [{ name: 'Approve and send', find: ['#approve'] }],
      to: { field: { find: ['.mail'] } },
      action: { target: { find: ['.bill-to'] } },
      invoice: {
        number: { find: ['.number'] },
        issued: { find: ['.issued'] },
        due: { find: ['.due'] },
        lines: { find: ['tr.line'], count: '1+' },
        description: ['.what'],
        date: ['.when'],
        quantity: ['.count'],
        unitPrice: ['.each'],
        amount: ['.amount'],
        subtotal: { find: ['.subtotal'] },
        taxRate: { find: ['.rate'] },
        tax: { find: ['.vat'] },
        total: { find: ['.total'] },
      },
    },
  ],
  account: { name: { find: ['.client, .bill-to'], where: 'page' } },
});
