import type { Concepts } from '../../language/phrases.ts';

/** Acts that cost us money, the things they give, and phrases that say it by themselves. */
export const money: Concepts = {
  'money-act': `
    zero|zeroed|zeroing|clear|cleared|clearing|wipe~|wiping ... balance|debt|arrears|bill, match~ ... quote|quoted|price|offer|offered, go|going|goes another|further|even? # % ... below|under|lower|cheaper, undercut|undercutting, square| sweeten~ ... deal|offer, halve~ ... fee|price|rate|bill|cost, round|rounded|rounding down ..., let you have ..., make|making|made good the|your cost|costs, chip|chipping|chipped in
    give|giving|gave|given|pay|paying|paid|send|sending|hand|put|putting you? back the|your|all|every? money|fee|fees|deposit|payment|payments|amount|difference|cost|cash, give|giving|put|putting|hand ... money back, foot~|absorb~|carry|carrying|shoulder~|pick|picking|picked up? the|that|this|any ... cost|costs|bill|tab|fee|fees|difference
    refund~, reimburse~, credit|credited|crediting, credits your|you|the, waive~, compensate~, rebate~, comp~ you|this|that|it, recompense~
    discount~ you|your|it|this|that|the, write|writing|wrote|written off, write|writing|wrote|written ... off
    pay|paying|paid ... back, pay|paying|paid you|for, give|giving|gave|given ... money back, return~ the|your money|payment|fee|amount|deposit
    knock|knocking|knocked|take|taking|took|taken|shave|shaving|shaved|cut|cutting|deduct~|lop~ ... off
    take|taking|took|taken|knock|deduct~ a|the ... off the|your|this|next? invoice|bill|price|fee|total|quote|rate|renewal
    strike|striking|struck|remove~|drop~|cancel~|delete~|erase~|scrap~|reverse~|forgive|forgiven|absorb~|swallow~|eat|cover~|void~ the|that|this|these|those|your|all|any ... charge|charges|fee|fees|cost|costs|invoice|bill|balance|difference|payment|debt|penalty|surcharge
    strike|striking|remove~|drop~|take|taking|leave|leaving it|them|this|that|those from|off the|your|next? bill|invoice|statement|account
    match~ any|the|their|your ... price|offer|quote, beat|beating it|them|any|the|their ... price|percent|%|offer
    freeze|freezing|hold|holding|keep|keeping|lock~|fix|guarantee~|cap|capping the|your|our? ... price|prices|rate|rates|fee
    lower~|reduce~|cut|halve~|slash~|drop~|bring~ the|your|our? ... price|rate|fee|bill|cost
    throw|throwing|threw|thrown in, settle~ the|your|this bill|invoice|difference, make it up to you
    send|sending|sent|issue~|add|adding|added|apply|applying|applied|grant~|process~|arrange~|give|giving|gave|given|offer|offers|offered|offering|extend~|transfer~ you? a|an|the|your ... refund|credit|discount|voucher|rebate|reimbursement|compensation|coupon
    foot|footing the bill, foot|footing your bill, bear|bearing the cost|costs, take|taking|took care of the bill|invoice|cost|costs
    cover~|covering it|this|that, see|seeing $|£|€? #? ... back on|to|in your, bill~|charge~ you|your nothing|zero, make|making|made it|this free, cut|cutting|give|giving you a deal
    not charge~|bill~ you, n't charge~|bill~ you, n't|not|never be charging|billing|invoicing you, wont|never be? charge~|bill~|invoice~|charging|billing you|for
    not|n't|wont invoice~|bill~|charge~ you|for, forget the #, forget about the #, backdate~|backdated ..., offset|offsetting ... against|from, net|netted|netting ... off|against, set ... off against, difference|overpayment|surplus|excess is|will|'s going? to? be? offset|credited|returned|deducted|carried, change|changed|changing|adjust~|correct~|cut|reduce~ the ... quantity|seats|count|number on the|your subscription|invoice|contract|bill`,
  'money-thing': `
    refund|refunds|reimbursement|rebate|compensation|cashback, discount|discounts, voucher|vouchers, gift card|voucher
    credit of, # dollar|euro|pound? credit, account|service|goodwill|billing credit, credit on|to|towards|against your|the
    # % discount|rebate|reduction|cheaper|less|price, # percent discount|reduction|cheaper, money back, # % off, # percent off, price reduction|cut, goodwill payment|gesture|credit, half price|off, coupon|promo code
    third|quarter|half off, # off your|the, save|saves # %|percent, save|saves up to, for even less, fifth|tenth|sixth off, a|the|# few|couple of? pounds|dollars|euros|percent|quid|hundred off, # pounds|dollars|euros|quid|bucks off, # off the|your|this|that|both|each`,
  'money-gift': `
    # under|below|off list|rrp|retail|catalogue, # each|apiece if|when you ..., not to charge|bill|invoice it|this|that|the|them|for, told|asked|telling|asking ... not to charge|bill|invoice, come|comes|coming|drop|drops|fall|falls|is|are|be|left|kept|goes|go|going off your|next|this ... bill|invoice|statement|account|renewal, round|visit|one|hour|lunch|replacement|licence|license|seat|seats is|are|'s on northgate|me, dollars|dollar|euros|euro|pounds|quid|money|amount|difference|payment is|are|'s coming|going|headed|flowing back ..., half price? for the|your first|next|rest|coming, labour|labor|callout|callouts|delivery|setup|training|shipping ... is|are|'s|stays|stay|will|'ll be? free, have|keep|take them|it|those|that ... no strings, no strings attached?, only pay|bill|charge for? the? parts|half, only the? parts get|gets billed|charged, no need to ... card|wallet|pay
    consider|call|treat|regard ... written off|down, consider|call|treat|regard ... as? waived|free|paid|settled|refunded|cancelled, will|'ll|to|wont n't|not|never see|get|receive|find ... bill|invoice|charge for, get|receive no bill|invoice|charge, wont see|get|receive|find ... bill|invoice|charge for, fee|fees|charge|charges|cost|costs|surcharge|balance disappears|vanishes|vanish|disappear|goes|go away?, fee|fees|charge|charges|surcharge falls|fall away, fee|fees|charge|charges|surcharge no longer applies|apply
    not to charge|bill|invoice you, will|'ll be free,    no invoice|bill|charge|fee for this|you|it|that, call|calls|calling|make|makes|making|made ... month|year|week|visit|hour|one|it|this free,
    free of charge, for free, at no additional|extra|further? cost|charge|costs, without charge|cost|costs|charging, no additional|extra|further? charge|cost|fee|fees for|to|from
    on the house, is|'s|be|are|'re completely|fully|all|entirely|totally? on us, month|months|year|visit|week|hours|one|this ... on us, our treat, at our expense|cost, complimentary, gratis, free of cost
    will n't|not have to pay, will n't|not have|need to pay, will n't|not|never be charged|billed|invoiced, wont|dont have to pay, wont be charged|billed
    do|does n't|not have to pay, owe us|me nothing, do|does n't|not owe us|anything, no need to pay, need n't|not pay, nothing to pay, no payment is? needed|due|required
    free month|months|year|years|week|weeks|hours|upgrade|licence|license|seats|visit|replacement|migration|setup, # free months|hours|seats|licences|licenses
    never appear|show|be ... bill|invoice, call it even, consider ... settled|paid|gone|cancelled|waived|refunded, treat ... as settled|paid
    price|rate|fee|prices|rates stays|stay|remains|remain|is|are at|fixed|frozen|locked|unchanged ..., price|rate|fee drops|falls|goes to|down
    half the price|fee|rate, charge|charges|fee|fees are|is gone|cancelled|waived|dropped, backdated to, third|half|quarter|fifth|tenth below|under|off list|rrp|retail|catalogue, at the price that? you|dana|she|he|they asked|wanted|requested|named|suggested|wished, covered|paid|borne|settled|met|handled|picked|absorbed by us|northgate|our, at the price|cost|rate of the|a? basic|small|smaller|old|older|standard|lower|cheaper|single|previous, at|for last year's|month's|old|today's|staff|cost price|prices|rate|rates, out of the books, off the books, not a cent|penny more, extra hours are, hours are ours, without any? interest, interest-free, interest free, no interest, zero interest, as a? little? thank-you|thankyou|sorry|apology|gesture, show up on your bill|invoice|statement, little something off, no further charge|cost|payment, nothing further|more to pay|owe, spread the payment|cost|payments|invoice|amount ..., pay|payable in # instalments|installments|parts|rates, in # instalments|installments|monthly, price|rate|fee|prices|rates|subscription stays|stay|remains|remain what|as|where|put|flat|exactly, will not|n't cost you|the, in your favour|favor, old rate|price, # per|a|each user|seat|month|device|hour|head|licence|license|visit ... instead, do|make|offer|sell|let ... # ... instead of #, will|do|did n't|not put|show|list|add|place ... on|to the|your|any|this invoice|bill|statement|tab, due date extended|moved|pushed, extended the due date|deadline for payment`,
  /** What others do to be paid. */
  charging: `takes, take, charges, charge, asks, ask, bills, bill, wants, want, quotes, quote, costs, cost, sells, sell, lists, list`,
  /** What costs nobody anything as a rule. */
  event: `webinar|webinars, workshop|workshops, seminar|seminars, event|events, newsletter|newsletters, guide|guides, ebook|ebooks, e-book|e-books, whitepaper|whitepapers, checklist|checklists, talk|talks, podcast|podcasts, open day|evening, conference, meetup, recording|recordings, brochure|brochures, breakfast briefing, parking, trial|trials, demo|demos`,
  /** After a thing that is only named: "refund policy". */
  'money-talk': `
    wipe~|clear~|reset|zero|zeroed ... user|mail|email|your windows|microsoft|google account
    off the|your|our? ... network|grid|internet|list|domain|group|share|box|server|machine|laptop|pc|desk|wall|project|case, take|took|taken|knock|knocked|cut him|her|them|it|you off, take|takes|taken|taking|took|knocked defender|antivirus|monitoring ... off
    i|we will|'ll be free,
    waive~ the|your|our? ... notice|term|clause,
    refund|credit|discount|reimbursement|voucher|compensation|rebate request|requests|policy|policies|process|form|forms|department|rules|question|questions|card|cards|score|check|rating|code|codes|field|column|page|option, credit|credits to|for the? photographer|author
    credit|debit card|cards|limit|hours|bureau|rating|agency|check|score|report, credited with, give|giving|gave credit, to your|their credit, discount~ the? possibility|idea|theory, trial|version|tier|plan ... for free, feel free, virus free, toll free, free of errors|malware|viruses|dust|charge? space, free trial|version|space|slot|time|tier, on northgate . ..., pm|am|o'clock|slot|hour|morning|afternoon|day|time|calendar|evening|monday|tuesday|wednesday|thursday|friday|week|seat|chair|room|desk|port|socket|licence|hand|hands|#|are|am|'m|is|keep|kept free for you|to|us|on`,
};
