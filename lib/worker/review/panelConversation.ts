import { wordingDigest } from '../../core/audit/canonical.ts';
import { detectAll } from '../../core/detectors/registry.ts';
import type { Decision, ReasonCode } from '../../core/model/decision.ts';
import type { Draft } from '../../core/model/draft.ts';
import type { Evidence } from '../../core/model/sealed.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import { withDisclosureLine } from '../../core/policy/disclosureLine.ts';
import { type LeftWords, looksBackFirst } from '../../core/review/afterLook.ts';
import { canonicalText, linksAfterEdit } from '../../core/review/canonicalText.ts';
import { BREAK_GLASS_PHRASE } from '../../core/review/eligibility.ts';
import { leftWords } from '../../core/review/leftWords.ts';
import type { FromPanel } from '../../messages/panelPort.ts';
import { storageFault } from '../store/faults.ts';
import type { AfterLooks } from './afterLooks.ts';
import type { Effects } from './effects.ts';
import type { Panel } from './panels.ts';
import type { ReviewStore, StepExtras } from './reviewStore.ts';
import type { Session, Sessions } from './session.ts';

type PanelMessage<T extends FromPanel['type']> = Extract<FromPanel, { type: T }>;

/** The words that a decision lets out, for whoever looks at them afterwards. */
function wordsOf({ latest }: Session, { edit }: StepExtras): LeftWords {
  if (latest === null) throw new Error('nothing is decided before it was judged');
  if (!edit) return leftWords(latest.draft, latest.findings);
  const draft = { ...latest.draft, body: edit.body, subject: edit.subject ?? latest.draft.subject };
  return leftWords(draft, detectAll(draft, latest.context));
}

const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

export interface PanelServices {
  afterLooks: AfterLooks;
  sessions: Sessions;
  reviews: ReviewStore;
  effects: Effects;
  digestKey(): Uint8Array;
  revealed(session: Session): Promise<void>;
  /** Seals the words behind a decision, where policy keeps them and there is a key; null where not. */
  seal(evidence: Evidence): Promise<NonNullable<StepExtras['evidence']> | null>;
  dock(panel: Panel, side: 'left' | 'right'): Promise<void>;
  /** Says whether this device could store the last time, in words; null where it could. */
  reportStorage(fault: string | null): void;
  now(): Instant;
  newId(): Id;
}

/** What the worker answers to one panel. A message about another view than the last one is refused. */
export function createPanelConversation(panel: Panel, services: PanelServices) {
  const { sessions, reviews, effects } = services;

  function refuse(text: string): void {
    panel.send({ type: 'refused', text });
  }

  async function showCurrent(): Promise<void> {
    const session = panel.composer === null ? null : sessions.get(panel.composer);
    if (session === null || session.review === null) return;
    const stored = await reviews.ofComposer(session.composer);
    if (stored !== null) await effects.showIn(panel, session, stored);
  }

  async function decide(
    session: Session,
    message: PanelMessage<'approve' | 'edit' | 'reject'>,
    after: Decision['after'],
    reason: ReasonCode | null,
    extras: StepExtras,
  ): Promise<void> {
    if (session.latest === null || panel.shown === null) return;
    const at = services.now();
    const { glass } = session.latest.verdict.requirements;
    const breakGlass = message.type !== 'reject' && message.breakGlass === BREAK_GLASS_PHRASE;
    if (message.type !== 'reject' && (await firstOf(session)) !== null) {
      refuse('First look back at what you let out by breaking glass. Nothing has been sent.');
      return showCurrent();
    }
    const decision: Decision = {
      id: services.newId(),
      outcome: message.type,
      actor: session.latest.actor,
      reason,
      breakGlass,
      hasNote: message.note !== null,
      before: panel.shown,
      after,
      ...(message.type === 'approve' && extras.edit ? { addsLine: true } : {}),
      at,
      ...(breakGlass && glass !== undefined ? { until: minutesAfter(at, glass.validMinutes) } : {}),
      attention: message.attention,
    };
    const { draft, provenance } = session.latest;
    effects.looked(session, decision);
    try {
      const evidence = await services.seal({
        note: message.note,
        before: { subject: draft.subject, body: draft.body },
        after: extras.edit ?? null,
        prompt: provenance.prompt,
        sources: provenance.sources,
      });
      const step = await reviews.apply(
        message.review,
        { type: 'decided', at, decision, release: services.newId() },
        {
          ...extras,
          note: message.note,
          evidence,
          ...(breakGlass ? { left: wordsOf(session, extras) } : {}),
        },
      );
      services.reportStorage(null);
      if (step !== null) await effects.carryOut(session, step);
    } catch (error) {
      const fault = storageFault(error);
      services.reportStorage(fault);
      refuse(`${fault} Nothing has been sent, and the draft stands as it was.`);
    }
  }

  /** What this person has to look back at before anything else; null where there is nothing. */
  async function firstOf(session: Session) {
    const person = session.latest?.actor.id ?? null;
    return looksBackFirst(await services.afterLooks.all(), person, session.review);
  }

  /** Approves, with the line in it that policy asks for. */
  async function approve(session: Session, message: PanelMessage<'approve'>): Promise<void> {
    const { latest } = session;
    if (latest === null || latest.line === null) {
      return decide(session, message, panel.shown, message.reason, {});
    }
    return writeAnd(session, message, latest.draft.body, null);
  }

  async function edit(session: Session, message: PanelMessage<'edit'>): Promise<void> {
    return writeAnd(session, message, message.body, message.subject);
  }

  /** Decides on words that stand in the composer once they are written there. */
  async function writeAnd(
    session: Session,
    message: PanelMessage<'approve' | 'edit'>,
    words: string,
    subject: string | null,
  ): Promise<void> {
    if (session.latest === null) return;
    const { draft, line } = session.latest;
    const isThere = line === null || words.split('\n').some((own) => own.trim() === line);
    const body = canonicalText(isThere ? words : withDisclosureLine(words, line));
    const written: Draft = {
      ...draft,
      body,
      subject: subject ?? draft.subject,
      links: linksAfterEdit(draft.body, body, draft.links),
    };
    const after = wordingDigest(written, services.digestKey());
    await decide(session, message, after, message.reason, { edit: { body, subject } });
  }

  return {
    async receive(message: FromPanel): Promise<void> {
      if (message.type === 'hello') return showCurrent();
      if (message.type === 'dock') return services.dock(panel, message.side);
      const session = panel.composer === null ? null : sessions.get(panel.composer);
      if (message.type === 'look-back') {
        if (session?.latest == null) return refuse('The draft that this panel showed is not there any more.');
        const { id, roles, how } = session.latest.actor;
        await services.afterLooks.looked(message, { id, roles, how });
        return showCurrent();
      }
      if (session === null || session.review !== message.review) {
        return refuse('The draft that this panel showed is not there any more. Nothing has been sent.');
      }
      if (message.nonce !== panel.nonce) {
        refuse('The draft has changed since it was shown. Look at what is new, then decide.');
        return showCurrent();
      }
      switch (message.type) {
        case 'approve':
          return approve(session, message);
        case 'edit':
          return edit(session, message);
        case 'reject':
          return decide(session, message, null, message.reason, {});
        case 'not-now': {
          effects.looked(session, null);
          const step = await reviews.apply(message.review, { type: 'put-off', at: services.now() });
          if (step !== null) await effects.carryOut(session, step);
          return;
        }
        case 'reveal':
          if (session.revealed !== 'all') {
            session.revealed = message.token === null ? 'all' : new Set([...session.revealed, message.token]);
            await services.revealed(session);
          }
          return showCurrent();
        case 'begin-edit':
          if (session.latest === null) return;
          if (session.revealed !== 'all') {
            session.revealed = 'all';
            await services.revealed(session);
          }
          panel.send({
            type: 'edit-text',
            review: message.review,
            body: session.latest.draft.body,
            subject: session.latest.draft.subject,
          });
          return;
      }
    },
  };
}
