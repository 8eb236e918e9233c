import type { KnownAccount } from '../../model/context.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { accountOf } from './accountOf.ts';

const META = {
  id: 'wrong-client',
  category: 'wrong-client',
  types: ['OTHER_CLIENT_NAME', 'OTHER_CLIENT_DOMAIN', 'OTHER_CLIENT_ASSET', 'OTHER_CLIENT_PERSON'],
} as const;

/** Forms of a company that its name is often written without. */
const FORMS =
  /[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|ag|kg|s\.?a\.?|s\.?l\.?|corp|corporation|co|company|group|holding|holdings|& co|partners|logistics|solutions|services|international|consulting|technologies)\.?$/i;
/** Names that are also words: they count where they are written out, or in the middle of a sentence. */
const LEAST_NAME = 4;

interface Term {
  words: string;
  type: (typeof META.types)[number];
  /** Written with capitals as in a name. */
  isName: boolean;
}

/**
 * What belongs to another account of the directory: its name, domain, asset or people. Where the draft's own
 * account is not known, nothing is said. What the other side names itself in the thread is `low`.
 */
export const wrongClient: Detector = {
  meta: META,
  detect(input) {
    const { directory } = input.context;
    if (directory.length < 2) return [];
    const own = accountOf(input.draft, input.context);
    if (own === null) return [];
    const others = directory.filter((account) => account.id !== own.id);
    const ownWords = new Set(termsOf(own).map(({ words }) => words.toLowerCase()));
    const terms = others.flatMap(termsOf).filter(({ words }) => !ownWords.has(words.toLowerCase()));
    const thread = input.context.thread
      .map(({ text, author }) => `${author ?? ''}\n${text}`.toLowerCase())
      .join('\n');
    const severityOf = (words: string): Severity => (thread.includes(words.toLowerCase()) ? 'low' : 'high');
    return [...inTexts(input, terms, severityOf), ...inAttachments(input, terms, severityOf)];
  },
};

function termsOf(account: KnownAccount): Term[] {
  const short = account.name.replace(FORMS, '').trim();
  const names = [...new Set([account.name, short, short.replace(FORMS, '').trim()])].filter(
    (name) => name.length >= LEAST_NAME,
  );
  return [
    ...names.map((words): Term => ({ words, type: 'OTHER_CLIENT_NAME', isName: true })),
    ...account.domains.map((words): Term => ({ words, type: 'OTHER_CLIENT_DOMAIN', isName: false })),
    ...account.assets
      .filter((words) => words.length >= 4)
      .map((words): Term => ({ words, type: 'OTHER_CLIENT_ASSET', isName: false })),
    ...account.people.flatMap(({ name }): Term[] =>
      name?.includes(' ')
        ? [
            {
              words: name.replace(/^(?:dr|mr|mrs|ms|prof)\.? /i, ''),
              type: 'OTHER_CLIENT_PERSON',
              isName: true,
            },
          ]
        : [],
    ),
  ];
}

function inTexts(
  input: DetectorInput,
  terms: readonly Term[],
  severityOf: (words: string) => Severity,
): Finding[] {
  return input.texts.flatMap((text) => {
    const folded = text.text.toLowerCase();
    const taken: { start: number; end: number }[] = [];
    return terms.flatMap((term): Finding[] => {
      const words = term.words.toLowerCase();
      const at = indexOfWhole(text.text, folded, words, term.isName);
      if (at < 0) return [];
      const end = at + words.length;
      if (taken.some((other) => other.start < end && at < other.end)) return [];
      taken.push({ start: at, end });
      return [finding(term.type, severityOf(term.words), text.placeAt(at, end))];
    });
  });
}

/** The first place of whole words; a name must begin with a capital there as it does in the directory. */
function indexOfWhole(text: string, folded: string, words: string, isName: boolean): number {
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(folded.charAt(at + words.length));
    if (isWhole && (!isName || (/\p{Lu}/u.test(text.charAt(at)) && !isOrdinary(text, at, words)))) return at;
  }
  return -1;
}

/** One word at the head of a sentence has its capital from there: "Summit is in May". */
function isOrdinary(text: string, at: number, words: string): boolean {
  return ORDINARY.has(words) && /(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, at - 3), at));
}

const ORDINARY = new Set(
  'summit apex target beacon pioneer horizon anchor atlas compass delta echo fusion global impact insight legacy matrix nova orbit peak prime pulse quest ridge signal spark summit titan unity vertex vision wave zenith'.split(
    ' ',
  ),
);

function inAttachments(
  { draft }: DetectorInput,
  terms: readonly Term[],
  severityOf: (words: string) => Severity,
): Finding[] {
  return draft.attachments.flatMap(({ name }, index) => {
    const spelled = name.toLowerCase().replace(/[_\s.-]+/g, ' ');
    const term = terms.find(({ words }) => {
      const plain = words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      return plain.length >= LEAST_NAME && ` ${spelled} `.includes(` ${plain} `);
    });
    return term === undefined
      ? []
      : [finding(term.type, severityOf(term.words), { part: 'attachment', index })];
  });
}

const SENTENCES: Readonly<Record<(typeof META.types)[number], string>> = {
  OTHER_CLIENT_NAME: 'It names another client.',
  OTHER_CLIENT_DOMAIN: 'It names a domain of another client.',
  OTHER_CLIENT_ASSET: 'It names a device of another client.',
  OTHER_CLIENT_PERSON: 'It names somebody of another client.',
};

function finding(type: (typeof META.types)[number], severity: Severity, place: Finding['place']): Finding {
  return {
    detector: META.id,
    type,
    category: META.category,
    severity,
    score: 0.9,
    place,
    sentence:
      severity === 'low' ? `${SENTENCES[type].replace(/\.$/, '')}, as the thread does.` : SENTENCES[type],
  };
}
