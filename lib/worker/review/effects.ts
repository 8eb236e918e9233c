import type { Decision } from '../../core/model/decision.ts';
import type { Review } from '../../core/model/review.ts';
import type { Instant } from '../../core/model/text.ts';
import type { ServiceTimes } from '../../core/policy/serviceLevel.ts';
import { type AfterLook, looksBackFirst } from '../../core/review/afterLook.ts';
import { buildView } from '../../core/review/buildView.ts';
import type { ReviewEffect } from '../../core/review/events.ts';
import type { ToTopFrame } from '../../messages/frame.ts';
import type { Notice } from './notices.ts';
import type { Panel, Panels } from './panels.ts';
import type { ReviewStore, StoredStep } from './reviewStore.ts';
import type { Session } from './session.ts';

/** What the worker does in the browser for a review. */
export interface Stage {
  /** Tells the tab's top frame; where that is not gated, `panel.show` opens an extension window. */
  tellTopFrame(tab: number, message: ToTopFrame): Promise<void>;
  /** Puts the scripts that write into one frame. Where they can't go, the gate answers that nothing was written. */
  bringWriting(tab: number, frame: number): Promise<void>;
  dock(): 'left' | 'right';
  notices(): Promise<Notice[]>;
  /** What the policy in force counts a confidence as that nobody declared. */
  undeclaredConfidence(): number;
  /** A draft leaves on a person's decision: remembered, so that one like it is asked about in one line. */
  letOut(session: Session, stored: StoredStep['stored']): Promise<void>;
  /** A draft leaves, on a decision or a late verdict. */
  leaves(session: Session): Promise<void>;
  /** What waits to be looked at afterwards, oldest first. */
  afterLooks(): Promise<AfterLook[]>;
  /** What the policy in force promises for this review. */
  service(review: Review): ServiceTimes | null;
  now(): Instant;
  newNonce(): string;
}

/** What the person last saw of this very review, where it opened again. */
function lookedBefore({ lastLook }: Session, { id, review }: StoredStep['stored']): Session['lastLook'] {
  return review.reopened === null || lastLook?.review !== id ? null : lastLook;
}

/**
 * Carries out what a stored step asks for: commands to the gate, and what the panel shows. Nothing is
 * decided here.
 */
export function createEffects(from: { reviews: ReviewStore; panels: Panels; stage: Stage }) {
  const { panels, stage } = from;

  /** Sends the panel what the review is now. Says nothing where no panel is connected: it asks when it comes. */
  async function refresh(session: Session, step: StoredStep): Promise<void> {
    const panel = panels.get(session.panelToken);
    if (panel === null || panel.composer !== session.composer) return;
    await showIn(panel, session, step.stored);
  }

  async function showIn(panel: Panel, session: Session, stored: StoredStep['stored']): Promise<void> {
    const { latest } = session;
    if (latest === null) return;
    const notices = await stage.notices();
    // A press that crosses a view of the very same payload is still about what the person saw.
    const isSame = panel.shown === latest.digest && panel.review === stored.id;
    const nonce = isSame && panel.nonce !== null ? panel.nonce : stage.newNonce();
    panel.nonce = nonce;
    panel.shown = latest.digest;
    panel.review = stored.id;
    panel.send({
      type: 'view',
      nonce,
      dock: stage.dock(),
      first: looksBackFirst(await stage.afterLooks(), latest.actor.id, stored.id),
      view: buildView({
        review: stored.review,
        draft: latest.draft,
        thread: latest.context.thread,
        context: latest.context,
        provenance: latest.provenance,
        findings: latest.findings,
        verdict: stored.review.verdict,
        previous: lookedBefore(session, stored),
        machineText: session.machineText,
        ...(session.machineLayout && { machineLayout: session.machineLayout }),
        revealed: session.revealed,
        viewer: latest.actor,
        notices,
        undeclaredConfidence: stage.undeclaredConfidence(),
        line: latest.line,
        alike: latest.differences,
        service: stage.service(stored.review),
      }),
    });
    if (stored.review.phase === 'open') {
      const opened = await from.reviews.apply(stored.id, { type: 'shown', at: stage.now() });
      if (opened !== null && opened.effects.length > 0) await carryOut(session, opened);
    }
  }

  async function show(session: Session, step: StoredStep): Promise<void> {
    panels.point(session.panelToken, session.composer);
    session.send({ type: 'review', review: step.stored.id });
    await refresh(session, step);
    await place(session);
  }

  async function close(session: Session): Promise<void> {
    if (panels.shownComposer(session.panelToken) !== session.composer) return;
    panels.get(session.panelToken)?.send({ type: 'closed' });
    await stage.tellTopFrame(session.tab, { type: 'panel.hide', token: session.panelToken });
  }

  async function perform(session: Session, step: StoredStep, effect: ReviewEffect): Promise<void> {
    switch (effect.type) {
      case 'show':
        return show(session, step);
      case 'refresh':
        return refresh(session, step);
      case 'close':
        return close(session);
      case 'write':
        if (step.stored.edit === null) return;
        await stage.bringWriting(session.tab, session.frame);
        session.send({ type: 'write', ...step.stored.edit });
        return;
      case 'release':
        session.send({
          type: 'release',
          release: effect.release.id,
          review: step.stored.id,
          revision: effect.release.payload.revision,
        });
        await stage.leaves(session);
        if (effect.release.by === 'decision') await stage.letOut(session, step.stored);
        return close(session);
      case 'drop':
        session.send({ type: 'drop' });
        return;
      case 'ask-again':
        session.send({ type: 'ask-again' });
        return;
      case 'refuse':
        panels.get(session.panelToken)?.send({ type: 'refused', text: effect.because });
        return;
    }
  }

  async function carryOut(session: Session, step: StoredStep): Promise<void> {
    session.review = step.stored.id;
    for (const effect of step.effects) await perform(session, step, effect);
  }

  /** Remembers what the person saw when deciding, or putting it off, for a review that opens again. */
  function looked(session: Session, decision: Decision | null): void {
    const { latest, review } = session;
    if (latest === null || review === null || decision?.outcome === 'reject') return;
    const { draft, verdict, provenance } = latest;
    const decided = decision === null ? {} : { decided: { reason: decision.reason, provenance } };
    session.lastLook = { review, draft, verdict, ...decided };
  }

  /** Has the panel laid out and hidden in the tab, so that a gesture finds it ready. */
  function mount(session: Session): Promise<void> {
    return tellOwnPage(session, 'panel.mount');
  }

  /** Shows the panel, or moves one that is shown to the side that is remembered. */
  function place(session: Session): Promise<void> {
    return tellOwnPage(session, 'panel.show');
  }

  async function tellOwnPage(session: Session, type: 'panel.mount' | 'panel.show'): Promise<void> {
    if (!session.isConnected) return;
    await stage.tellTopFrame(session.tab, {
      type,
      token: session.panelToken,
      dock: stage.dock(),
      fromFrame: session.frame !== 0,
    });
  }

  return { carryOut, showIn, looked, mount, place };
}
export type Effects = ReturnType<typeof createEffects>;
