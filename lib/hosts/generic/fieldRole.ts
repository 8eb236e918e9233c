import { fieldLabel } from './accessibleName.ts';

/** What a field of a composer is for; `other` is a field of the record or form. */
export type FieldRole = 'to' | 'cc' | 'bcc' | 'subject' | 'from' | 'body' | 'visibility' | 'other';

const BY_LABEL: readonly [FieldRole, RegExp][] = [
  ['to', /^(?:to|send to|recipients?|mail to|e-?mail to|to recipients?)$/],
  ['cc', /^(?:cc|carbon copy|cc recipients?)$/],
  ['bcc', /^(?:bcc|blind carbon copy|bcc recipients?)$/],
  ['subject', /\bsubject\b/],
  ['from', /^(?:from|sender|send as|reply as|send from)$/],
  ['body', /\b(?:message|body|reply|answer|response|comment|note|content|text|e-?mail)s?\b/],
];
const BY_NAME: readonly [FieldRole, RegExp][] = [
  ['to', /(?:^|[^a-z])(?:to|recipients?)\]?$/],
  ['cc', /(?:^|[^a-z])cc\]?$/],
  ['bcc', /(?:^|[^a-z])bcc\]?$/],
  ['subject', /subject/],
  ['from', /(?:^|[^a-z])(?:from|sender)\]?$/],
  ['body', /message|body|reply|answer|response|comment|note|content|text/],
];
/** Headers that name an address and are no recipient. */
const NOT_A_RECIPIENT = /reply.?to|follow.?up.?to/;

/** What a field is for, by its label first and its name second. `element` may be a field or an editing host. */
export function fieldRole(element: Element): FieldRole {
  const label = fieldLabel(element).toLowerCase();
  const name = (element.getAttribute('name') ?? element.id).toLowerCase();
  if (NOT_A_RECIPIENT.test(label) || NOT_A_RECIPIENT.test(name)) return 'other';
  const isLong = element.tagName === 'TEXTAREA' || !element.matches('input,select');
  const find = (table: readonly [FieldRole, RegExp][], text: string) =>
    table.find(([role, pattern]) => (role !== 'body' || isLong) && text !== '' && pattern.test(text))?.[0];
  return find(BY_LABEL, label) ?? find(BY_NAME, name) ?? 'other';
}
