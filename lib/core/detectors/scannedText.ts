import type { Draft } from '../model/draft.ts';
import type { FindingPlace } from '../model/finding.ts';
import { type DigitRun, digitRuns } from './digitRuns.ts';
import { foldText } from './foldText.ts';
import { languageOf } from './language/languageOf.ts';
import { Prose } from './language/prose.ts';
import { type Token, tokenize } from './language/tokens.ts';
import { type Amount, findAmounts } from './money/amounts.ts';
import { signatureStart } from './signature.ts';
import { wordsOf } from './words/languages.ts';

/** How much of one draft is read, in UTF-16 units: more than any mail that a person writes. */
export const SCAN_LIMIT = 262_144;

type PlaceAt = (start: number, end: number) => FindingPlace;

/** One text of a draft as detectors read it. What is costly is made when the first detector asks for it. */
export class ScannedText {
  /** The folded text; offsets in it are offsets in the draft's own text. */
  readonly text: string;
  /** The place of a span of this text. */
  readonly placeAt: PlaceAt;
  /** The label of the field that it stands in; empty elsewhere. */
  readonly label: string;
  #runs: DigitRun[] | null = null;
  #amounts: Amount[] | null = null;
  #tokens: Token[] | null = null;
  #signature: number | null = null;
  #prose: Prose | null = null;
  readonly #language: () => string;

  /** `language` answers the draft's language (ISO 639-1), and is asked when sentences are first read. */
  constructor(text: string, placeAt: PlaceAt, language: () => string, label = '') {
    this.#language = language;
    this.text = foldText(text);
    this.label = label;
    this.placeAt = placeAt;
  }

  get digitRuns(): readonly DigitRun[] {
    this.#runs ??= digitRuns(this.text);
    return this.#runs;
  }

  /** The amounts of money that it names, in order. */
  get amounts(): readonly Amount[] {
    this.#amounts ??= findAmounts(this.text);
    return this.#amounts;
  }

  /** Words and signs; once `prose` was asked for, with mistyped words as they are meant. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  /** The text as sentences in the draft's language. */
  get prose(): Prose {
    this.#prose ??= new Prose(this.text, wordsOf(this.#language()), this.tokens);
    return this.#prose;
  }

  /** Where the sender's signature begins; the text's length where there is none. */
  get signatureStart(): number {
    this.#signature ??= signatureStart(this.text);
    return this.#signature;
  }
}

/** The texts of a draft up to `SCAN_LIMIT`, and the places of what was left out. */
export function textsOf(draft: Draft): { texts: ScannedText[]; left: FindingPlace[] } {
  const texts: ScannedText[] = [];
  const left: FindingPlace[] = [];
  let room = SCAN_LIMIT;
  let known: string | null = null;
  const language = () => {
    const body = texts.find(({ placeAt }) => placeAt(0, 0).part === 'body');
    known ??= languageOf(body?.tokens ?? [])?.language ?? 'en';
    return known;
  };
  const read = (text: string, placeAt: PlaceAt, label = '') => {
    if (text.length === 0) return;
    const end = text.length <= room ? text.length : blankBefore(text, room);
    room = text.length <= room ? room - end : 0;
    if (end > 0) texts.push(new ScannedText(text.slice(0, end), placeAt, language, label));
    if (end < text.length) left.push(placeAt(end, text.length));
  };
  read(draft.subject ?? '', (start, end) => ({ part: 'subject', span: { start, end } }));
  read(draft.body, (start, end) => ({ part: 'body', span: { start, end } }));
  draft.fields.forEach((field, index) => {
    const placeAt: PlaceAt = (start, end) => ({ part: 'field', index, span: { start, end } });
    read(field.after ?? '', placeAt, `${field.label} ${field.name}`);
  });
  // What nobody sees leaves all the same.
  draft.hidden?.forEach(({ text }, index) => {
    read(text, (start, end) => ({ part: 'hidden', index, span: { start, end } }));
  });
  return { texts, left };
}

/** How far back a text is cut, so that no word is read by half. */
const CUT_REACH = 256;

function blankBefore(text: string, limit: number): number {
  const near = text.slice(Math.max(0, limit - CUT_REACH), limit);
  const blank = near.search(/\s\S*$/);
  return blank < 0 ? limit : limit - near.length + blank;
}
