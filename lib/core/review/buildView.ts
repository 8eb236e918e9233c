import type { Difference } from '../alike/look.ts';
import { tokensFor } from '../masking/tokens.ts';
import type { Context, Message } from '../model/context.ts';
import type { ReasonCode } from '../model/decision.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { isChanged } from '../model/isChanged.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import type { Actor } from '../model/situation.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { countIn } from '../policy/compare.ts';
import type { ServiceTimes } from '../policy/serviceLevel.ts';
import { declaredSentence, provenanceSentence } from '../provenance/sentence.ts';
import { sentenceCount } from '../provenance/sentences.ts';
import { basisView } from './basisView.ts';
import { carriedReason } from './carriedReason.ts';
import { readableLines } from './changes.ts';
import { decideView } from './decideView.ts';
import { earlierTexts } from './earlier.ts';
import { envelopeOf } from './envelope.ts';
import { evidenceOf } from './evidence.ts';
import { formatSentences } from './formatSentences.ts';
import { headingOf } from './heading.ts';
import { insertionsOf } from './insertions.ts';
import { invoiceView } from './invoiceView.ts';
import { readable } from './readable.ts';
import { type Revealed, segmentsOf } from './segments.ts';
import { footnotesOf, maskedValues, type ShownText, shownBeside, shownDraft } from './shownText.ts';
import { targetNames } from './targets.ts';
import type { ReviewView, Segment } from './view.ts';
import { HIDDEN_HOW } from './words.ts';

/** Everything that a view of one review is made of. */
export interface ViewSource {
  review: Review;
  draft: Draft;
  /** What the page shows of the conversation, oldest first. */
  thread: readonly Message[];
  context: Context;
  provenance: Provenance;
  /** What `detectAll` saw in `draft`; the verdict's reasons name them by their indices. */
  findings: readonly Finding[];
  /** Null while none has been made. */
  verdict: Verdict | null;
  /** What the viewer last looked at; null at the first look, and where that is not known. */
  previous: {
    draft: Draft;
    verdict: Verdict;
    /** Where they let it out then: the reason they gave, and how it had come about. */
    decided?: { reason: ReasonCode | null; provenance: Provenance };
  } | null;
  /** The body as the machine put it in; null where it is not known. */
  machineText: string | null;
  /** How `machineText` was laid out, where that is known. */
  machineLayout?: Pick<Draft, 'links' | 'format' | 'hidden'>;
  revealed: Revealed;
  viewer: Actor;
  notices: ReviewView['notices'];
  /** What the policy counts a confidence as that nobody declared. */
  undeclaredConfidence: number;
  /** The line that is added when it is approved; null or left out where there is none. */
  line?: string | null;
  /** In which time it is to be decided; null where nothing is promised. */
  service?: ServiceTimes | null;
  /** What differs from a draft that the viewer let out before, and the reason they gave; null where it is asked about in full. */
  alike?: { reason: ReasonCode | null; changes: Difference[] } | null;
}

const ALIKE = 'Held: like one that you let out before';

/** How many sentences of findings stand under one reason. */
const DETAILS = 4;

/** How much of the request is shown, in UTF-16 units. */
const REQUEST = 8000;
const NO_WORDS: ShownText = { text: '', findings: [], footnotes: [] };

/**
 * What the panel shows of one review: masked, footnoted, and in words. Nothing that is masked stands
 * unmasked anywhere in it, save what was revealed.
 */
export function buildView(source: ViewSource): ReviewView {
  const { review, draft, context, provenance, findings, verdict, revealed } = source;
  const reasons = verdict?.reasons ?? [];
  const footnotes = footnotesOf(reasons);
  const shown = shownDraft(draft, findings, footnotes);
  const request = requestIn(source);
  const requestText = request === null ? null : shownBeside(clipped(request.text), draft, context);
  const earlier = earlierTexts(source, shown.body);
  const before = draft.fields.map((field) => shownBeside(field.before ?? '', draft, context));
  const charges = (draft.invoice?.lines ?? []).map(({ description }) =>
    shownBeside(description, draft, context),
  );
  const own = [shown.subject, shown.body, ...shown.fields, ...shown.hidden];
  const all = [
    ...own,
    ...(requestText === null ? [] : [requestText]),
    ...before,
    ...charges,
    ...(earlier?.texts ?? []),
  ];
  const tokens = tokensFor(
    all.flatMap(maskedValues),
    all.map(({ text }) => text),
  );
  const show = (text: ShownText) => segmentsOf(text, tokens, revealed);
  const subject = show(shown.subject);
  const words = readable(show(shown.body));
  const name = targetNames(hrefsOf(source), draft, context);
  const sentences = sentenceCount(draft.body, provenance.spans);
  const told = sentences === null ? shown.body : { ...shown.body, machine: provenance.spans };
  const body = segmentsOf(told, tokens, revealed, insertionsOf(draft, name));
  const hidden = (draft.hidden ?? []).map(({ by }, index) => ({
    how: HIDDEN_HOW[by],
    words: show(shown.hidden[index] ?? NO_WORDS),
  }));
  const after = shown.fields.map(show);
  const alike = alikeIn(source);
  const basis = basisView(findings, source.thread, context);
  const newReasons = reasons.filter((reason) => isNew(reason, source));
  return {
    review: review.id,
    phase: review.phase,
    reopened: review.reopened,
    heading: alike === null ? headingOf(review, verdict, findings, provenance, newReasons) : ALIKE,
    route: verdict?.route ?? 'review',
    risk: verdict?.risk ?? 'low',
    overdue: review.overdue,
    reasons: reasons.map((reason, index) => ({
      note: index + 1,
      gate: reason.gate,
      route: reason.route,
      because: reason.because,
      isNew: newReasons.includes(reason),
      ...saidBy(reason, findings),
    })),
    kind: draft.kind,
    visibility: draft.visibility,
    envelope: envelopeOf(draft, findings, footnotes, subject),
    request:
      request === null || requestText === null
        ? null
        : { author: request.author, at: request.at, text: show(requestText) },
    body,
    ...(hidden.length > 0 && { hidden }),
    ...(source.line ? { adds: source.line } : {}),
    masked: stillMasked([
      subject,
      body,
      ...after,
      ...hidden.map((piece) => piece.words),
      ...charges.map(show),
    ]),
    // All of them are approved; those that stay as they are tell a reader nothing.
    fields: draft.fields.flatMap((field, index) =>
      isChanged(field)
        ? [
            {
              label: field.label,
              before: before[index] === undefined ? [] : show(before[index]),
              after: after[index] ?? [],
            },
          ]
        : [],
    ),
    ...(draft.invoice ? { invoice: invoiceView(draft.invoice, findings, charges.map(show)) } : {}),
    changes:
      earlier?.compare(
        show,
        { lines: readableLines(draft, readable(subject), after.map(readable)), body: words },
        tokens.shown,
        (changes) => formatSentences(changes, shown.body, name),
      ) ?? null,
    origin: {
      disclosure: provenance.disclosure,
      machine: notTyped(provenance),
      typed: provenance.typed,
      sentence: provenanceSentence(provenance),
      declared: declaredSentence(provenance, source.undeclaredConfidence),
      ...(sentences === null ? {} : { sentences }),
    },
    evidence: evidenceOf(draft, findings, source.thread, context),
    ...(basis.length > 0 && { basis }),
    ...(source.service ? { service: source.service } : {}),
    ...(alike === null ? {} : { alike: { at: alike.at, changes: alike.changes } }),
    decide: decideView(
      review,
      verdict,
      draft,
      source.viewer,
      alike === null ? carriedReason(source, newReasons) : alike.reason,
    ),
    notices: [...source.notices, ...exceptionNotices(verdict)].sort((a, b) => toneRank(a) - toneRank(b)),
  };
}

/** What it is put beside, at a first look; a review that opens again is asked about in full. */
function alikeIn({ review, verdict, alike }: ViewSource) {
  if (!alike || verdict?.alike === undefined || review.reopened !== null) return null;
  return { at: verdict.alike.at, changes: alike.changes, reason: alike.reason ?? ('correct' as const) };
}

/** What the bar holds against what was typed: agreed words that a person chose are on neither side. */
function notTyped({ inserted, pasted, preset, ways }: Provenance): number {
  const chosen = ways.reduce((sum, { way, characters }) => sum + (way === 'chosen' ? characters : 0), 0);
  return inserted + pasted + preset - chosen;
}

/** The sentences of a reason's findings, each once, and the first note to the client that one of them suggests. */
function saidBy(
  reason: Reason,
  findings: readonly Finding[],
): Pick<ReviewView['reasons'][number], 'details' | 'suggestion'> {
  const own = reason.findings.flatMap((index) => findings[index] ?? []);
  const details = [...new Set(own.map(({ sentence }) => sentence))].filter((said) => said !== reason.because);
  const suggestion = own.find(({ detail }) => detail?.suggestion !== undefined)?.detail?.suggestion;
  return {
    ...(details.length === 0 ? {} : { details: details.slice(0, DETAILS) }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** New since the last look: another rule, or more findings of a kind that it names. At a first look all are. */
function isNew(reason: Reason, { previous, verdict, findings }: ViewSource): boolean {
  if (previous === null || verdict === null) return true;
  if (!previous.verdict.reasons.some((before) => before.rule === reason.rule)) return true;
  return reason.findings.some((index) => {
    const finding = findings[index];
    if (finding === undefined) return false;
    const { type, severity } = finding;
    return countIn(verdict, type, severity) > countIn(previous.verdict, type, severity);
  });
}

/** Where all links lead, here and in what it is compared with. */
function hrefsOf({ draft, previous, machineLayout }: ViewSource): string[] {
  return [draft, previous?.draft, machineLayout].flatMap((one) => [
    ...(one?.links ?? []).map(({ href }) => href),
    ...(one?.format ?? []).flatMap(({ target }) => target ?? []),
  ]);
}

/** The last message that the sender did not write; the last of all where no author is told. */
function requestIn({ thread, draft }: ViewSource): Message | null {
  const own = [draft.sender?.name, draft.sender?.address].map((part) => part?.toLowerCase());
  const others = thread.filter(({ author }) => !own.includes(author?.toLowerCase()));
  return others.at(-1) ?? thread.at(-1) ?? null;
}

function stillMasked(texts: readonly Segment[][]): number {
  const tokens = texts
    .flat()
    .flatMap((part) => (part.type === 'mask' && part.value === null ? [part.token] : []));
  return new Set(tokens).size;
}

function exceptionNotices(verdict: Verdict | null): ReviewView['notices'] {
  return (verdict?.exceptions ?? []).map(({ id, category }) => ({
    tone: 'info',
    text: `A rule is set aside here for now: exception ${id}, ${category}.`,
  }));
}

function toneRank({ tone }: ReviewView['notices'][number]): number {
  return tone === 'error' ? 0 : tone === 'warning' ? 1 : 2;
}

function clipped(text: string): string {
  return text.length <= REQUEST ? text : `${text.slice(0, REQUEST).toWellFormed()} …`;
}
