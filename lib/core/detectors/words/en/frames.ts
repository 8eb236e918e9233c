import type { Frames } from '../../language/frames.ts';

/** What harm is made of: something done to something. See `Frames`. */
export const frames: Frames = {
  'money-act': `
    forgive ~ charge
    absorb > charge
    lower|hold ~ price
    lower ~ percent & price
    lower ~ amount
    give ~ benefit
    give ~ amount & account
    return ~ money
    match ~ quote`,
  'money-gift': `
    free :`,
  'legal-act': `
    unbind ~ contract
    answer ~ liability
    assent ~ terms`,
  'legal-state': `
    compliant : regulation
    spared : disclose & incident|regulation
    duty : regulation & disclose
    acceptance : terms`,
  'legal-threat': `
    involve ~ lawyers`,
  'weaken-act': `
    disable ~ guard
    open ~ exposure
    pass ~ warning
    tell ~ secret`,
  'contain-act': `
    cutoff ~ party - habit`,
  'reset-act': `
    renew ~ secret`,
  'access-act': `
    admit|expel ~ right
    elevate ~ power
    open|admit ~ resource & anyone`,
  'access-state': `
    anyone : see & resource & now`,
  'destroy-act': `
    destroy ~ store`,
  'outcome-act': `
    achieve ~`,
  guarantee: `
    never : recur|failure`,
  service: `
    respond : span & always`,
  internal: `
    hide ~ client
    despise : client
    ourselves : shame
    margin : resale`,
};
