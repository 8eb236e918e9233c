import type { Provenance } from '../model/provenance.ts';

/** One way in which text came, with its amount in UTF-16 units; `passive` where it takes a "was" or "were". */
interface Share {
  units: number;
  how: string;
  passive: boolean;
}

/**
 * How the text came about, in one sentence: "842 characters were put in by the page after Help me write;
 * 31 typed."
 */
export function provenanceSentence(provenance: Provenance): string {
  const { typed, preset, disclosure } = provenance;
  const shares = [
    { units: provenance.inserted, how: insertedHow(provenance), passive: true },
    { units: preset, how: 'stood there before', passive: false },
    { units: provenance.pasted, how: pastedHow(provenance), passive: true },
  ].filter(({ units }) => units > 0);
  if (typed > 0 || shares.length > 0) shares.push({ units: typed, how: 'typed', passive: true });
  const [first, ...others] = shares;
  if (first === undefined) {
    return disclosure === 'none' || disclosure === 'unknown'
      ? 'How this text came about was not seen.'
      : 'The page declares it as a machine’s; how it came here was not seen.';
  }
  return `${[leading(first), ...others.map(({ units, how }) => `${amount(units)} ${how}`)].join('; ')}.`;
}

function leading({ units, how, passive }: Share): string {
  const verb = passive ? `${units === 1 ? 'was' : 'were'} ` : '';
  return `${amount(units)} ${units === 1 ? 'character' : 'characters'} ${verb}${how}`;
}

function insertedHow({ control }: Provenance): string {
  return control === null ? 'put in by the page' : `put in by the page after ${control}`;
}

function pastedHow({ inserted, preset, disclosure }: Provenance): string {
  const isMachine = disclosure !== 'none' && disclosure !== 'unknown';
  return inserted + preset === 0 && isMachine ? 'pasted, marked as a machine’s' : 'pasted';
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
