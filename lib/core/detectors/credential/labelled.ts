import type { FoundSecret } from './found.ts';
import { entropy, isCode, isOrdinaryWord, isPlaceholder, looksMade } from './plausible.ts';

/** Words for a secret that a person chooses and says. */
const PASSWORD =
  /(?<![A-Za-z0-9])(?:(?:clear_?text|plain_?text)?pass(?:word|code|phrase|wd)|pwd|kennwort|passwort|contraseña|mot de passe|pin code|pin|(?:wi-?fi|wlan|wpa[23]?|guest|network|pre-?shared)[ -]key|psk|pass(?=[ \t]{0,3}[:=]))(?![A-Za-z0-9])/gi;

/** Words for a secret that a machine made. Also as the end of a name: `STRIPE_SECRET_KEY`. */
const KEY =
  /(?:api[ _-]?(?:key|token|secret)|(?:secret|access|account|shared[ _-]?access|private|signing|encryption|master)[ _-]?key|client[ _-]?secret|(?:auth|access|bearer|refresh|bot|session)[ _-]?token|authorization: ?(?:bearer|basic)|webhook[ _-]?secret)(?![A-Za-z0-9])/gi;

/** `:` or `=`, perhaps after a closing quote; or ` value=` in a tag. */
const ASSIGNED = /(?:["'][ \t]{1,5}value[ \t]?=|["'`]?[ \t]{0,20}(?:=>|:=|[:=])[ \t]{0,3})/y;
/** Nothing but a blank: `the password 'Heron-Lamp-77'`. */
const BESIDE = /[ \t]{1,2}(?=["'`“„])/y;
/** "… for the new laptop is now", "has been reset to": up to five words, then the verb. */
const SAID =
  /(?: (?:for|of|to|on|in) [^\n.:;=]{1,64}?)? (?:is|was|will be|are|ist|lautet|es|(?:has been|was|is) (?:changed|set|reset)(?: back)? to)(?: now| still| currently| just)?(?: set to)?(?::| =)? /iy;
/** "… and the guest one is …": another of the same kind right behind it. */
const AND_ANOTHER = /,? (?:and|while) (?:the |that )[\w -]{1,32}? (?:is|was) /iy;
/** "I reset the password to …". */
const RESET_TO = / (?:to|auf|a) /iy;
/** How much of the text after a label is looked at. */
const REACH = 320;

/** Passwords and keys that a word before them names: "password: …", "the PIN is …", "api_key = …". */
export function findLabelled(text: string): FoundSecret[] {
  return [...findPasswords(text), ...findKeys(text)];
}

function findPasswords(text: string): FoundSecret[] {
  return Array.from(text.matchAll(PASSWORD)).flatMap((label) => {
    const after = label.index + label[0].length;
    const isPin = /pin/i.test(label[0]);
    const assigned = end(ASSIGNED, text, after);
    if (assigned !== null) {
      const value = valueAt(text, assigned);
      const sound = value !== null && isAssignedPassword(text, value, isPin);
      return sound ? [secret(value, isPin ? 'A PIN' : 'A password', 0.9)] : [];
    }
    const beside = end(BESIDE, text, after);
    const said = beside ?? end(SAID, text, after);
    // What stands there without a word that says so must look like a password.
    const bare = said ?? end(RESET_TO, text, after);
    const value = bare === null ? null : valueAt(text, bare);
    const isBare = beside !== null || said === null;
    if (value === null || (isBare && !looksMade(value.words))) return [];
    if (!isSaidPassword(text, value, isPin)) return [];
    const next = end(AND_ANOTHER, text, value.end);
    const other = next === null ? null : valueAt(text, next);
    return [value, ...(other !== null && isSaidPassword(text, other, isPin) ? [other] : [])].map((one) =>
      secret(one, isPin ? 'A PIN' : 'A password', 0.8),
    );
  });
}

function findKeys(text: string): FoundSecret[] {
  return Array.from(text.matchAll(KEY)).flatMap((label) => {
    const after = label.index + label[0].length;
    const from = /bearer|basic/i.test(label[0])
      ? after + (text.charAt(after) === ' ' ? 1 : 0)
      : (end(ASSIGNED, text, after) ?? end(SAID, text, after));
    const value = from === null ? null : valueAt(text, from);
    if (value === null || value.words.length < 12 || isPlaceholder(value.words)) return [];
    if (!/^[A-Za-z0-9+/_=.~-]+$/.test(value.words) || !/\d/.test(value.words)) return [];
    return entropy(value.words) >= 3 ? [{ ...secret(value, 'A key', 0.85), severity: 'critical' }] : [];
  });
}

interface Value {
  start: number;
  end: number;
  words: string;
  quoted: boolean;
}

function end(pattern: RegExp, text: string, at: number): number | null {
  // A slice bounds what the pattern can look at, however long the text is.
  const near = text.slice(at, at + 120);
  pattern.lastIndex = 0;
  return pattern.test(near) ? at + pattern.lastIndex : null;
}

/** The word at `at`, or what stands between quotes there; without the sign that ends a sentence. */
function valueAt(text: string, at: number): Value | null {
  const near = text.slice(at, at + REACH);
  const quoted =
    /^(?:"([^"\n]{1,128})"|'([^'\n]{1,128})'|`([^`\n]{1,128})`|“([^”\n]{1,128})”|„([^“”\n]{1,128})[“”])/.exec(
      near,
    );
  if (quoted !== null) {
    const words = quoted.slice(1).find((group) => group !== undefined) ?? '';
    return { start: at + 1, end: at + 1 + words.length, words, quoted: true };
  }
  const raw = /^[^\s"'`<>,;]{1,256}/.exec(near)?.[0] ?? '';
  const words = raw.replace(/[.:)\]]+$/, '');
  return words === '' ? null : { start: at, end: at + words.length, words, quoted: false };
}

function isAssignedPassword(text: string, value: Value, isPin: boolean): boolean {
  if (
    isPlaceholder(value.words) ||
    (!value.quoted && isCode(value.words)) ||
    /^https?:\/\//i.test(value.words)
  )
    return false;
  if (isPin) return /^\d{4,8}$/.test(value.words);
  if (looksMade(value.words) || value.quoted || /^\d{4,}$/.test(value.words)) return true;
  return !isOrdinaryWord(value.words) && endsThere(text, value);
}

function isSaidPassword(text: string, value: Value, isPin: boolean): boolean {
  if (isPlaceholder(value.words)) return false;
  if (isPin) return /^\d{4,8}$/.test(value.words);
  if (looksMade(value.words) || value.quoted) return true;
  return !isOrdinaryWord(value.words) && endsThere(text, value);
}

/** A plain word counts only where the sentence or the line ends with it. */
function endsThere(text: string, value: Value): boolean {
  return /^(?:[.!)]?(?:\s*$|[ \t]*\n|[ \t]+\p{Lu})|[,;])/u.test(text.slice(value.end, value.end + 40));
}

function secret(value: Value, what: string, score: number): FoundSecret {
  return { start: value.start, end: value.end, what, severity: 'high', score };
}
