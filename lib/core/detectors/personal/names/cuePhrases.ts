/** How much words beside a name speak for a person's name and for a place's. */
export interface Cue {
  readonly person: number;
  readonly place: number;
}

type Line = readonly [person: number, place: number, phrases: string];

/**
 * Phrases that end where a name begins, in `plainSpelling`, parted by `|`. A colon stands for whatever sign
 * parts a label from its value. The longest phrase that fits counts, whatever stands before it.
 */
const BEFORE: readonly Line[] = [
  [
    4,
    -2,
    'mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|herrn|frau|mme|mlle|monsieur|madame|senor|senora|sr|sra|srta|doctor|judge|officer|captain|detective|senator|minister|governor|coach|nurse|uncle|aunt|cousin|grandma|grandpa|pastor|reverend|rabbi|sergeant|gen|gov|sen|col|maj|brig|cmdr|adm|insp|supt|lt|capt|sgt|auntie|granny|tante|onkel|tia|tio|don|dona|shri|smt|haji|imam|sheikh|sister|father|brother',
  ],
  [
    3,
    -1,
    'hi|hey|hello|dear|good morning|good afternoon|good evening|good day|hallo|hola|bonjour|salut|ciao|ola|liebe|lieber|liebes|sehr geehrte frau|sehr geehrter herr|guten tag|guten morgen|hi again|hi there|thanks|thank you|many thanks|cheers|welcome back',
  ],
  [
    3,
    -1,
    'name:|names:|full name:|by:|attn:|attention:|contact:|patient:|client:|customer:|employee:|author:|owner:|manager:|assignee:|requester:|technician:|contact name:|contact person:|directed by:|written by:|reported by:|prepared by:|approved by:|assigned to:|created by:|sender:|recipient:|signed:|signed by:|nom:|nombre:|vorname:|nachname:|account holder:|card holder:|cardholder:|applicant:|user:|guest:|speaker:|host:|dr:|to:|from:|cc:|representative:|witness:|nominee:|beneficiary:',
  ],
  [
    4.5,
    -2,
    "my name is|his name is|her name is|their name is|your name is|last name is|first name is|full name is|middle name is|maiden name is|family name is|given name is|real name is|married name is|birth name is|last name:|first name:|my name:|maiden name:|middle name:|family name:|given name:|surname:|surname is|name was|names are|whose name is|last name|first name|last name actually|my name|i am called|ich heisse|mein name ist|mi nombre es|me llamo|je m'appelle|mi chiamo|meu nome e|name's",
  ],
  [
    2,
    -0.6,
    "name is|named|named him|named her|named it|named them|called|call me|calls me|people call me|call him|call her|known as|i'm|i am|this is|my wife|my husband|my son|my daughter|my brother|my sister|my boss|my colleague|our colleague|your colleague|colleague|my friend|my mother|my father|my manager|my partner|my doctor|my assistant|my client|our client|cc'd|cc'ing|ich bin|it is|it's|signed|aka|son|daughter|wife|husband|brother|sister|mother|father|friend|buddy",
  ],
  [
    1.5,
    -0.5,
    'said|says|asked|told|met|married|spoke to|spoke with|speak to|speak with|talk to|talk with|talked to|talking to|meeting with|emailed|contacted|contact|thank|ask|tell|performed by|written by|directed by|produced by|sung by|reported by|approved by|signed by|sent by|created by|led by|producer|singer|actor|actress|author|authors|ceo|cto|cfo|director|engineer|technician|manager|agent|analyst|accountant|attorney|lawyer|player|guitarist|president|king|queen|prince|princess|on behalf of|assigned to|assign to|guardian|add|between|follow|happy birthday|feat|ft|vs|starring|wife of|husband of|son of|daughter of|friend of|parents of|remember|cc|blame|forgive|bless|poor',
  ],
  [0.5, -0.1, 'by|with|for|and|&|or'],
  [
    -1,
    2.2,
    "born in|live in|lives in|living in|lived in|grew up in|raised in|moved from|moved to|moved here from|moving to|based in|originally from|native of|visit|visited|visiting|travel to|traveling to|travelling to|trip to|flight to|flight from|flying to|flying from|fly to|drive to|going to|go to|went to|coming to|been to|office in|located in|city of|town of|state of|republic of|province of|capital of|university of|county of|people of|coast of|embassy in|weather in|arrived in|arrived at|arrive in|arrive at|is from|are from|come from|comes from|i'm from|am from|was from|welcome to|south|southern|north|northern|east|eastern|west|western|central|downtown|greater|i'm in|is in|are in|am in|was in|were in|from the|in the|to the",
  ],
  [-1, 1.5, 'in|near|around|across|throughout|outside|via|toward|towards|within'],
  [-0.2, 0.8, 'from|to|at'],
  [
    -1,
    3,
    'city:|town:|state:|country:|county:|province:|region:|location:|place:|birthplace:|ort:|ciudad:|pais:|pays:|ville:|land:',
  ],
  [-1, -0.4, 'the'],
  [
    -0.8,
    -1.2,
    'a|an|der|die|das|den|dem|des|ein|eine|einen|einem|im|am|zum|zur|unser|unsere|ihre|this|these|those|each|every|our|your|my|their|its|no|some|any',
  ],
];

/** Phrases that begin where a name ends. A comma before them does not matter, save for those with one. */
const AFTER: readonly Line[] = [
  [
    2.5,
    -0.8,
    'said|says|wrote|writes|asked|asks|told|explained|replied|answered|mentioned|stated|was born|is a|is an',
  ],
  [
    1.5,
    -0.6,
    'confirmed|called|emailed|began|thinks|believes|wants|likes|loves|hates|lives|works|married|died|was|and i|will call|will join|will visit|will come|will be|has asked|has called|has confirmed|has left|can you|could you|would you|please|listed|pointed|points|won|plays|played|sang|sings|joined|left|agreed|suggested|recommended|sent|spoke|phoned|reported|noticed|needs',
  ],
  [1.8, -1, 'is from|was from|comes from|came from|are from'],
  [
    2,
    -0.6,
    'novel|novels|book|books|song|songs|album|version|concert|film|movie|cover|biography|family|fan|fans|household|interview',
  ],
  [2, -1, ", i'm|, i am|, can i|, could you|, please|, my name"],
  [3, -2, 'jr|sr|phd|md|esq|cpa|mba|he/him|she/her|they/them'],
  [
    -2.5,
    -1.2,
    'inc|llc|ltd|gmbh|corp|co|plc|ag|sa|pty|group|bank|university|college|school|hospital|church|systems|solutions|software|lab|labs|technologies|media|records|studio|studios|times|post|news|magazine|festival|award|awards|show|fc|united|cup|league|band|hotel|airlines|airport|museum|theater|theatre|park|stadium|bridge|center|centre|foundation|institute|consulting|partners|associates|services|enterprises|industries',
  ],
  [
    -1.5,
    -1.5,
    'server|cloud|api|app|update|version|edition|series|model|pro|plus|backup|printer|router|firewall|switch|license|licence|subscription|platform|portal|client|plugin',
  ],
  [
    -2,
    1.2,
    'county|province|city|island|islands|valley|river|lake|beach|mountain|mountains|street|avenue|road',
  ],
];

/** The words of the longest phrase. */
export const LONGEST = 3;

export const BEFORE_PHRASES: ReadonlyMap<string, Cue> = phrases(BEFORE);
export const AFTER_PHRASES: ReadonlyMap<string, Cue> = phrases(AFTER);

function phrases(lines: readonly Line[]): Map<string, Cue> {
  return new Map(
    lines.flatMap(([person, place, list]) =>
      list.split('|').map((phrase) => [phrase, { person, place }] as const),
    ),
  );
}
