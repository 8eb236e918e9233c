import { canonicalJson } from '../audit/canonical.ts';
import {
  domainOf,
  isOwn,
  isPersonalProvider,
  organisationOf,
  ownIdentities,
} from '../detectors/addresses.ts';
import type { Context } from '../model/context.ts';
import type { Draft, Recipient } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { isChanged } from '../model/isChanged.ts';
import type { Policy } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';
import { policyDigest } from '../policy/digest.ts';
import { severityRank } from '../policy/order.ts';
import { type OwnWords, type SlotKind, slotsIn, type TextSlot } from './slots.ts';

/** What stands in one slot of a draft. */
export interface FilledSlot {
  where: 'subject' | 'body';
  kind: SlotKind;
  text: string;
}

/** A draft in two parts: what is the same in each one like it, and what is its own. */
export interface Likeness {
  /** Canonical JSON; two drafts are alike where it is the same. */
  shape: string;
  slots: FilledSlot[];
  /** Addresses in lower case, sorted. */
  recipients: string[];
  record: string | null;
}

/** The longest body that is compared, in UTF-16 units. */
const LONGEST = 20_000;
const MOST_SLOTS = 24;

/**
 * What a draft is alike in with another one; null for one that is always asked about in full: an action, an
 * invoice, hidden or struck words, a file whose bytes nobody read. Words in a line that a finding above `low` speaks of
 * are no slot. `host`: the id of the tool.
 */
export function likenessOf(from: {
  draft: Draft;
  context: Context;
  provenance: Provenance;
  findings: readonly Finding[];
  policy: Policy;
  host: string;
}): Likeness | null {
  const { draft, context, provenance, findings, policy, host } = from;
  if (!isComparable(draft)) return null;
  const own = ownWords(draft, context);
  const subject = split(draft.subject ?? '', 'subject', own, findings);
  const body = split(draft.body, 'body', own, findings);
  const slots = [...subject.slots, ...body.slots];
  if (slots.length > MOST_SLOTS) return null;
  const shape = canonicalJson(
    wellFormed([
      policyDigest(policy),
      host,
      draft.kind,
      draft.visibility,
      draft.sender?.address.trim().toLowerCase() ?? null,
      whereTo(draft, context, policy.attention.alike.otherOrganisations),
      [provenance.disclosure, provenance.model],
      subject.pieces,
      withoutLine(body.pieces, policy.disclosure?.line),
      draft.links.map(({ href }) => href),
      (draft.format ?? []).map(({ kind, detail, target }) => [kind, detail, target ?? null]),
      draft.attachments.map(({ name, digest }) => [name, digest]),
      draft.fields.filter(isChanged).map(({ name, before, after }) => [name, before, after]),
    ]),
  );
  return {
    shape,
    slots,
    recipients: draft.recipients.map(({ address }) => address.trim().toLowerCase()).sort(),
    record: draft.record === null ? null : `${draft.record.type} ${draft.record.id}`,
  };
}

function isComparable(draft: Draft): boolean {
  const isWords = draft.kind === 'email' || draft.kind === 'ticket-reply' || draft.kind === 'ticket-note';
  return (
    isWords &&
    draft.body !== '' &&
    draft.body.length <= LONGEST &&
    draft.action === null &&
    !draft.invoice &&
    (draft.hidden ?? []).length === 0 &&
    draft.attachments.every(({ digest }) => digest !== null) &&
    !(draft.format ?? []).some(({ kind }) => kind === 'struck')
  );
}

/**
 * The organisations that it goes to, each recipient by role; somebody at a personal provider stands for nobody
 * else. Where no address and no account tells the organisation, only the same record is alike.
 */
function whereTo(draft: Draft, context: Context, otherOrganisations: boolean): unknown {
  const own = ownIdentities(draft, context);
  const one = ({ role, address }: Recipient) => {
    if (isOwn(address, own)) return `${role} own`;
    if (otherOrganisations) return `${role} outside`;
    const domain = domainOf(address);
    const isPerson = domain === null || isPersonalProvider(domain);
    return `${role} ${isPerson ? address.trim().toLowerCase() : organisationOf(domain)}`;
  };
  const people = draft.recipients.map(one).sort();
  if (otherOrganisations) return [people, draft.record?.type ?? null];
  const account = draft.account?.id ?? draft.account?.name ?? null;
  const isTold = people.length > 0 || account !== null;
  return [people, account, isTold ? (draft.record?.type ?? null) : (draft.record?.id ?? null)];
}

function ownWords(draft: Draft, context: Context): OwnWords {
  const people = draft.recipients.flatMap(({ name, address }) => [name ?? '', address.split('@')[0] ?? '']);
  const authors = draft.recipients.length > 0 ? [] : context.thread.map(({ author }) => author ?? '');
  const names = [...people, ...authors].flatMap((text) => text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []);
  const inSubject = Array.from((draft.subject ?? '').matchAll(/#([A-Za-z]{0,6}-?\d{3,12})(?!\d)/g));
  const references = [draft.record?.id ?? '', ...inSubject.map((match) => match[1] ?? '')];
  return {
    names: new Set(names),
    references: references.filter((reference) => reference.length >= 3 && /\d/.test(reference)),
  };
}

type Piece = string | [SlotKind];

function split(
  text: string,
  where: FilledSlot['where'],
  own: OwnWords,
  findings: readonly Finding[],
): { pieces: Piece[]; slots: FilledSlot[] } {
  const free = slotsIn(text, own).filter(
    (slot) => !findings.some((finding) => speaksOf(finding, where, slot, text)),
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (const { kind, start, end } of free) {
    pieces.push(text.slice(from, start), [kind]);
    from = end;
  }
  pieces.push(text.slice(from));
  return {
    pieces,
    slots: free.map(({ kind, start, end }) => ({ where, kind, text: text.slice(start, end) })),
  };
}

/** The pieces without the line that policy adds to what is approved: a draft that has left has it, and the next has it not yet. */
function withoutLine(pieces: readonly Piece[], line: string | undefined): readonly Piece[] {
  if (line === undefined) return pieces;
  const bare = (text: string) => text.replaceAll(line, '').replace(/\n\s*\n/g, '\n\n');
  return pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    return index === pieces.length - 1 ? bare(piece).trimEnd() : bare(piece);
  });
}

/**
 * Whether a finding stands in the line of a slot: a day is no detail in a line that promises something. A finding
 * of `low` is no reason to ask by itself, and a day that nothing bears out is one.
 */
function speaksOf(
  { place, severity }: Finding,
  where: FilledSlot['where'],
  slot: TextSlot,
  text: string,
): boolean {
  if (severityRank(severity) <= severityRank('low') || place.part !== where) return false;
  const start = text.lastIndexOf('\n', slot.start - 1) + 1;
  const next = text.indexOf('\n', slot.end);
  return place.span.start < (next < 0 ? text.length : next) && start < place.span.end;
}

/** Lone surrogates, which canonical JSON cannot say, count as U+FFFD. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  return Array.isArray(value) ? value.map(wellFormed) : value;
}
