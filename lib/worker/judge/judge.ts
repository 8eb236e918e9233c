import { type Likeness, likenessOf } from '../../core/alike/likeness.ts';
import { type Difference, differences, type Look, lookAlike, mayBeAskedOnce } from '../../core/alike/look.ts';
import { keyedDigest, payloadDigest } from '../../core/audit/canonical.ts';
import { earlierInvoices, type KeptInvoice } from '../../core/detectors/invoice/earlierInvoices.ts';
import { detectAll } from '../../core/detectors/registry.ts';
import type { Configuration, Site } from '../../core/model/configuration.ts';
import { type Context, emptyContext, type Message } from '../../core/model/context.ts';
import type { ReasonCode } from '../../core/model/decision.ts';
import type { Draft, DraftKind, Format } from '../../core/model/draft.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { InputEvidence, Provenance } from '../../core/model/provenance.ts';
import type { Actor, Situation } from '../../core/model/situation.ts';
import type { Digest, Instant } from '../../core/model/text.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import { decide } from '../../core/policy/decide.ts';
import { disclosureLine } from '../../core/policy/disclosureLine.ts';
import { withBasis } from '../../core/policy/gates/basis.ts';
import { sampleDraw } from '../../core/policy/gates/sample.ts';
import { reduceProvenance } from '../../core/provenance/reduce.ts';
import type { KnownText } from '../../core/provenance/ways.ts';
import { canonicalText } from '../../core/review/canonicalText.ts';
import type { Reading } from '../../messages/composerPort.ts';

/** A draft as it stood at one revision, with everything that was made of it. */
export interface Judgement {
  revision: number;
  draft: Draft;
  digest: Digest;
  context: Context;
  evidence: readonly InputEvidence[];
  /** Parts of the body that were known before. */
  known: readonly KnownText[];
  provenance: Provenance;
  findings: Finding[];
  situation: Situation;
  verdict: Verdict;
  /** The line that policy asks for and that is added to what is approved; null where there is none to add. */
  line: string | null;
  actor: Actor;
  /** What it is alike in with others; null where it is not asked about, or always in full. */
  likeness: Likeness | null;
  /** What differs from the draft that it is put beside; null where it is asked about in full. */
  differences: { reason: ReasonCode | null; changes: Difference[] } | null;
}

/** Reads provenance, runs the detectors and asks policy. Synchronous: the gate waits for it. */
export function judge(from: {
  revision: number;
  reading: Reading;
  thread: Message[];
  /** The thread as it stood when the composer was first read; null at that first time. */
  threadAtFirst: Message[] | null;
  evidence: InputEvidence[];
  /** Parts of the body that were known before. */
  known: readonly KnownText[];
  site: Site;
  configuration: Configuration;
  policy: Policy;
  digestKey: Uint8Array;
  /** Who uses this profile, where that is known before any page is read. */
  person?: Actor | null;
  askedToday: number;
  /** What people let out on this device lately. */
  looks: readonly Look[];
  /** Invoices that were let out on this device; left out where none is known. */
  invoices?: readonly KeptInvoice[];
  now: Instant;
}): Judgement {
  const draft = draftOf(from.reading, from.site);
  const given: Context = {
    ...emptyContext,
    thread: from.thread,
    directory: from.policy.accounts ?? [],
    baselines: from.policy.figures ?? [],
    reference: from.policy.reference,
    now: from.now,
    ownIdentities: from.configuration.identities,
    threadChanged: from.threadAtFirst !== null && hasNewLast(from.thread, from.threadAtFirst),
  };
  const earlier = earlierInvoices(draft, given, from.digestKey, from.invoices ?? []);
  const provenance = originOf(draft, from);
  const actor = actorOf(draft.sender, from.person ?? null);
  const before = {
    now: from.now,
    actor,
    host: from.site.id,
    workflow: null,
    history: { askedToday: from.askedToday },
  };
  const context = withBasis(earlier.length === 0 ? given : { ...given, earlierInvoices: earlier }, {
    draft,
    provenance,
    policy: from.policy,
    situation: before,
  });
  const findings = detectAll(draft, context);
  const situation: Situation = { ...before, draw: sampleDraw(from.digestKey, draft, before) };
  const said = decide({
    draft,
    context,
    provenance,
    findings,
    policy: from.policy,
    situation,
  });
  const { look, likeness } = likeWhich(from, { draft, context, provenance, findings, verdict: said, actor });
  const verdict: Verdict = look === null ? said : { ...said, alike: { review: look.review, at: look.at } };
  return {
    revision: from.revision,
    draft,
    digest: payloadDigest(draft, from.digestKey),
    context,
    evidence: from.evidence,
    known: from.known,
    provenance,
    findings,
    situation,
    verdict,
    line: disclosureLine(from.policy, { draft, provenance, workflow: verdict.workflow }),
    actor,
    likeness,
    differences:
      look === null || likeness === null
        ? null
        : { reason: look.reason, changes: differences(look, likeness) },
  };
}

/** The look that this draft is put beside; it is searched for only where policy would ask about it in one line. */
function likeWhich(
  {
    policy,
    site,
    digestKey,
    looks,
    now,
  }: Pick<Parameters<typeof judge>[0], 'policy' | 'site' | 'digestKey' | 'looks' | 'now'>,
  judged: Pick<Judgement, 'draft' | 'context' | 'provenance' | 'findings' | 'verdict' | 'actor'>,
): { look: Look | null; likeness: Likeness | null } {
  const { verdict, actor } = judged;
  if (!mayBeAskedOnce(verdict, policy)) return { look: null, likeness: null };
  const likeness = likenessOf({ ...judged, policy, host: site.id });
  if (likeness === null) return { look: null, likeness };
  const shape = keyedDigest(likeness.shape, digestKey);
  return { look: lookAlike(looks, { shape, verdict, actor, policy, now }), likeness };
}

/** Fills in what the page did not tell. What can't be told counts as seen by the client. */
export function draftOf(reading: Reading, site: Site): Draft {
  const visibility = reading.visibility ?? site.visibility ?? 'client';
  const body = canonicalText(reading.body);
  return {
    ...reading,
    body,
    ...(reading.format && { format: within(reading.format, body.length) }),
    visibility,
    kind: reading.kind ?? kindOf(site.kind ?? 'email', visibility),
  };
}

/** What is laid out at the end, where white space does not count. */
function within(format: readonly Format[], length: number): Format[] {
  return format.flatMap((one) => {
    const start = Math.min(one.start, length);
    const end = Math.min(one.end, length);
    return start < end || one.start === one.end ? [{ ...one, start, end }] : [];
  });
}

/** An answer that stays in the house is a note, whatever the site's entry calls its composer. */
function kindOf(kind: DraftKind, visibility: Draft['visibility']): DraftKind {
  return kind === 'ticket-reply' && visibility === 'internal' ? 'ticket-note' : kind;
}

/** True where another message stands last than before. Older ones that the page unfolds are no news. */
function hasNewLast(thread: readonly Message[], before: readonly Message[]): boolean {
  const [last, lastBefore] = [thread.at(-1), before.at(-1)];
  if (last === undefined || lastBefore === undefined) return false;
  return last.author !== lastBefore.author || last.text !== lastBefore.text;
}

/** Who acts: whoever signed in or is configured, else whom the tool shows; where there is nobody, the event says so. */
export function actorOf(sender: Draft['sender'], person: Actor | null): Actor {
  if (person !== null) return person;
  return sender === null
    ? { id: null, name: null, roles: [], how: 'self-declared' }
    : { id: sender.address, name: sender.name, roles: [], how: 'host' };
}

/** How a draft came about. A mail that is a control alone was written elsewhere: nobody here can tell by whom. */
function originOf(
  { kind, body, action }: Draft,
  { evidence, thread, known }: Pick<Parameters<typeof judge>[0], 'evidence' | 'thread' | 'known'>,
): Provenance {
  const texts = thread.map(({ text }) => text);
  const provenance = reduceProvenance(evidence, body, { thread: texts, known });
  const isElsewhere = kind === 'email' && action !== null && body === '';
  return isElsewhere && provenance.disclosure === 'none'
    ? { ...provenance, disclosure: 'unknown' }
    : provenance;
}
