import type { Grammar } from '../../language/grammar.ts';

export const englishGrammar: Grammar = {
  ours: 'i we ill weve ive',
  ourPeople:
    'our my team billing accounting finance support sales department engineer engineers technician technicians colleague colleagues manager northgate office helpdesk desk',
  you: "you ya u y'all",
  others: 'they he she who someone somebody',
  articles: 'a an the your our my their its every each no',
  bearers:
    'manager managers number numbers report reports request requests form forms question questions team teams department process processes page pages guide guides article articles overview summary statistics status window dialog menu template templates sample samples example examples review reviews meeting meetings workshop webinar options details information info address statement name names date copy copies holder executive director officer tab column tile dashboard recommendations proposal terms strategy password passwords portal console conversation discussion ticket tickets case cases inquiry enquiry query best test tests type types size sizes field fields section documentation docs plan plans notification notifications email e-mail confirmation',
  pronouns: 'it them this that these those one',
  prepositions:
    'for on in at to from with by of as after before until since so because and or but now today tonight tomorrow again already for now too also altogether completely entirely while when if then just yesterday this next without via under over through across per due following pending',
  things: 'it this that these those there everything nothing your',
  future: "will 'll shall gonna going wil willl",
  able: 'can could able happy glad pleased delighted ready willing prepared like offer offering let agree agreed decided love allow plan planning intend want',
  perfect: "have has 've had having",
  be: "am 'm are 're is 's be been being get gets got getting im",
  wasBe: 'was were did',
  must: 'must should need needs has_to have_to had_to ought supposed',
  maybe: 'may might perhaps maybe possibly probably whether',
  would: "would 'd",
  please:
    'please kindly pls feel free sure remember then now just simply first next finally afterwards press click hit choose select tap use try run step enter type',
  causing:
    'tell told make made have had get got let set teach taught instruct instructed configure configured allow allowed force forced cause caused ask asked',
  begging: 'please kindly pls plz',
  adverbs:
    'only also then now just gladly happily simply immediately certainly definitely surely always already directly personally still therefore hereby quickly both all even really fully completely temporarily permanently currently again well so of course gone ahead went to',
  irregularPast:
    'offset withheld overwritten overwrote rewritten rewrote undone undid redone shown drawn drew hidden hid slid flung hung dug led lent spent dealt swept forgotten forgot chosen stolen stole bound wound brought caught taught stuck laid outgrown overridden overrode gave given made paid sent took taken did done got let cut wrote written put set held kept threw found broke built bought brought chose told said turned shut knocked had torn tore withdrawn withdrew frozen froze forgiven forgave struck eaten ate sunk bore borne stood met split read sold sent left lost won blown blew rid tripped come gone read stuck shot ripped',
  pastEnding: /[^aeiou\W]ed$|[aeiou]ed$/,
  inflected: /ing$/,
  ownEnding: /(?!)/,
  not: "not n't never no cannot cant wont dont doesnt didnt couldnt wouldnt shouldnt isnt arent neither nor unable without refuse refuses refused decline declined declines avoid instead nobody none nothing hardly against",
  notReaches: 'before',
  ifs: 'if unless whether provided assuming should_you when whenever once',
  inverted: 'should had were',
  declaring: 'consider regard treat deem count',
  conjunctions: 'but because although though while whereas since once until before after which so that than',
  and: 'and plus &',
  or: 'or nor',
  questions:
    'do does did can could would will shall should is are was were have has had may might what when why how which who whose where whether any am dont didnt',
  offers: 'how_about what_about what_if why_don',
  by: 'by',
  numbers:
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty forty-five fifty sixty seventy eighty ninety hundred',
  ofs: 'of for on from to at in against',
  performing:
    'do does doing did done perform performs performing performed carry carrying carried conduct conducted conducting execute executed executing complete completed completing finish finished finishing make making made process processed processing arrange arranged arranging schedule scheduled scheduling book booked booking plan planned planning run running ran initiate initiated initiating start started starting begin began begun trigger triggered triggering approve approved approving authorise authorised authorize authorized implement implemented implementing apply applied applying issue issued issuing put putting get got getting effect effected undertake undertaken undertook push pushed give gave given grant granted offer offered confirm confirmed confirming agree agreed organise organised organize organized handle handled set enforce enforced activate activated place placed request requested order ordered',
  performed:
    'complete completed done finished through performed made arranged carried executed processed conducted confirmed approved authorised authorized granted agreed scheduled booked planned set live effective in underway under ongoing place applied implemented initiated started begun on issued active activated queued lined final permanent successful immediate due organised organized enforced put triggered effected given forthcoming guaranteed for taken assured sorted imminent coming',
  selfMoving:
    'dropped stopped ended expired froze frozen changed closed opened locked crashed failed restarted hung paused moved cleared returned broke started finished improved worsened increased decreased grew arrived came went ran shut died',
  frequent:
    "off out back down up away over again all get gets got it n't you need put take have be on good without free more any your will can no not now just",
  likes: 'as than like',
  abbreviations:
    'mr mrs ms dr prof no nr vs approx st inc ltd co corp e.g i.e eg ie etc ca fig sec dept est min max tel ext jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun',
};
