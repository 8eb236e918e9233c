import type { Concepts } from '../../language/phrases.ts';

/** What binds or accuses. Acts are judged by who does them; the rest says it by itself. */
export const legal: Concepts = {
  'legal-act': `
    accept~|admit~|acknowledge~|assume~|concede~|take|takes|taking|took|bear|bears on? the|all|any|full|complete|sole|legal|entire|our? ... liability|responsibility|blame|fault|negligence
    liable for, indemnify|indemnifies|indemnified|indemnifying, hold|holding you harmless, waive~ the|your|our|any|all ... notice|term|clause|obligation|right|rights|claim|claims|period|commitment
    terminate~|end|ending|cancel~|rescind~ the|your|our|this ... agreement|contract|msa|subscription, amend~|change~|modify|modifies|modified|supersede~|replace~|extend~|renew~ ... section|clause|agreement|contract|terms|msa|paragraph|article # ?
    amend~|modify|modifying|supersede~ the|your|our|this ... section|agreement|contract|terms|msa|clause, release~ you from, let you out of, leave|exit|walk|get out? of? the|your contract|agreement whenever|any|at|early|without
    breach|breached|breaching the|our|your ... contract|agreement|terms|duty|sla|obligations, violate~ the|our|your ... contract|agreement|terms|law|regulation
    pay|paying|cover|covering|covers|compensate~ all|any|the|your? damages, pay|paying|pays a? penalty|penalties, sue|sues|suing, take|taking ... court, take|taking|start|initiate|pursue|pursuing legal action|steps|proceedings, press charges, hand|handing|pass|refer ... lawyers|solicitors|attorney|attorneys|collections, file|filing a? lawsuit|claim|complaint against, grant~ you? ... licence|license to, sign|signing ... on your behalf, agree|agrees|agreeing to your terms|the terms, settle~ the claim|out`,
  'legal-state': `
    you may|can|could terminate|cancel|leave|exit|end ... agreement|contract, terminate|cancel|leave|exit|end the|your|this agreement|contract without ..., free to terminate|cancel|leave|exit ..., without any? penalty,
    this mail|message|email|e-mail|letter|reply|note amends|modifies|changes|supersedes|replaces|terminates|extends|cancels|constitutes ...,
    binding offer|commitment|agreement|contract|quote, legally binding, constitutes|constitute a ..., formal notice, entitled to damages|compensation|terminate, conclude the contract|agreement, full liability, gross negligence, negligent, our own? negligence, breach of contract, fully? gdpr|hipaa|iso|pci compliant, makes|make|makes|keeps|keep you ... compliant, can not|n't be fined, cannot be fined, legal responsibility, without prejudice, admission of guilt|liability, do n't|not need|have to report|notify|tell ... ... authority|regulator|police|gdpr|ico|authorities, need n't|not report|notify|tell ..., no need|duty to report|notify ..., not reportable, is|are n't|not required to report|notify ..., statutory rights|limit, tax deductible, our legal fault`,
};
