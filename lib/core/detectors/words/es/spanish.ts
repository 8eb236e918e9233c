import type { LanguageData } from '../languageData.ts';
import { spanishConcepts } from './concepts.ts';
import { spanishFamilies, spanishFrames, spanishSaying } from './families.ts';
import { spanishGrammar } from './grammar.ts';
import { spanishPlain } from './plain.ts';

export const spanish: LanguageData = {
  language: 'es',
  grammar: spanishGrammar,
  concepts: { ...spanishConcepts, ...spanishFamilies, ...spanishSaying },
  frames: spanishFrames,
  irregular: '',
  nicknames: `
alejandro alex álex
antonio toño toni
concepción concha conchi
dolores lola
enrique quique
francisco paco pancho fran
guadalupe lupe
ignacio nacho
isabel isa
jesús chus
josé pepe
manuel manolo manu
maría mari
mercedes merche
pilar pili
rafael rafa
rosario charo
`,
  plain: spanishPlain,
};
