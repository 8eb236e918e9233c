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
  /^(?:(?:don['’]?t|do not|never) send|preview|cancel|discard|attach|delete|remove|edit|insert|upload|browse|choose|select|search|find|filter|reset|clear|undo|redo|back|print|show|hide|view|open|expand|collapse|toggle|copy|download|format|close(?! (?:ticket|case|and|&))|dismiss|log ?in|log ?out|sign ?in|sign ?out|sign ?up|add (?:an? )?(?:attachments?|files?|recipients?|cc|bcc|links?|images?|emoji|signature|template|contact|person|people|row|field|tags?|labels?))\b/;
/** Anywhere. "Send feedback" and "Send options" speak of the tool, not of the draft. */
const ASIDE =
  /\b(?:previews?|feedback|save(?:d)? (?:as |to |it as )?(?:an? )?(?:drafts?|templates?|searche?s?|view|for later)|drafts? save|more (?:send )?options|send options|options for send|send a test)\b/;
const DRAFT = /\b(?:drafts?|autosave)\b/;
const SEND =
  /\b(?:send|resend|submit|post|publish|deliver|notify|e-?mail (?:to |the )?(?:client|customer|contact|requester|invoice|quote)|(?:and|&) e-?mail|(?:add|save|log|create|update) (?:an? |the |this |new |internal |public |private )*(?:note|comment|reply|response|message|entry|time ?entry|e-?mail|call|activity|ticket|case|task|invoice|update))\b|^(?:reply|respond|comment|tweet)\b|^schedule(?: (?:send|sending|delivery|message|e-?mail|reply|post|for later)\b|$)/;
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
  const sends = SEND.test(words);
  if (sends && !/^save\b.*\bdrafts?\b/.test(words)) return 'send';
  if (DRAFT.test(words) || ASIDE.test(around) || DRAFT.test(around)) return 'aside';
  return SAVE.test(words) ? 'save' : null;
}
