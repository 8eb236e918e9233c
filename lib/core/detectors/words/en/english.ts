import type { LanguageData } from '../languageData.ts';
import { access } from './access.ts';
import { commitment } from './commitment.ts';
import { destructive } from './destructive.ts';
import { doing } from './doing.ts';
import { frames } from './frames.ts';
import { englishGrammar } from './grammar.ts';
import { irregular } from './irregular.ts';
import { legal } from './legal.ts';
import { manner } from './manner.ts';
import { matters } from './matters.ts';
import { money } from './money.ts';
import { nicknames } from './nicknames.ts';
import { englishPlain } from './plain.ts';
import { saying } from './saying.ts';
import { security } from './security.ts';
import { things } from './things.ts';
import { ticket } from './ticket.ts';

export const english: LanguageData = {
  language: 'en',
  grammar: englishGrammar,
  concepts: {
    ...money,
    ...commitment,
    ...legal,
    ...security,
    ...access,
    ...matters,
    ...destructive,
    ...manner,
    ...ticket,
    ...doing,
    ...things,
    ...saying,
  },
  frames,
  irregular,
  nicknames,
  plain: englishPlain,
};
