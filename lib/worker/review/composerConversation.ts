import { wordingDigest } from '../../core/audit/canonical.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import type { ReviewEvent } from '../../core/review/events.ts';
import { leftWords } from '../../core/review/leftWords.ts';
import type { FromGate } from '../../messages/composerPort.ts';
import type { Judgement } from '../judge/judge.ts';
import { type ReviewSubject, subjectOf } from '../record/subject.ts';
import type { Effects } from './effects.ts';
import type { Panels } from './panels.ts';
import type { ReviewStore, StepExtras, StoredStep } from './reviewStore.ts';
import { followMachineText, type Session } from './session.ts';

export type GateMessage<T extends FromGate['type']> = Extract<FromGate, { type: T }>;

/** What a conversation needs from the rest of the worker. */
export interface ConversationServices {
  judge(session: Session, snapshot: GateMessage<'snapshot'>): Promise<Judgement>;
  /** Takes what of the tool the page does not fit any more; empty where it fits. */
  fits(session: Session, missing: readonly string[]): Promise<void>;
  reviews: ReviewStore;
  effects: Effects;
  panels: Panels;
  /** A panel should stand ready in the tab before a gesture needs it. */
  mountPanel(session: Session): Promise<void>;
  /** Something passed, or left without being held: counted, and logged where it was not typed. */
  passed(session: Session, subject: ReviewSubject, judgement: Judgement): Promise<void>;
  unreviewed(session: Session, subject: ReviewSubject | null): Promise<void>;
  /** The tool shows a message as sent just now. */
  appeared(session: Session, message: GateMessage<'appeared'>['message']): Promise<void>;
  /** The page goes away: what its thread shows is for the page that takes its place. */
  pageLeft(session: Session, thread: GateMessage<'page-left'>['thread']): void;
  /** The site and what reads its pages. */
  hostOf(site: Session['site']): ReviewSubject['host'];
  digestKeyId(): string;
  digestKey(): Uint8Array;
  now(): Instant;
  newId(): Id;
}

/**
 * What the worker answers to one composer's gate, message by message and in their order. Rejects where
 * something could not be stored; whatever was held stays held then.
 */
export function createConversation(session: Session, services: ConversationServices) {
  const { reviews, effects } = services;

  function subject(judgement: Judgement): ReviewSubject {
    return subjectOf({
      draft: judgement.draft,
      provenance: judgement.provenance,
      actor: judgement.actor,
      host: services.hostOf(session.site),
      digestKey: services.digestKeyId(),
      drafted: session.drafted,
    });
  }

  async function carryOut(step: StoredStep | null): Promise<void> {
    if (step !== null) await effects.carryOut(session, step);
  }

  /** The words that somebody looks at afterwards, where policy lets them out for that. */
  function left({ draft, findings, verdict }: Judgement): Pick<StepExtras, 'left'> {
    return verdict.after === undefined ? {} : { left: leftWords(draft, findings) };
  }

  async function feed(event: ReviewEvent): Promise<void> {
    if (session.review === null) return;
    const extras =
      session.latest === null ? {} : { subject: subject(session.latest), ...left(session.latest) };
    await carryOut(await reviews.apply(session.review, event, extras));
  }

  function judgedNow(judgement: Judgement) {
    return {
      payload: { revision: judgement.revision, digest: judgement.digest },
      verdict: judgement.verdict,
    };
  }

  async function snapshot(message: GateMessage<'snapshot'>): Promise<void> {
    const judgement = await services.judge(session, message);
    if (session.latest?.digest !== judgement.digest && session.revealed !== 'all') {
      // Tokens are numbered by their order: in other words the same token may name another value.
      session.revealed = new Set();
    }
    session.latest = judgement;
    if (judgement.draft.body !== '') session.lastBody = judgement.draft.body;
    followMachineText(session, judgement);
    const { route, scope } = judgement.verdict;
    session.send({ type: 'verdict', revision: judgement.revision, route, scope });
    if (route !== 'allow') await services.mountPanel(session);
    const at = services.now();
    if (session.changedRelease !== null) {
      const release = session.changedRelease;
      session.changedRelease = null;
      await feed({ type: 'changed', at, release, judged: judgedNow(judgement) });
    } else {
      await feed({ type: 'judged', at, judged: judgedNow(judgement), release: services.newId() });
    }
  }

  /** The judgement of the revision that the gate speaks of; the snapshot of it came before, on the same port. */
  function latestOf(revision: number): Judgement | null {
    return session.latest?.revision === revision ? session.latest : null;
  }

  async function held(message: GateMessage<'held'>): Promise<void> {
    const judgement = latestOf(message.revision);
    if (judgement === null) return;
    const { payload, verdict } = judgedNow(judgement);
    await carryOut(
      await reviews.hold(
        session.composer,
        session.tab,
        subject(judgement),
        { at: services.now(), payload, verdict },
        left(judgement),
      ),
    );
  }

  async function outcome(release: Id, result: GateMessage<'outcome'>['outcome']): Promise<void> {
    const at = services.now();
    if (result !== 'changed') return feed({ type: 'outcome', at, release, outcome: result });
    if (session.latest === null) {
      session.changedRelease = release;
      return;
    }
    await feed({ type: 'changed', at, release, judged: judgedNow(session.latest) });
  }

  return {
    /** The first word of a connection: goes on with a review that was open when the last one ended. */
    async hello(message: GateMessage<'hello'>): Promise<void> {
      const open = await reviews.ofComposer(session.composer);
      if (open === null) return;
      session.review = open.id;
      services.panels.point(session.panelToken, session.composer);
      session.send({ type: 'review', review: open.id });
      for (const { release, outcome: result } of message.used) {
        if (result !== null) await outcome(release, result);
      }
      await feed({
        type: 'reconnected',
        at: services.now(),
        used: message.used.map(({ release }) => release),
      });
    },

    async receive(message: Exclude<FromGate, { type: 'hello' }>): Promise<void> {
      const at = services.now();
      switch (message.type) {
        case 'snapshot':
          await snapshot(message);
          // The verdict comes first: a gate waits for it.
          return services.fits(session, message.missing);
        case 'held':
          return held(message);
        case 'passed':
          if (session.latest !== null)
            await services.passed(session, subject(session.latest), session.latest);
          // What was asked about has left by itself, in a form that nothing holds.
          return feed({ type: 'gone', at });
        case 'written': {
          const judgement = latestOf(message.revision);
          if (judgement === null) return;
          const judged = judgedNow(judgement);
          const wording = wordingDigest(judgement.draft, services.digestKey());
          return feed({ type: 'written', at, ok: message.ok, wording, judged, release: services.newId() });
        }
        case 'outcome':
          return outcome(message.release, message.outcome);
        case 'overdue':
          return feed({ type: 'overdue', at });
        case 'again': {
          const judgement = latestOf(message.revision);
          if (judgement === null) return;
          const { payload } = judgedNow(judgement);
          return feed({ type: 'again', at, yes: message.yes, payload, release: services.newId() });
        }
        case 'unreviewed':
          if (message.by === 'unjudged' && session.review !== null)
            return feed({ type: 'left-unjudged', at });
          return services.unreviewed(session, session.latest === null ? null : subject(session.latest));
        case 'appeared':
          return services.appeared(session, message.message);
        case 'page-left':
          return services.pageLeft(session, message.thread);
        case 'gone':
          return feed({ type: 'gone', at });
      }
    },
  };
}
export type Conversation = ReturnType<typeof createConversation>;
