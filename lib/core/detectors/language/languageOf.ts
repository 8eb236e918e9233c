import type { Token } from './tokens.ts';

/** The commonest short words of each language: few others share them. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and you is to of for that it we have with this on your are be not will can from was our please as at has an or if i hi hello dear regards thanks kind',
  de: 'der die das und ist nicht sie wir ich ein eine mit für auf den dem zu von im es bitte haben wird sind auch an bei noch ihr ihre ihnen mein kann können was da oder aus nach habe hallo viele grüße guten danke dank',
  es: 'el la los las de que y en un una por para con no es se su lo al del le como más pero este esta hemos está son ha por favor usted ya nos todo hola saludo saludos gracias buenos',
  fr: 'le la les des et est vous nous je ne pas un une pour dans que qui sur avec votre plus ce cette depuis mes au aux du en mon ma il elle sont pouvez bonjour merci cordialement',
  it: 'il lo la gli che di e un una per con non è si sono del della nel nella vi ci come più questo questa abbiamo anche ma vostro ciao grazie saluti buongiorno',
  nl: 'de het een en van ik je u dat is niet op met voor zijn wij we te aan er maar om ook naar uw kunt heeft hebben bij nog groet groeten bedankt',
  pt: 'o a os as de que e em um uma para com não é se do da no na por mais como mas foi você nós está são já seu sua olá obrigado obrigada cumprimentos',
};

const BY_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON)) {
  for (const word of new Set(words.split(' '))) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
}

/** The commonest short words of a language (ISO 639-1). */
export function commonWords(language: string): ReadonlySet<string> {
  return new Set(COMMON[language]?.split(' '));
}

/** How many of the first tokens are looked at: enough for any language to show. */
const LOOK = 300;

/**
 * The language of a text by its common words (ISO 639-1), and how sure that is from 0 to 1. Null where there
 * are too few words to tell.
 */
export function languageOf(tokens: readonly Token[]): { language: string; sure: number } | null {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { word } of tokens.slice(0, LOOK)) {
    const languages = BY_WORD.get(word);
    if (languages === undefined) continue;
    seen += 1;
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || seen < 3) return null;
  return { language: best[0], sure: (best[1] - (next?.[1] ?? 0)) / seen };
}
