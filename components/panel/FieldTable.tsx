import type { ReviewView } from '../../lib/core/review/view.ts';
import type { Footnotes } from './footnotes.ts';
import { InlineWords } from './Words.tsx';

/** Fields of a record as they stand and as they would be saved. */
export function FieldTable({ fields, footnotes }: { fields: ReviewView['fields']; footnotes: Footnotes }) {
  return (
    <div class="paper">
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Now</th>
            <th scope="col">Would be</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.label}>
              <th scope="row">{field.label}</th>
              <td class="was">
                {field.before.length > 0 ? (
                  <InlineWords segments={field.before} footnotes={footnotes} />
                ) : (
                  'empty'
                )}
              </td>
              <td class="would-be">
                {field.after.length > 0 ? (
                  <InlineWords segments={field.after} footnotes={footnotes} />
                ) : (
                  'empty'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
