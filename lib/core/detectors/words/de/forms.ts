/** Prefixes that stay on the verb: its participle takes no `ge`. */
const FIXED = /^(?:be|ver|er|ent|zer|miss|wider)|ieren$/;
/** After these a `t` can't be spoken without an `e`. */
const NEEDS_E = /(?:[dt]|[^rlmnh][mn])$/;

/**
 * The forms of verbs, as phrases of a concept. `verbs` is parted by blanks. `ab+schalten` is one whose prefix goes to
 * the end of its sentence: "schalten wir den Schutz ab". What differs from the regular forms stands behind strokes: the
 * participle, then any others, `heraus+nehmen/herausgenommen/nimmt`. With a `+`, those others are written without the prefix.
 */
export function verbForms(verbs: string): string {
  return verbs
    .split(/\s+/)
    .filter((verb) => verb !== '')
    .flatMap(formsOf)
    .join(', ');
}

function formsOf(written: string): string[] {
  const [verb = '', participle, ...others] = written.split('/');
  const [prefix, base] = verb.includes('+') ? verb.split('+') : ['', verb];
  if (prefix === undefined || base === undefined) return [];
  const stem = base.replace(/e?n$/, '');
  const third = NEEDS_E.test(stem) ? `${stem}et` : `${stem}t`;
  const ge = FIXED.test(base) ? '' : 'ge';
  const past = participle ?? `${prefix}${ge}${third}`;
  const finite = [base, `${stem}e`, third, ...others];
  const whole = [past, ...finite.map((form) => prefix + form)];
  if (prefix === '') return [whole.join('|')];
  return [[...whole, `${prefix}zu${base}`].join('|'), `${finite.join('|')}|${stem} ... ... ${prefix}`];
}
