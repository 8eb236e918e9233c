import type { LanguageData } from '../languageData.ts';
import { germanConcepts } from './concepts.ts';
import { doing } from './doing.ts';
import { germanFrames } from './frames.ts';
import { germanGrammar } from './grammar.ts';
import { germanPlain } from './plain.ts';
import { saying } from './saying.ts';
import { things } from './things.ts';

export const german: LanguageData = {
  language: 'de',
  grammar: germanGrammar,
  concepts: { ...germanConcepts, ...doing, ...things, ...saying },
  frames: germanFrames,
  irregular: '',
  nicknames: `
alexander alex
alexandra alex sandra
andreas andi
christian chris
christina tina
elisabeth elli lisa sissi
friedrich fritz
hans johannes
heinrich heinz
johanna hanna
josef sepp
katharina kathi
matthias matze
maximilian max
michael michi
robert rob
sebastian basti
stefan steffen
susanne susi
thomas tom
tobias tobi
wolfgang wolf
`,
  plain: germanPlain,
};
