import { z } from 'zod';
import {
  Pack,
  PackAction,
  PackAttachments,
  PackComposer,
  PackField,
  PackInvoice,
  PackRecipients,
} from '../../lib/core/model/pack.ts';
import { PackFront, PackKey, PackPress, VisibilityRule } from '../../lib/core/model/packControl.ts';
import { Place, Value } from '../../lib/core/model/packPlace.ts';

/** The parts of a pack by the headings of docs/packs.md, and what each takes over from another part. */
const PARTS: readonly [string, z.ZodObject, z.ZodObject | null][] = [
  ['The pack', Pack, null],
  ['A composer', PackComposer, null],
  ['A place', Place, null],
  ['A text', Value, Place],
  ['A press', PackPress, Place],
  ['A key', PackKey, null],
  ['What tells who reads', VisibilityRule, null],
  ['The record in front', PackFront, null],
  ['Recipients', PackRecipients, null],
  ['Attachments', PackAttachments, null],
  ['A field', PackField, Value],
  ['A deed', PackAction, null],
  ['An invoice', PackInvoice, null],
];

/** The rows of the tables in docs/packs.md, by heading. What may be left out is marked. */
export function packFieldRows(): Map<string, string[]> {
  return new Map(
    PARTS.map(([heading, part, base]) => {
      const own = Object.entries(part.shape).filter(([name]) => base === null || !(name in base.shape));
      return [heading, own.map(([name, field]) => row(name, field as z.ZodType))];
    }),
  );
}

function row(name: string, field: z.ZodType): string {
  const { description = '' } = z.toJSONSchema(field, { io: 'input' });
  const need = field.safeParse(undefined).success ? '' : 'yes';
  return `| \`${name}\` | ${need} | ${description.replaceAll('|', '\\|')} |`;
}
