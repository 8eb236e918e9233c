import type { FieldChange } from '../../model/draft.ts';
import { plainly } from '../words/plainWords.ts';

/** What a field of a record holds, as far as its name tells. */
export type FieldKind = 'amount' | 'stage' | 'owner' | 'date' | 'contact' | 'permission' | 'bank' | 'other';

/** By the words of a name; the first that fits counts. */
const KINDS = (['bank', 'permission', 'owner', 'stage', 'contact', 'date', 'amount'] as const).map(
  (kind) => [kind, plainly(`field-${kind}`)] as const,
);

/** The kind of a field by its label and its name in the tool (`close_date`, `closeDate`). */
export function kindOfField({ label, name }: Pick<FieldChange, 'label' | 'name'>): FieldKind {
  const words = `${label} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`.toLowerCase().replace(/[_-]+/g, ' ');
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
