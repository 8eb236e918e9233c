import type { TextControl } from '../../gate/host.ts';

/**
 * What the names of controls say of the words that they put into a draft. Data: accessible names as tools word
 * them, in the languages that we know some of. A tool's own names that aren't here are named by configuration
 * (`sites[].assistants`).
 */
const ASSISTANT = [
  /\b(?:help me (?:write|reply|respond)|write (?:it |this )?(?:for me|with)|(?:draft|reply|respond|answer|write|rewrite|improve|edit|compose|polish) with\b)/i,
  /\b(?:copilot|gemini|chat ?gpt|openai|claude|grammarly ?go|einstein|freddy|breeze|rovo|joule|fin|jasper)\b/i,
  /\b(?:auto-?(?:draft|reply|write|compose|complete)|smart (?:reply|replies|compose|draft|response)|magic (?:reply|write|compose|wand))\b/i,
  /\b(?:(?:re)?generate|rewrite|re-?phrase|paraphrase|polish|elaborate|summari[sz]e|formali[sz]e)\b/i,
  /\b(?:suggest(?:ed|ions?)? (?:an? |me )?(?:reply|replies|response|responses|answer|answers|text))\b/i,
  /^(?:(?:improve|expand|shorten|lengthen|simplify|proofread|refine|enhance|tidy up|continue writing|draft (?:reply|response|answer|e-?mail)|change tone|adjust tone)\b|(?:make (?:it |this )?(?:more |less )?(?:formal|casual|friendly|friendlier|shorter|longer|polite|concise|clearer|better|professional)|tone:? ))/i,
  /\b(?:schreib(?:hilfe|assistent)|umformulieren|text verbessern|reformuler|aidez-moi à écrire|rédiger avec|ayúdame a escribir|mejorar (?:el )?texto|scrivi con|herschrijven)\b/i,
  // Asked for in capitals: "ai" is a word, or a part of one, in several languages.
  /\b(?:AI|A\.I\.|GPT|LLM|KI)\b/,
  /^✨|✨$/,
];

const TEMPLATE =
  /\b(?:templates?|canned|snippets?|macros?|saved (?:repl(?:y|ies)|responses?|text)|quick (?:parts?|text|steps?)|text blocks?|boilerplate|signatures?|standard (?:reply|replies|text|answer)|knowledge ?base|kb article|placeholders?|merge fields?|personali[sz]ation tokens?|mention|emojis?|vorlagen?|textbausteine?|modèles?|plantillas?|modelli|sjablo(?:on|nen))\b/i;

const DICTATION =
  /\b(?:dictat\w+|microphone|voice (?:typing|input|to text)|speech(?: to text)?|speak|diktier\w*|dictée|dictado|spracheingabe)\b/i;

/** Spelling is mended in a person's own words; undo gives back what stood there. */
const MENDING = /\b(?:spell(?:ing|check)?|rechtschreib\w*|orthograph\w*|ortograf\w*|undo|redo)\b/i;

/** What this control's name says that it puts in; null where it says nothing of text. */
export function textControlKind(name: string): TextControl['kind'] | null {
  if (MENDING.test(name)) return null;
  if (ASSISTANT.some((words) => words.test(name))) return 'assistant';
  if (TEMPLATE.test(name)) return 'template';
  return DICTATION.test(name) ? 'dictation' : null;
}
