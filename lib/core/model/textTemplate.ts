import { z } from 'zod';
import { DraftKind } from './draft.ts';
import { Identifier } from './policyRule.ts';
import { Instant } from './text.ts';

/**
 * What may stand in a slot. None of them takes free text.
 *
 * - `name`: one to four words of letters; `word`: one
 * - `number`: digits; `amount`: a number with separators and a currency; `date`, `time`: figures
 * - `reference`: letters, digits, `#`, `-`, `/`, with at least one digit, such as a ticket's number
 * - `choice`: one of `options`
 */
export const SlotKind = z.enum(['name', 'word', 'number', 'amount', 'date', 'time', 'reference', 'choice']);
export type SlotKind = z.infer<typeof SlotKind>;

export const Slot = z
  .strictObject({
    /** As in the text: `{{name}}`. */
    name: z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/, 'expected letters and digits, 32 at most'),
    kind: SlotKind,
    maxLength: z.int().min(1).max(80).default(40),
    /** The largest number or amount. */
    max: z.number().positive().optional(),
    options: z.array(z.string().min(1).max(80)).min(1).max(50).optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    error: 'a choice needs options, and nothing else takes them',
    path: ['options'],
  })
  .refine(({ kind, max }) => max === undefined || kind === 'number' || kind === 'amount', {
    error: 'only a number or an amount has a largest value',
    path: ['max'],
  });
export type Slot = z.infer<typeof Slot>;

const SLOT = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names of the slots in a template's text, in order. */
export function slotNames(text: string): string[] {
  return [...text.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** The fixed pieces of a template's text: one more than there are slots. */
export function fixedPieces(text: string): string[] {
  return text.split(/\{\{[^{}]*\}\}/);
}

/** A pre-approved text with slots, an owner and an end. A draft that fits it passes, and says which. */
export const TextTemplate = z
  .strictObject({
    id: Identifier,
    text: z.string().min(1).max(20_000),
    slots: z.array(Slot).max(20).default([]),
    owner: z.string().min(1),
    until: Instant,
    workflows: z.array(Identifier).min(1).optional(),
    kinds: z.array(DraftKind).min(1).default(['email', 'ticket-reply', 'ticket-note']),
  })
  .superRefine(({ text, slots }, context) => {
    const defined = new Set(slots.map(({ name }) => name));
    const used = slotNames(text);
    for (const name of used) {
      if (!defined.has(name))
        context.addIssue({
          code: 'custom',
          path: ['text'],
          message: `no slot has the name ${JSON.stringify(name)}`,
        });
    }
    slots.forEach(({ name }, index) => {
      if (used.filter((other) => other === name).length !== 1)
        context.addIssue({
          code: 'custom',
          path: ['slots', index, 'name'],
          message: 'must stand in the text once',
        });
    });
    if (
      slots.length > 0 &&
      fixedPieces(text)
        .slice(1, -1)
        .some((piece) => piece.trim() === '')
    )
      context.addIssue({ code: 'custom', path: ['text'], message: 'two slots need words between them' });
    if (fixedPieces(text).join('').trim().length < 12)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'expected at least 12 characters beside the slots',
      });
  });
export type TextTemplate = z.infer<typeof TextTemplate>;
