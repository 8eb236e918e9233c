import { tokensFor } from '../masking/tokens.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { isChanged } from '../model/isChanged.ts';
import type { LeftWords } from './afterLook.ts';
import { segmentsOf } from './segments.ts';
import { maskedValues, type ShownText, shownDraft } from './shownText.ts';

/** The words of a draft as they are kept until somebody looked: what is masked in the panel is masked for good. */
export function leftWords(draft: Draft, findings: readonly Finding[]): LeftWords {
  const shown = shownDraft(draft, findings, new Map());
  const all = [shown.subject, shown.body, ...shown.fields];
  const tokens = tokensFor(
    all.flatMap(maskedValues),
    all.map(({ text }) => text),
  );
  const show = (text: ShownText) => segmentsOf(text, tokens, new Set());
  const { record, action } = draft;
  return {
    kind: draft.kind,
    visibility: draft.visibility,
    to: draft.recipients.map(({ address }) => address),
    record: record === null ? null : `${record.type} ${record.id}`,
    account: draft.account?.name ?? null,
    subject: show(shown.subject),
    body: show(shown.body),
    fields: draft.fields.flatMap((field, index) => {
      const after = shown.fields[index];
      return isChanged(field) && after !== undefined ? [{ label: field.label, after: show(after) }] : [];
    }),
    files: draft.attachments.map(({ name }) => name),
    action: action === null ? null : [action.name, action.target].filter((part) => part !== null).join(': '),
  };
}
