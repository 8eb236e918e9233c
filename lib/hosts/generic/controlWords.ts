/**
 * What a control's words say it does:
 *
 * - `send`: it makes the tool act on the draft (send, reply, post, schedule, add note …)
 * - `save`: it saves, which sends where nothing else in the composer does
 * - `aside`: it does something else (preview, save draft, attach, cancel, search …)
 */
export type WordedDeed = 'send' | 'save' | 'aside';

/** A first word that says what is done to something else, whatever follows ("Delete reply", "Add attachment"). */
const ASIDE_FIRST =
  /^(?:(?:don['’]?t|do not) send|preview|cancel|discard|attach|delete|remove|edit|insert|upload|browse|search|find|filter|reset|clear|undo|view|copy|log ?in|sign ?(?:in|up)|add (?:an? )?(?:attachment|file|recipient|b?cc|link|image|signature|template))/;
/** Anywhere. "Send feedback" and "Send options" speak of the tool, not of the draft. */
const ASIDE = /\b(?:previews?|feedback|templates?|send options|save (?:search|view|for later))\b/;
const DRAFT = /\b(?:drafts?|autosave|entwurf|borrador|brouillon|bozza)\b/;
const SEND =
  /\b(?:send|resend|submit|post|publish|deliver|notify|(?:and|&) e-?mail|e-?mail (?:the |to )*(?:client|customer|contact|requester|invoice|quote)|(?:add|save|log|create|update) (?:an? |the |this |new |internal |public |private )*(?:note|comment|reply|response|message|entry|time ?entry|e-?mail|call|activity|ticket|case|task|invoice|update))\b|^(?:reply|respond|comment|schedule(?! meet))\b/;
/** Send and reply in the languages of the tools' own buttons that we know the word in. */
const SEND_ELSEWHERE =
  /\b(?:senden|absenden|antworten|enviar|responder|envoyer|invia|rispondi|verzenden|versturen|beantwoorden)\b|^répondre\b/;
const SAVE =
  /^(?:save|update|apply changes|create|confirm|complete|resolve|finish|approve|close (?:ticket|case))\b/;

/**
 * What a control's name says, with `hints` (title, name, value and class) where the name alone doesn't tell.
 * Null where the words say nothing of sending or saving.
 */
export function deedOfWords(name: string, hints: string): WordedDeed | null {
  const words = name.toLowerCase();
  const around = hints.toLowerCase();
  if (ASIDE_FIRST.test(words) || ASIDE.test(words)) return 'aside';
  const sends = SEND.test(words) || SEND_ELSEWHERE.test(words);
  if (sends && !/^save\b.*\bdrafts?\b/.test(words)) return 'send';
  if (DRAFT.test(words) || ASIDE.test(around) || DRAFT.test(around)) return 'aside';
  return SAVE.test(words) ? 'save' : null;
}
