import type { FieldChange } from '../../model/draft.ts';

/** What a field of a record holds, as far as its name tells. */
export type FieldKind = 'amount' | 'stage' | 'owner' | 'date' | 'contact' | 'permission' | 'bank' | 'other';

/** By the words of a name, in English, German and Spanish; the first that fits counts. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  [
    'bank',
    /\b(?:iban|bic|swift|bank|routing|sort code|account number|payout|remit|konto(?:nummer)?|bankverbindung|cuenta bancaria)\b/,
  ],
  [
    'permission',
    /\b(?:role|roles|permissions?|access|privileges?|rights|admin|licen[cs]e type|visibility|sharing|consent|opt[ -]?(?:in|out)|marketing status|rolle|rechte|berechtigung|rol|permisos?)\b/,
  ],
  [
    'owner',
    /\b(?:owner|assignee|assigned|assigned to|responsible|account manager|rep|besitzer|zuständig|verantwortlich|propietario|responsable)\b/,
  ],
  ['stage', /\b(?:stage|pipeline|phase|lifecycle|status|state|zustand|estado|etapa)\b/],
  [
    'contact',
    /\b(?:e-?mail|phone|mobile|fax|address|street|city|zip|postcode|website|domain|telefon|adresse|teléfono|dirección|correo)\b/,
  ],
  ['date', /\b(?:date|closedate|due|deadline|renewal|expires?|expiry|start|end|begin|datum|fällig|fecha)\b/],
  [
    'amount',
    /\b(?:amount|price|value|total|discount|rate|fee|budget|cost|mrr|arr|revenue|quantity|seats|units|hours|credit limit|betrag|preis|rabatt|importe|precio|descuento)\b/,
  ],
];

/** The kind of a field by its label and its name in the tool (`close_date`, `closeDate`). */
export function kindOfField({ label, name }: Pick<FieldChange, 'label' | 'name'>): FieldKind {
  const words = `${label} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`.toLowerCase().replace(/[_-]+/g, ' ');
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
