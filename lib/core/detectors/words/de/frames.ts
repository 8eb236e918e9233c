import type { Frames } from '../../language/frames.ts';

/** What harm is made of in German: something done to something. See `Frames`. */
export const germanFrames: Frames = {
  'money-act': `
    forgive ~ charge
    absorb ~ charge
    lower ~ price|charge
    hold ~ price
    give ~ benefit
    give ~ amount & account
    return ~ money
    forgiving = charge`,
  'money-gift': `
    arriving : benefit`,
  'legal-act': `
    unbind ~ contract
    answer ~ liability
    unbinding = contract`,
  'legal-state': `
    compliant : regulation
    spared : contract
    spared : disclose & incident|regulation`,
  'legal-threat': `
    involve ~ lawyers`,
  'weaken-act': `
    disable ~ guard
    open ~ exposure
    open|admit|disable ~ trusted
    pass ~ warning
    tell ~ secret & ours
    disabling = guard
    exposing = exposure`,
  'weaken-bare': `
    bare :`,
  'contain-act': `
    cutoff ~ party - habit
    cutting = party - habit`,
  'reset-act': `
    renew ~ secret
    renewing = secret`,
  'access-act': `
    admit|expel ~ right
    publicise ~ resource
    admitting|expelling = right`,
  'access-state': `
    anyone : see & resource & now
    right : now & live`,
  'destroy-act': `
    destroy ~ store
    destroying = store`,
  'outcome-act': `
    achieve ~`,
  guarantee: `
    never : recur|failure`,
  service: `
    respond : span & always`,
};
