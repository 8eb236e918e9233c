import type { Draft, DraftKind, HiddenText } from '../model/draft.ts';
import { isChanged } from '../model/isChanged.ts';

const APPROVE_LABELS: Readonly<Record<DraftKind, string>> = {
  email: 'Approve and send',
  'ticket-reply': 'Approve and send',
  'ticket-note': 'Approve and save',
  'record-update': 'Approve and save',
  invoice: 'Approve and send',
  action: 'Approve and run',
};

/** How a piece of hidden text is hidden, as it is told above its words. */
export const HIDDEN_HOW: Readonly<Record<HiddenText['by'], string>> = {
  'not-shown': 'Not shown at all',
  transparent: 'Transparent',
  colour: 'In the colour of what is behind it',
  size: 'Without any size',
  clipped: 'Cut off',
  'off-screen': 'Outside of the page',
  'not-checked': 'There is too much here to look for hidden text in all of it',
};

/** What the approving button says. */
export function approveLabel(kind: DraftKind): string {
  return APPROVE_LABELS[kind];
}

/** What exactly an approval covers, in one or two short sentences. */
export function coversSentence(draft: Draft): string {
  return `${covered(draft)} Any change asks again.`;
}

function covered(draft: Draft): string {
  const people = counted(draft.recipients.length, 'person', 'people');
  const files = counted(draft.attachments.length, 'file', 'files');
  const fields = counted(draft.fields.filter(isChanged).length, 'field', 'fields');
  switch (draft.kind) {
    case 'email':
    case 'ticket-reply':
      return withList('Only this leaves', [people, files]);
    case 'ticket-note':
      return withList('Only this is saved', [people, files]);
    case 'record-update':
      return withList('Only this is saved', [fields]);
    case 'invoice':
      return withList('Only this invoice leaves', [people, fields, files]);
    case 'action':
      return withList('Only this runs', [actionWords(draft)]);
  }
}

function actionWords({ action }: Draft): string | null {
  if (action === null) return null;
  return action.target === null ? action.name : `${action.name} on ${action.target}`;
}

function withList(sentence: string, parts: readonly (string | null)[]): string {
  const named = parts.filter((part) => part !== null);
  return named.length === 0 ? `${sentence}.` : `${sentence}: ${named.join(', ')}.`;
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

/** Things in a row, as a sentence has them: "a", "a, and b", "a, b, and c". */
export function inARow(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')}, and ${last}`;
}

/** A sentence as the end of another one: no capital at the start, no full stop. An abbreviation keeps its capitals. */
export function asClause(sentence: string): string {
  const bare = sentence.replace(/\.$/, '');
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
