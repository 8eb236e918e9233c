import { z } from 'zod';

/** What keeps a text from being a CSS selector, as far as that shows without a page; null where nothing does. */
function selectorFault(text: string): string | null {
  const open: string[] = [];
  let quote = '';
  for (const sign of text.replace(/\\./g, '')) {
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '(') open.push(sign === '[' ? ']' : ')');
    else if ((sign === ']' || sign === ')') && open.pop() !== sign) return `the ${sign} closes nothing`;
  }
  if (quote !== '') return `the ${quote} is not closed`;
  if (open.length > 0) return `a ${open.at(-1)} is missing`;
  return /[{};]|^\s*[,>+~]|[,>+~]\s*$/.test(text) ? 'this is no selector' : null;
}

/**
 * A CSS selector. `>>>` goes on in the open shadow root of what stands before it. A mistake that only a page's own
 * parser finds is named in the tab, as a selector that stopped matching.
 */
export const Selector = z
  .string()
  .min(1)
  .max(400)
  .check((field) => {
    const fault = selectorFault(field.value);
    if (fault === null) return;
    field.issues.push({
      code: 'custom',
      input: field.value,
      message: `expected a CSS selector: ${fault}`,
    });
  });

const Selectors = z.array(Selector).min(1).max(8);

/** Where a place is looked for. */
export const Where = z.enum(['composer', 'area', 'page', 'top']);
export type Where = z.infer<typeof Where>;

/** How many elements a selector must match to be taken. */
export const Count = z.enum(['1', '1+', '0-1', '0+']);
export type Count = z.infer<typeof Count>;

/** Elements of a tool's page. */
export const Place = z.strictObject({
  find: Selectors.describe(
    'CSS selectors. The first is what the tool has now, the others what it had before or has elsewhere. The first that matches as often as `count` says is taken; where it is not the first of the list, the tab says `degraded`.',
  ),
  named: z
    .array(z.string().min(2))
    .min(1)
    .optional()
    .describe(
      'Of what matches, only what is called so: its label or accessible name has one of these words in it, whatever their case.',
    ),
  count: Count.optional().describe(
    'How many elements must match: `1` (where nothing is said), `1+`, `0-1`, `0+`. A place that may be missing can stop matching unseen.',
  ),
  where: Where.optional().describe(
    '`composer`: in its root. `area`: in the nearest element around it that `area` matches. `page`: anywhere in the document. `top`: in the top frame, where that is of the same origin.',
  ),
});
export type Place = z.infer<typeof Place>;

/** A regular expression with one group: what it captures is the value. */
export const Pattern = z
  .string()
  .max(200)
  .refine(
    (source) => {
      try {
        return new RegExp(`${source}|`).exec('')?.length === 2;
      } catch (error) {
        if (error instanceof SyntaxError) return false;
        throw error;
      }
    },
    { error: 'expected a regular expression with exactly one capturing group' },
  );

/** A text that the page shows. */
export const Value = Place.extend({
  attribute: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The attribute that holds it. Left out: the value of a field, the text of anything else, one line of it.',
    ),
  pattern: Pattern.optional().describe(
    'A regular expression with one group, applied to the first 500 characters.',
  ),
});
export type Value = z.infer<typeof Value>;
