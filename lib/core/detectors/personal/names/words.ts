import { remember } from '../../../remember.ts';
import { isCommonWord } from '../lexicon/lexicon.ts';
import { plainSpelling } from '../lexicon/spelling.ts';

/** A word or a number of a folded text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `plainSpelling` of it. */
  readonly plain: string;
  readonly kind: 'title' | 'upper' | 'lower' | 'number';
  /** What stands between the word before it and this one. */
  readonly gap: string;
  /** It begins a sentence, a line or a quotation, so that its capital says nothing. */
  readonly leads: boolean;
  /** Its paragraph is written without capitals, so that none can be missed. */
  readonly caseless: boolean;
  /** Its paragraph is written in capitals, so that they say nothing. */
  readonly shouted: boolean;
  /** A digit or a sign of code stands right beside it: it is part of something longer that is no name. */
  readonly joined: boolean;
  readonly spelling: Spelling;
}

/** A possessive `'s` is not of the word; hyphens and apostrophes inside are. */
const WORD =
  /\p{L}[\p{L}\p{M}]*(?:(?:['’](?!s(?!\p{L}))|-)\p{L}[\p{L}\p{M}]*)*|\d+[\p{L}\d]*(?:[-/]\d+[\p{L}\d]*)*/uy;
const JOINED_BEFORE = /[<_+$\\]$|^\.$/;
const JOINED_AFTER = /[_\d+]|-\d|=["'$\w]/y;
const LEADS = /(?:^|[\n\r.!?:;•*"“„«([{>|-])[\s"“‘'([*•>-]*$/u;

/** Splits a folded text into words and numbers, in order. Makes nothing but the words: what is made is cleared away again, and that takes time too. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const ends = Array.from(text.matchAll(/\n[ \t\r]*\n/g), ({ 0: feeds, index }) => index + feeds.length);
  let from = 0;
  for (const end of [...ends, text.length]) {
    const first = words.length;
    for (let at = from; at < end; ) {
      const next = endOfWord(text, at);
      if (next > at) words.push(wordAt(text, at, next, words.at(-1)));
      at = Math.max(next, at + 1);
    }
    noteCase(words, first);
    from = end;
  }
  return words;
}

/** Where the word that begins at `at` ends; -1 where none does. */
function endOfWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isSign =
    unit < 128 && !(unit >= 97 && unit <= 122) && !(unit >= 65 && unit <= 90) && !(unit >= 48 && unit <= 57);
  WORD.lastIndex = at;
  return !isSign && WORD.test(text) ? WORD.lastIndex : -1;
}

/** A word whose paragraph is not known yet. */
function wordAt(text: string, start: number, end: number, before: Word | undefined): Word {
  const word = text.slice(start, end);
  const last = before?.end ?? 0;
  const gap = text.slice(last, start);
  const leads = last === 0 || (gap !== ' ' && LEADS.test(gap) && !isInitialDot(before, gap));
  const spelling = spellingOf(word);
  const { plain, kind } = spelling;
  JOINED_AFTER.lastIndex = end;
  const joined = JOINED_BEFORE.test(gap) || JOINED_AFTER.test(text);
  return {
    start,
    end,
    text: word,
    plain,
    kind,
    gap,
    leads,
    caseless: false,
    shouted: false,
    joined,
    spelling,
  };
}

/** Notes how the words from `first` on, which are one paragraph, use capitals. */
function noteCase(words: { -readonly [Key in keyof Word]: Word[Key] }[], first: number): void {
  let capitals = 0;
  let low = 0;
  let upper = 0;
  let isShouted = true;
  for (let at = first; at < words.length; at += 1) {
    const { kind, text } = words[at] ?? { kind: 'number', text: '' };
    if (kind === 'lower') low += 1;
    if (kind === 'upper') upper += 1;
    if (text.length <= 1) continue;
    if (kind === 'title' || kind === 'upper') capitals += 1;
    if (kind !== 'upper' && kind !== 'number') isShouted = false;
  }
  const caseless = capitals === 0 && low >= 2;
  const shouted = upper >= 2 && isShouted;
  if (!caseless && !shouted) return;
  for (let at = first; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    word.caseless = caseless;
    word.shouted = shouted;
  }
}

/** How many spellings are kept: most of a mail are the same few hundred words. */
const KEPT = 4000;

/** What a word is wherever it stands. */
class Spelling {
  readonly plain: string;
  readonly kind: Word['kind'];
  readonly isNever: boolean;
  #isOrdinary: boolean | null = null;

  constructor(word: string) {
    this.plain = plainSpelling(word);
    this.kind = kindOf(word);
    this.isNever =
      NEVER.has(this.plain) ||
      (this.kind === 'upper' && ABBREVIATIONS.has(this.plain)) ||
      SHORTENED.test(this.plain);
  }

  get isOrdinary(): boolean {
    this.#isOrdinary ??= isCommonWord(this.plain);
    return this.#isOrdinary;
  }
}

const spellingOf = remember((word) => new Spelling(word), KEPT);

function kindOf(word: string): Word['kind'] {
  const first = word.charCodeAt(0);
  // Nearly every word of a mail begins with one of a to z.
  if (first >= 97 && first <= 122) return 'lower';
  if (/^\d/.test(word)) return 'number';
  if (!/^\p{Lu}/u.test(word)) return 'lower';
  return word.length > 1 && !/\p{Ll}/u.test(word) ? 'upper' : 'title';
}

/** The dot after an initial or a title ends no sentence. */
function isInitialDot(before: Word | undefined, gap: string): boolean {
  return gap === '. ' && before !== undefined && (before.text.length === 1 || TITLES.has(before.plain));
}

export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir madam dame lord lady gen gov sen col maj brig cmdr adm insp supt hon herr frau mme mlle monsieur madame senor senora srta sra sr don dona doctor judge officer captain sgt capt lt rev father sister'.split(
    ' ',
  ),
);

/** Small words inside of a name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das los las del della dei delle degli dello di du des la le les van von der den ter ten zu zum af av al el bin ibn bint ben y e i of and und the st'.split(
    ' ',
  ),
);

/** Words that are no name however they are written: days, months, and what letters and tickets are full of. */
const NEVER = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
  december internet email e-mail ok pdf vpn wifi wi-fi cpu gpu ssd usb api url http https html css json sql aws azure gmail google
  microsoft windows linux android iphone ipad apple outlook teams slack zoom hubspot salesforce connectwise excel word sharepoint
  onedrive exchange office adobe chrome firefox safari edge facebook twitter instagram linkedin youtube whatsapp tiktok amazon cisco
  dell lenovo hp fortinet sophos veeam datto acronis intel nvidia netflix spotify paypal visa mastercard iban ssn gdpr hipaa rt lol omg
  christmas easter english german french spanish greek polish swedish danish norwegian finnish turkish portuguese korean swiss irish scottish welsh canadian mexican brazilian ukrainian hungarian czech italian dutch american european british chinese japanese indian russian africa-american
  god jesus bible inc llc ltd gmbh corp co company group bank university college school team department support service desk ticket
  he she it we you they i a an the this that these those my your his her its our their and or but if in on at to of for from with by
  as is are was were be been being do does did have has had would can could should might must not no yes so than then there here when
  where why how what which who whom whose all any both each few more most other some such only own same too very just also now one two
  three four five six seven eight nine ten aw oh ah ha hm wow lmao imo imho tbh btw fyi asap please sorry after before since until
  grusse gruss freundliche freundlichen viele saludos cordialement salutations
  ctrl esc backspace div href src img null undefined env sudo grep curl wget
  mysql postgres postgresql mariadb mongodb redis nginx apache docker kubernetes github gitlab jira python javascript typescript java php
  regards thanks cheers hello hi dear hey sincerely best kind subject re fwd fw cc bcc`.split(/\s+/),
);

/** Short for things, where they are written in capitals: `Sim` may be somebody. */
const ABBREVIATIONS = new Set(
  `alt del auth sso mfa sim mb gb tb kb ram lan wan dns dhcp tcp udp ssh rdp ftp smtp imap pop nas san vm os pc mac id ip pin faq eta sla rma po
  vat kpi crm erp psa rmm msp nan env admin div ups poe voip ntp tls ssl ldap gpo ou ad hr it ceo cfo cto`.split(
    /\s+/,
  ),
);

/** `I'm`, `don't`, `you'll`. */
const SHORTENED =
  /^(?:i|you|we|they|he|she|it|that|there|here|what|who|where|when|how|let|\p{L}+n)'(?:m|t|s|d|ll|ve|re)$/u;

export function isNever({ spelling }: Word): boolean {
  return spelling.isNever;
}

/** A word of everyday English. */
export function isOrdinary({ spelling }: Word): boolean {
  return spelling.isOrdinary;
}
