import { Pack } from '../../lib/core/model/pack.ts';

/** How the desk's billing page is read, as an organisation would write it into `sites[].pack` for a tool of its own. */
export const billingPack: Pack = Pack.parse({
  id: 'practice-billing',
  version: 1,
  source: 'The page in this folder.',
  composers: [
    {
      id: 'invoice',
      kind: 'invoice',
      root: ['.invoice'],
      press: [{ name: 'Approve and send invoice', find: ['#send'] }],
      to: { field: { find: ['.mail'] } },
      invoice: {
        number: { find: ['.number'] },
        issued: { find: ['.issued'] },
        due: { find: ['.due'] },
        lines: { find: ['tr.line'], count: '1+' },
        description: ['.charge'],
        date: ['.when'],
        quantity: ['.quantity'],
        unitPrice: ['.each'],
        amount: ['.amount'],
        subtotal: { find: ['.subtotal'] },
        taxRate: { find: ['.rate'] },
        tax: { find: ['.tax'] },
        total: { find: ['.total'] },
      },
      left: ['#status'],
    },
  ],
  account: { name: { find: ['.client'], where: 'page' } },
});
