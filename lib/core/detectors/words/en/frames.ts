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
    match ~ quote
    deed > charge - harmless
    forgiving = charge
    lowering = price
    giving = money`,
  'money-gift': `
    free :
    unpaid :
    binned : charge
    arriving : benefit
    remain : price`,
  'legal-act': `
    unbind ~ contract
    answer ~ liability
    blamed ~ liability & ourside
    deed > contract - harmless
    assent ~ terms
    contest ~ contract|ending
    alter > clause
    unbinding = contract`,
  'legal-state': `
    compliant : regulation
    freely :
    permitted : surveil
    contract : notapply
    spared : contract
    regulation : disclose
    spared : disclose & incident|regulation
    duty : regulation & disclose
    needless : assenting
    acceptance : terms`,
  'legal-threat': `
    involve ~ lawyers
    petition :`,
  'weaken-act': `
    disable ~ guard
    open ~ exposure
    open|admit|disable|tell ~ trusted
    deed > guard - harmless
    pass ~ warning
    tell ~ secret
    disabling = guard
    exposing = exposure
    disabling|admitting = trusted`,
  'weaken-state': `
    reachable : exposure & now
    idle : guard & therefore`,
  'weaken-bare': `
    bare :
    anywhere : netguard & now|therefore|ourdeed
    skipping : guard & therefore|now`,
  'contain-act': `
    cutoff ~ party - habit
    cutting = party - habit`,
  'reset-act': `
    renew ~ secret
    reroute ~ factor
    renewing = secret`,
  'access-act': `
    admit|expel ~ right
    deed > right - harmless
    elevate ~ power
    letin ~ resource & anyone
    publicise ~ resource
    handout > privy & reader|forwhom
    admitting|expelling = right
    admitting = power`,
  'access-state': `
    anyone|person : see & resource & now
    anyone : acquire & right
    anyone|person : reaches & right|power & now
    reaches : anyone|person & resource & now
    person|party|reader : power & now
    right : gone`,
  'destroy-act': `
    destroy ~ store
    destroying = store`,
  'outcome-act': `
    achieve ~
    close ~ finding & deadline
    obtain > store|party|resource & reader & deadline`,
  guarantee: `
    never : recur|failure`,
  service: `
    respond : span & always`,
  'sensitive-people': `
    person|anyone : earn & figure`,
  internal: `
    hide ~ client
    despise : client
    ourselves : shame
    margin : resale`,
};
