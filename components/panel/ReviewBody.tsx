import type { ReviewView } from '../../lib/core/review/view.ts';
import { AlikeParts, alikeSentence } from './Alike.tsx';
import { BreakGlass } from './BreakGlass.tsx';
import { Changes, showsOnlyNew } from './Changes.tsx';
import type { Controller, FocusTarget } from './controller.ts';
import { Draft } from './Draft.tsx';
import type { Choices } from './decision.ts';
import { EditChanges } from './EditChanges.tsx';
import { Evidence } from './Evidence.tsx';
import { type Footnotes, notesInDraft } from './footnotes.ts';
import type { PanelInput } from './input.ts';
import { Jump } from './Jump.tsx';
import { NoteField } from './NoteField.tsx';
import { Notices } from './Notices.tsx';
import { Origin } from './Origin.tsx';
import { ReasonGroup } from './ReasonGroup.tsx';
import { Reasons } from './Reasons.tsx';
import { Recipients } from './Recipients.tsx';
import { Reopened } from './Reopened.tsx';
import { Request } from './Request.tsx';
import { ServiceLine } from './ServiceLine.tsx';
import { ShowAll } from './ShowAll.tsx';
import { whoDecides } from './sentences.ts';
import type { PanelState } from './state.ts';

interface Props {
  view: ReviewView;
  state: PanelState;
  input: PanelInput;
  choices: Choices;
  controller: Controller;
  footnotes: Footnotes;
  onFocus: (target: FocusTarget) => void;
}

/** Everything between the top and the bar, in the order in which it is read. */
export function ReviewBody({ view, state, input, choices, controller, footnotes, onFocus }: Props) {
  const mode = input.mode.value;
  const asking = input.asking.value;
  const isShort = view.phase === 'open' && !input.inFull.value && mode === 'decide';
  const alike = isShort ? view.alike : undefined;
  const isOneLine = isShort && mayBeOneLine(view);
  const draft = (
    <Draft
      view={view}
      mode={mode}
      edit={input.edit}
      footnotes={footnotes}
      onRevealAll={() => controller.run({ do: 'reveal' })}
    />
  );
  return (
    <main class="sheet-body">
      <h1 tabIndex={-1}>{view.heading}</h1>
      <p class="asks">{alike ? alikeSentence(alike) : whoDecides(view)}</p>
      {view.service && view.phase === 'open' && <ServiceLine service={view.service} />}
      <Notices notices={[...ownNotices(view, state), ...view.notices]} />
      {alike ? (
        <AlikeParts view={view} alike={alike} onShowAll={controller.showAll} />
      ) : isOneLine ? (
        <>
          <p class="why">{view.reasons.map(({ because }) => because).join(' ')}</p>
          <Recipients view={view} footnotes={footnotes} />
          {draft}
          <p class="rest">
            <ShowAll onPress={controller.showAll} />
          </p>
        </>
      ) : (
        <>
          {view.reopened && <Reopened because={view.reopened} />}
          <Reasons view={view} footnotes={footnotes} />
          <Recipients view={view} footnotes={footnotes} />
          <Origin origin={view.origin} />
          <Jump view={view} onGo={onFocus} />
          <Request request={view.request} footnotes={footnotes} folded={showsOnlyNew(view)} />
          {draft}
          {mode === 'edit' && input.edit.value ? (
            <EditChanges edit={input.edit.value} />
          ) : (
            <Changes view={view} footnotes={footnotes} />
          )}
          <Evidence
            evidence={view.evidence}
            basis={view.basis}
            invoice={view.invoice}
            footnotes={footnotes}
          />
        </>
      )}
      <section class="part" aria-label="Reason and note" tabIndex={-1}>
        {choices.breakGlass && view.decide.breakGlass && (
          <BreakGlass
            glass={view.decide.breakGlass}
            cause={view.decide.approve.cause ?? 'Someone else must decide this'}
            typed={input.phrase}
            asking={asking === 'phrase'}
          />
        )}
        <ReasonGroup
          choices={choices}
          mode={mode}
          asking={asking === 'reason'}
          onChoose={(code) => {
            const at = choices.codes.findIndex((offered) => offered.code === code);
            controller.choose(at + 1);
          }}
        />
        <NoteField note={input.note} />
      </section>
    </main>
  );
}

/**
 * Of low risk, and nothing in the words to point at: why it is asked about fits one line, and what leaves stands below
 * in full, with to whom. What was drawn by lot is looked at with all there is, for that is what it was drawn for; so
 * is what rests on something that does not bear it, since only its evidence says what that is.
 */
function mayBeOneLine(view: ReviewView): boolean {
  const isLow = view.risk === 'low' && view.route === 'review' && view.reopened === null;
  const isDrawn = view.reasons.some(({ gate }) => gate === 'sample');
  return (
    isLow && !isDrawn && view.basis === undefined && view.reasons.length > 0 && notesInDraft(view).size === 0
  );
}

/** What the panel itself has to tell. */
function ownNotices(view: ReviewView, state: PanelState): ReviewView['notices'] {
  const notices: ReviewView['notices'] = [];
  if (state.refused) notices.push({ tone: 'error', text: state.refused });
  if (state.unanswered && view.phase === 'open') {
    notices.push({
      tone: 'warning',
      text: 'The connection broke while you decided, and the decision did not arrive. Nothing has been sent; please decide again.',
    });
  }
  return notices;
}
