import { z } from 'zod';
import { Visibility } from './draft.ts';
import { Place, Selector } from './packPlace.ts';

/** A control whose press makes the tool act on the draft. */
export const PackPress = Place.extend({
  name: z.string().min(1).describe('What it is called here, in messages and tests.'),
  opener: z
    .array(Selector)
    .min(1)
    .optional()
    .describe(
      'For an item of a menu that stands apart from the composer and is made anew at each opening: the control in the composer that opens it. The menu belongs to the composer whose opener was pressed last.',
    ),
});
export type PackPress = z.infer<typeof PackPress>;

/** A key that makes the tool act on the draft. */
export const PackKey = z.strictObject({
  key: z.string().min(1).describe('As `KeyboardEvent.key` names it: `Enter`, `s`.'),
  mod: z.boolean().optional().describe('Ctrl, or Cmd on Apple keyboards.'),
  alt: z.boolean().optional(),
  shift: z.boolean().optional(),
  where: z
    .enum(['composer', 'page'])
    .optional()
    .describe('`page`: anywhere, for the composer in front. Else only in the composer.'),
});
export type PackKey = z.infer<typeof PackKey>;

/** What one control of the tool says about who will read. */
export const VisibilityRule = z.strictObject({
  control: Place.describe('The control, found whatever its state is.'),
  when: z
    .enum(['on', 'off', 'matches', 'value', 'text', 'there'])
    .describe(
      '`on` and `off`: checked, pressed, selected or current, or not. `matches`, `value`, `text`: compared with `with`. `there`: that it is in the page says it, so its `count` begins at 0.',
    ),
  with: z
    .string()
    .min(1)
    .optional()
    .describe(
      'For `matches` a selector, for `value` the exact value, for `text` a part of its words, whatever their case.',
    ),
  is: Visibility,
});
export type VisibilityRule = z.infer<typeof VisibilityRule>;

/** Which composer a key speaks of, where a tool keeps several in the page and shows one. */
export const PackFront = z.strictObject({
  mark: Place.describe('What marks the record in front, such as its tab.'),
  attribute: z.string().min(1).describe('The attribute of the mark that names the record.'),
  area: z.string().min(1).describe('The attribute of the composer’s `area` that holds the same name.'),
});
export type PackFront = z.infer<typeof PackFront>;
