import { detectValues } from '../detectors/registry.ts';
import { maskedSpans } from '../masking/maskable.ts';
import type { MaskedValue } from '../masking/tokens.ts';
import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { Reason, Route } from '../model/verdict.ts';

/** The footnote of a finding: the number of the first reason that names it, from 1, and its route. */
export interface Footnote {
  note: number;
  route: Route;
}

/** A text as the panel shows it, with what was found in it and the footnote of each finding. */
export interface ShownText {
  text: string;
  findings: readonly Finding[];
  footnotes: readonly (Footnote | null)[];
  /** What of it a machine wrote, in order, where a person wrote the rest. */
  machine?: readonly Span[];
}

/** The footnotes of findings, by their indices in the verdict. */
export function footnotesOf(reasons: readonly Reason[]): ReadonlyMap<number, Footnote> {
  const footnotes = new Map<number, Footnote>();
  reasons.forEach(({ findings, route }, index) => {
    for (const finding of findings) {
      if (!footnotes.has(finding)) footnotes.set(finding, { note: index + 1, route });
    }
  });
  return footnotes;
}

/** The draft's own texts with the findings that policy judged. */
export function shownDraft(
  draft: Draft,
  findings: readonly Finding[],
  footnotes: ReadonlyMap<number, Footnote>,
): { subject: ShownText; body: ShownText; fields: ShownText[]; hidden: ShownText[] } {
  const pick = (text: string, isHere: (finding: Finding) => boolean): ShownText => {
    const here = findings.flatMap((finding, index) => (isHere(finding) ? [{ finding, index }] : []));
    return {
      text,
      findings: here.map(({ finding }) => finding),
      footnotes: here.map(({ index }) => footnotes.get(index) ?? null),
    };
  };
  return {
    subject: pick(draft.subject ?? '', ({ place }) => place.part === 'subject'),
    body: pick(draft.body, ({ place }) => place.part === 'body'),
    fields: draft.fields.map((field, at) =>
      pick(field.after ?? '', ({ place }) => place.part === 'field' && place.index === at),
    ),
    hidden: (draft.hidden ?? []).map(({ text }, at) =>
      pick(text, ({ place }) => place.part === 'hidden' && place.index === at),
    ),
  };
}

/** Another text beside the draft (the request, an earlier wording), scanned so that it can be masked alike. */
export function shownBeside(text: string, draft: Draft, context: Context): ShownText {
  const findings = detectValues(
    { ...draft, subject: null, body: text, recipients: [], fields: [], hidden: [] },
    context,
  );
  return { text, findings, footnotes: findings.map(() => null) };
}

/** What of a text is masked, in order. */
export function maskedValues({ text, findings }: ShownText): MaskedValue[] {
  return maskedSpans(text.length, findings).map(({ start, end, type }) => ({
    type,
    value: text.slice(start, end),
  }));
}
