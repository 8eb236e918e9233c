import type { Context, Message } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import { remember } from '../remember.ts';
import { isOwn, ownIdentities } from './addresses.ts';
import { foldText } from './foldText.ts';
import { languageOf } from './language/languageOf.ts';
import { Prose } from './language/prose.ts';
import { tokenize } from './language/tokens.ts';
import { wordsOf } from './words/languages.ts';

/** How many messages are read as sentences, newest first, and how much of each in UTF-16 units. */
const MESSAGES = 8;
const LENGTH = 4000;

/** A thread stays while its answer is written: what was read is kept. */
const readMessage = remember((written: string): Prose => {
  const text = foldText(written);
  const tokens = tokenize(text);
  return new Prose(text, wordsOf(languageOf(tokens)?.language ?? 'en'), tokens);
}, 2 * MESSAGES);

/** The thread of a draft by its sides. Read when it is first asked for. */
export class Conversation {
  readonly #draft: Draft;
  readonly #context: Context;
  #sides: { ours: Prose[]; theirs: Prose[] } | null = null;

  constructor(draft: Draft, context: Context) {
    this.#draft = draft;
    this.#context = context;
  }

  /** What the sender's side said, oldest first. */
  get ours(): readonly Prose[] {
    return this.#read().ours;
  }

  /** What everybody else said, oldest first. */
  get theirs(): readonly Prose[] {
    return this.#read().theirs;
  }

  /** True where the other side names one of `concepts`. */
  isAsked(...concepts: readonly string[]): boolean {
    return this.theirs.some((prose) => concepts.some((concept) => prose.marks(concept).length > 0));
  }

  #read(): { ours: Prose[]; theirs: Prose[] } {
    if (this.#sides !== null) return this.#sides;
    const sides: { ours: Prose[]; theirs: Prose[] } = { ours: [], theirs: [] };
    for (const message of this.#context.thread.slice(-MESSAGES)) {
      const prose = readMessage(message.text.slice(-LENGTH));
      (isOurs(message, this.#draft, this.#context) ? sides.ours : sides.theirs).push(prose);
    }
    this.#sides = sides;
    return sides;
  }
}

/** In UTF-16 units: an address has 254 at most (RFC 5321). */
const LONGEST_AUTHOR = 500;

/** How a tool calls the desk itself, where it names nobody. */
const DESK = /^(?:(?:the )?(?:it )?(?:service|help) ?desk|(?:it )?support(?: team)?|system|workflow)$/;

/** True for a message that the sender or somebody of the organisation wrote, as far as its author tells. */
export function isOurs({ author }: Message, draft: Draft, context: Context): boolean {
  // Longer than any name with its address: nothing that tells who wrote it.
  if (author === null || author.length > LONGEST_AUTHOR) return false;
  const name = author.trim().toLowerCase();
  const { sender } = draft;
  if (
    sender !== null &&
    (name === sender.name?.trim().toLowerCase() || name === sender.address.toLowerCase())
  ) {
    return true;
  }
  if (DESK.test(name)) return true;
  const address = /[^\s<>]+@[^\s<>]+/.exec(name)?.[0];
  return address !== undefined && isOwn(address, ownIdentities(draft, context));
}
