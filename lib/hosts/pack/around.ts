import type { Action } from '../../core/model/draft.ts';
import type { Kit } from '../generic/guide.ts';
import { isWorded } from './sight.ts';
import { oneLine } from './values.ts';
import { asksOf, questionAround } from './worded.ts';

const ROWS = 'tr,[role=row],li,[role=listitem]';
const CELLS = 'td,th,[role=cell],[role=gridcell],[role=rowheader]';
const TABLES = 'table,[role=table],[role=grid],[role=treegrid]';
const COLUMNS = 'thead th,[role=columnheader]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** In a row that is no table's: what it is called. */
const TITLES = `${HEADINGS},b,strong,a[href]`;
const FIELDS =
  'select,textarea,input:not([type=hidden],[type=password],[type=search],[type=submit],[type=button],[type=image],[type=reset],[type=file])';
/** Headings over what can be done, and not over what it is done to. */
const OF_DEEDS =
  /^(?:(?:quick |response |available )?actions?|details?|overview|summary|more|options|tools|manage|administration|security|danger zone)$/i;
const MOST = 20;

type Parameter = Action['parameters'][number];

/**
 * What a control does, to what, and with what, as the page around it says: the row that it stands in, else the nearest
 * heading, with the labelled fields and the terms there; where the tool asks, what it asks for first.
 */
export function readAround(control: Element, words: readonly string[], kit: Kit): Action {
  const { closestThrough, parentThrough, queryThrough, holds } = kit.editors;
  const question = questionAround(control, kit);
  const start = question ?? control;
  const meant = words.find((word) => question !== null && asksOf(question, [word], kit));
  const name = isWorded(control, words, kit) ? kit.accessibleName(control) : titled(meant ?? '');
  const asked = question === null ? [] : fieldsIn(question);
  const row = closestThrough(start, ROWS);
  const inRow = row === null ? null : readRow(row);
  if (inRow?.target) return draft(inRow.target, inRow.parameters);
  for (let at = parentThrough(start); at !== null; at = parentThrough(at)) {
    const around = at;
    const heading = queryThrough(around, HEADINGS)
      .filter((one) => !holds(start, one) && !holds(control, one))
      .map(({ textContent }) => oneLine(textContent))
      .find((text) => text !== '' && !OF_DEEDS.test(text));
    if (heading !== undefined) return draft(heading, [...termsIn(around), ...fieldsIn(around)]);
  }
  return draft(null, []);

  function draft(target: string | null, parameters: readonly Parameter[]): Action {
    const [page] = queryThrough(control.ownerDocument, 'h1').map(({ textContent }) => oneLine(textContent));
    const where = page && page !== target ? [{ name: 'Page', value: page }] : [];
    const all = [...asked, ...parameters, ...where];
    const isFirst = ({ name: one, value }: Parameter, index: number) =>
      all.findIndex((other) => other.name === one && other.value === value) === index;
    return { name, target, parameters: all.filter(isFirst).slice(0, MOST) };
  }

  function readRow(row: Element): { target: string | null; parameters: Parameter[] } {
    const cells = queryThrough(row, CELLS);
    const text = (cell: Element) => (holds(cell, control) ? '' : oneLine(cell.textContent));
    if (cells.length === 0) {
      const title = queryThrough(row, TITLES).find((one) => !holds(one, control) && one !== control);
      return { target: oneLine(title?.textContent ?? null) || null, parameters: fieldsIn(row) };
    }
    const table = closestThrough(row, TABLES);
    const columns = table === null ? [] : queryThrough(table, COLUMNS);
    const head = cells.find((cell) => cell.matches('th,[role=rowheader]') && text(cell) !== '');
    const main = head ?? cells.find((cell) => text(cell) !== '');
    const others = cells.flatMap((cell, index) => {
      const value = cell === main ? '' : text(cell);
      return value === ''
        ? []
        : [{ name: oneLine(columns[index]?.textContent ?? null) || `Column ${index + 1}`, value }];
    });
    return { target: main === undefined ? null : text(main), parameters: [...others, ...fieldsIn(row)] };
  }

  function fieldsIn(place: Element): Parameter[] {
    return queryThrough(place, FIELDS).flatMap((field) => {
      const label = kit.fieldLabel(field);
      const value = kit.shownValue(field as HTMLInputElement);
      return label === '' || value === '' || !field.checkVisibility() ? [] : [{ name: label, value }];
    });
  }

  function termsIn(place: Element): Parameter[] {
    return queryThrough(place, 'dt').flatMap((term) => {
      const value = oneLine(term.nextElementSibling?.textContent ?? null);
      return value === '' ? [] : [{ name: oneLine(term.textContent), value }];
    });
  }
}

function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
