import type { ReviewView } from '../../lib/core/review/view.ts';
import type { Footnotes } from './footnotes.ts';
import { InlineWords } from './Words.tsx';

interface Props {
  invoice: NonNullable<ReviewView['invoice']>;
  footnotes: Footnotes;
}

/** The lines that something was found in, with the figure that each was held against, and what does not add up. */
export function ConcernedLines({ invoice, footnotes }: Props) {
  const concerned = invoice.lines.flatMap((line, index) => (line.isConcerned ? [{ line, index }] : []));
  const hasBefore = concerned.some(({ line }) => line.before !== null);
  return (
    <>
      {concerned.length > 0 && (
        <div class="paper">
          <table class="fields invoice" aria-label="Lines of the invoice that it speaks of">
            <thead>
              <tr>
                <th scope="col">Line</th>
                {hasBefore && <th scope="col">Before</th>}
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {concerned.map(({ line, index }) => (
                <tr key={index}>
                  <th scope="row">
                    <Description line={line} index={index} footnotes={footnotes} />
                    {line.said.map((sentence) => (
                      <p key={sentence} class="found">
                        {sentence}
                      </p>
                    ))}
                  </th>
                  {hasBefore && <td class="was figure">{line.before ?? '–'}</td>}
                  <td class="would-be figure">
                    {line.amount ?? '–'}
                    <Times line={line} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {invoice.said.map((sentence) => (
        <p key={sentence} class="found">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The whole invoice as the page words it. */
export function InvoiceTable({ invoice, footnotes }: Props) {
  return (
    <table class="fields invoice" aria-label="Invoice">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {invoice.lines.map((line, index) => (
          // Lines have no name of their own: two may charge the same.
          <tr key={index}>
            <th scope="row">
              <Description line={line} index={index} footnotes={footnotes} />
            </th>
            <td class="figure">
              {line.amount ?? '–'}
              <Times line={line} />
            </td>
          </tr>
        ))}
        {invoice.sums.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="would-be figure">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Line = Props['invoice']['lines'][number];

function Description({ line, index, footnotes }: { line: Line; index: number; footnotes: Footnotes }) {
  return (
    <>
      {index + 1}. <InlineWords segments={line.description} footnotes={footnotes} />
      {line.date !== null && line.date !== '' && <span class="quiet small"> {line.date}</span>}
    </>
  );
}

function Times({ line: { quantity, unitPrice } }: { line: Line }) {
  if (quantity === null || unitPrice === null) return null;
  return (
    <span class="quiet small">
      {quantity} × {unitPrice}
    </span>
  );
}
