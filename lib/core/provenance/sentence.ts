import type { Provenance } from '../model/provenance.ts';

type Way = Provenance['ways'][number];

/** In the order in which a reader wants them: the machine's first, the person's last. */
const ORDER: readonly Way['way'][] = [
  'control',
  'streamed',
  'registered',
  'earlier',
  'page',
  'stood',
  'unseen',
  'assistant',
  'pasted',
  'chosen',
  'typed',
];

/**
 * How the text came about, in one sentence: "842 characters were put in by the page after Help me write;
 * 31 typed."
 */
export function provenanceSentence(provenance: Provenance): string {
  const { disclosure } = provenance;
  const ways = provenance.ways.toSorted((a, b) => ORDER.indexOf(a.way) - ORDER.indexOf(b.way));
  if (ways.length > 0 && ways.every(({ way }) => way !== 'typed')) {
    ways.push({ way: 'typed', characters: 0, name: null });
  }
  const [first, ...others] = ways;
  if (first === undefined) {
    return disclosure === 'none' || disclosure === 'unknown'
      ? 'How this text came about was not seen.'
      : 'The page declares it as a machine’s; how it came here was not seen.';
  }
  return `${[leading(first), ...others.map((way) => `${amount(way.characters)} ${howOf(way)}`)].join('; ')}.`;
}

function leading(way: Way): string {
  const { characters } = way;
  const verb = way.way === 'stood' || way.way === 'unseen' ? '' : `${characters === 1 ? 'was' : 'were'} `;
  return `${amount(characters)} ${characters === 1 ? 'character' : 'characters'} ${verb}${howOf(way)}`;
}

function howOf({ way, name }: Way): string {
  switch (way) {
    case 'control':
      return `put in by the page after ${name ?? 'an AI control'}`;
    case 'streamed':
      return 'put in by the page piece by piece, as a machine writes';
    case 'registered':
      return `written by ${name ?? 'a system'}, which registered them`;
    case 'earlier':
      return name === null
        ? 'put in by a machine before the page was loaded again'
        : `put in after ${name}, before the page was loaded again`;
    case 'page':
      return 'put in by the page';
    case 'stood':
      return 'stood there before';
    case 'unseen':
      return 'came without being seen';
    case 'assistant':
      return 'pasted, marked as a machine’s';
    case 'pasted':
      return 'pasted';
    case 'chosen':
      return `put in with ${name || 'a template'}`;
    case 'typed':
      return 'typed';
  }
}

function amount(units: number): string {
  return units.toLocaleString('en');
}

/** What is declared of model and confidence. `undeclared` is what policy counts where nothing is. */
export function declaredSentence(provenance: Provenance, undeclared: number): string {
  const { model, provider, confidence, disclosure } = provenance;
  if (disclosure === 'none' && model === null && confidence === null) return 'No machine is declared.';
  const by = provider === null ? '' : ` by ${provider}`;
  if (model === null && confidence === null) {
    return `Model and confidence not declared; counted as ${share(undeclared)}.`;
  }
  if (model === null) return `Model not declared; confidence ${share(confidence ?? undeclared)}, declared.`;
  return confidence === null
    ? `Model ${model}${by}; confidence not declared; counted as ${share(undeclared)}.`
    : `Model ${model}${by}; confidence ${share(confidence)}, declared.`;
}

/** A share as it is read here: two decimals, and no zero before the point. */
export function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
