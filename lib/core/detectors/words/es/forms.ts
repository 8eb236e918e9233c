/** Endings of regular verbs: who writes, "we" or "I"; what is done by somebody; what the reader is told to do. */
const ENDINGS = {
  ar: 'ar amos aremos aré o é ado ada ados adas ando e en ará arán',
  er: 'er emos eremos eré o í imos ido ida idos idas iendo a an erá erán',
  ir: 'ir imos iremos iré o í ido ida idos idas iendo a an irá irán',
} as const;
/** Pronouns that are written onto the infinitive: "devolverle". */
const CLITICS = 'le les lo la los las te os se';

/**
 * The forms of verbs as alternatives of a phrase. `infinitives` are regular ones, and `others` more words, both parted
 * by spaces.
 */
export function verbForms(infinitives: string, others = ''): string {
  const forms = infinitives.split(' ').flatMap((infinitive) => {
    const stem = infinitive.slice(0, -2);
    const kind = infinitive.slice(-2);
    const endings = kind === 'ar' || kind === 'er' || kind === 'ir' ? ENDINGS[kind].split(' ') : [];
    return [
      ...endings.map((ending) => stem + ending),
      ...CLITICS.split(' ').map((clitic) => infinitive + clitic),
    ];
  });
  return [...forms, ...others.split(' ').filter((word) => word !== '')].join('|');
}
