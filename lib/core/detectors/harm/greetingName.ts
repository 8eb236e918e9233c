import type { Finding } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { Prose } from '../language/prose.ts';
import { isWord } from '../language/tokens.ts';
import { alone } from '../words/plainWords.ts';

const META = { id: 'greeting-name', category: 'recipients', types: ['GREETING_MISMATCH'] } as const;

const AND = alone('and');

/** How many lines of a text may come before its greeting. */
const LINES = 3;

/** A text that greets somebody else than its recipients: "Hi Pavel" to Dana. Short forms of a name are known. */
export const greetingName: Detector = {
  meta: META,
  detect(input) {
    const { draft } = input;
    const body = input.texts.find((text) => text.placeAt(0, 0).part === 'body');
    if (body === undefined || draft.kind === 'record-update' || draft.kind === 'action') return [];
    const { prose } = body;
    const greeted = greetedNames(prose);
    if (greeted.length === 0) return [];
    const people = namesOfPeople(input);
    if (people.size === 0) return [];
    const isKnown = greeted.some(({ name }) => isOneOf(name, people, prose));
    const first = greeted[0];
    const last = greeted.at(-1);
    if (isKnown || first === undefined || last === undefined) return [];
    const finding: Finding = {
      detector: META.id,
      type: 'GREETING_MISMATCH',
      category: META.category,
      severity: 'medium',
      score: 0.85,
      place: body.placeAt(first.start, last.end),
      sentence: 'It greets somebody who is not among its recipients.',
    };
    return [finding];
  },
};

interface GreetedName {
  name: string;
  start: number;
  end: number;
}

/** The names after the first greeting; empty where none, or nobody in particular, is greeted. */
function greetedNames(prose: Prose): GreetedName[] {
  const { tokens, text } = prose;
  const mark = prose.marks('greeting')[0];
  const before = mark === undefined ? 0 : (tokens[mark.from]?.start ?? 0);
  if (
    mark !== undefined &&
    text
      .slice(0, before)
      .split('\n')
      .filter((line) => line.trim() !== '').length <= LINES
  ) {
    const isHead = mark.from === 0 || tokens[mark.from - 1]?.word === '\n';
    return isHead ? namesFrom(prose, mark.to) : [];
  }
  return [];
}

function namesFrom(prose: Prose, from: number): GreetedName[] {
  const { tokens, text } = prose;
  const titles = wordsIn(prose, 'title');
  const all = wordsIn(prose, 'greeting-all');
  const names: GreetedName[] = [];
  let closed = false;
  for (let at = from; at < tokens.length && at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { word } = token;
    if (all.has(at)) return [];
    if (titles.has(at) || word === '.' || word === '&' || word === '/' || AND.test(word)) continue;
    if (word === ',' && names.length === 0) continue;
    if (!isWord(token)) {
      closed = /^[,!:\n-]$/.test(word);
      break;
    }
    if (!/^\p{Lu}/u.test(text.slice(token.start, token.end))) break;
    names.push({ name: word, start: token.start, end: token.end });
    closed = at + 1 >= tokens.length;
  }
  return closed && names.length <= 5 ? names : [];
}

function wordsIn(prose: Prose, concept: string): ReadonlySet<number> {
  return new Set(prose.marks(concept).map(({ from }) => from));
}

/** Names of the recipients: as the tool shows them, as their addresses have them, and as the thread signs. */
function namesOfPeople({ draft, context, conversation }: DetectorInput): Set<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const part of text.toLowerCase().split(/[^\p{L}\p{M}'’]+/u)) if (part.length > 1) names.add(part);
  };
  const to = draft.recipients.filter(({ role }) => role !== 'bcc');
  // Whom a list reaches is not known, so whoever is greeted may be on it.
  if (to.length > 0 && to.every(isList)) return names;
  if (to.length === 0) for (const { author } of context.thread) add(author ?? '');
  for (const { name, address } of to) {
    add(name ?? '');
    add(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
    for (const account of context.directory) {
      const person = account.people.find((one) => one.address.toLowerCase() === address.toLowerCase());
      add(person?.name ?? '');
    }
  }
  if (names.size === 0) return names;
  for (const { author } of context.thread) add(author ?? '');
  // People sign with the name they want to be called by.
  for (const said of conversation.theirs) add(said.text.trimEnd().split('\n').at(-1)?.slice(0, 40) ?? '');
  return names;
}

/** What an address of many people has in its name: "webinar-list@…". */
const LIST =
  /(?:^|[^a-z])(?:list|lists|liste|lista|newsletter|news|team|all|alle|todos|everyone|staff|group|gruppe|grupo|members|customers|clients|kunden|clientes|subscribers|webinar|office|info|support|helpdesk|contact|sales|accounts|admin)(?:[^a-z]|$)/i;

function isList({ name, address }: { name: string | null; address: string }): boolean {
  return (
    LIST.test(address.slice(0, Math.max(0, address.lastIndexOf('@')))) && (name === null || LIST.test(name))
  );
}

function isOneOf(name: string, people: ReadonlySet<string>, prose: Prose): boolean {
  if (people.has(name)) return true;
  const same = prose.words.nicknames.get(name);
  for (const person of people) {
    if (same?.has(person)) return true;
    // `dwhitfield` and `danaw` have the name in them.
    if (name.length >= 3 && person.length > name.length && (person.startsWith(name) || person.endsWith(name)))
      return true;
    if (person.length >= 3 && name.startsWith(person)) return true;
  }
  return false;
}
