import type { Signal } from '@preact/signals';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { footnoteSelector } from '../marks/FootnoteNumber.tsx';
import { Bar } from './Bar.tsx';
import { createController, type FocusTarget } from './controller.ts';
import { leadFocus } from './focus.ts';
import type { Footnotes } from './footnotes.ts';
import type { PanelInput } from './input.ts';
import { LookBack } from './LookBack.tsx';
import { PanelTop } from './PanelTop.tsx';
import { ReviewBody } from './ReviewBody.tsx';
import { whereabouts } from './sentences.ts';
import type { PanelActions, PanelState } from './state.ts';
import { useArming } from './useArming.ts';
import { useAttention } from './useAttention.ts';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { useKeys } from './useKeys.ts';
import { Waiting } from './Waiting.tsx';

interface Props {
  state: Signal<PanelState>;
  /** What the person typed and chose; kept by whoever shows the panel. */
  input: PanelInput;
  act: PanelActions;
  /** False where the panel is a window of its own. */
  dockable: boolean;
}

/** One held draft, and what a person may do with it. */
export function Panel({ state, input, act, dockable }: Props) {
  const { view, first, dock } = state.value;
  const root = useRef<HTMLDivElement>(null);
  const review = view?.review ?? null;
  useHeadingFocus(root, review);
  const subject = useMemo(() => (first ? '' : subjectOf(view)), [view, first]);
  const armed = useArming(root, subject, act.attend);
  const attention = useAttention(review, act.attend);

  const focus = useCallback((target: FocusTarget) => {
    // Preact draws a change in a microtask, and what it leads to may only be there after that. Later than
    // this would let the next key find the focus in the old place.
    queueMicrotask(() => root.current && leadFocus(root.current, target));
  }, []);
  const controller = useMemo(
    () => createController({ state, input, armed, act, attention, focus }),
    [state, input, armed, act, attention, focus],
  );
  useKeys(root, controller);

  const footnotes: Footnotes = {
    routeOf: (note) => view?.reasons.find((reason) => reason.note === note)?.route ?? 'review',
    follow: (note, to) => follow(root.current, note, to),
    reveal: act.reveal,
  };
  const choices = controller.choices();
  const mode = view ? input.mode.value : 'decide';
  const asking = input.asking.value;
  return (
    <div class="sheet" ref={root}>
      <PanelTop
        whereabouts={whereabouts(view)}
        route={view && !(view.overdue && view.reasons.length === 0) ? view.route : null}
        dock={dock}
        onDock={dockable ? act.dock : null}
      />
      {view?.phase === 'open' && first ? (
        <LookBack look={first} sent={state.value.sent !== null} onAnswer={act.lookBack} />
      ) : view && choices ? (
        <ReviewBody
          view={view}
          state={state.value}
          input={input}
          choices={choices}
          controller={controller}
          footnotes={footnotes}
          onFocus={focus}
        />
      ) : (
        <Waiting state={state.value} />
      )}
      <Bar
        choices={choices}
        mode={mode}
        covers={coversOf(view, mode)}
        standing={standingOf(view, asking)}
        pressed={asking === 'cause' || asking === 'edit'}
        canPutOff={view !== null && state.value.link !== 'lost' && state.value.sent === null}
        sent={state.value.sent}
        onApprove={controller.approve}
        onEdit={controller.edit}
        onReject={controller.reject}
        onNotNow={controller.notNow}
        onBack={controller.back}
        onReason={() => focus('reason')}
        onPhrase={() => focus('phrase')}
      />
    </div>
  );
}

/**
 * What an approval would be about, as one text: where it differs, the time in view begins again. Masked
 * words that were shown meanwhile, notices and the worker's nonce are no part of it.
 */
function subjectOf(view: ReviewView | null): string {
  if (!view) return '';
  const { notices, masked, ...subject } = view;
  return JSON.stringify(subject, (key, value) => (key === 'value' ? undefined : value));
}

function coversOf(view: ReviewView | null, mode: PanelInput['mode']['value']): string {
  if (!view) return 'Nothing can be approved before it is shown here.';
  if (mode === 'edit') return 'Your text takes the draft’s place, and is judged again first.';
  if (mode === 'reject') return 'Nothing leaves, and the draft stays as it is in the page.';
  return view.decide.covers;
}

function standingOf(view: ReviewView | null, asking: PanelInput['asking']['value']): string | null {
  if (!view) return 'Nothing has been sent.';
  return asking === 'edit' ? 'It can’t be edited here. Reject it, and change it in the page.' : null;
}

function follow(root: HTMLElement | null, note: number, to: 'reason' | 'words'): void {
  const number = root?.querySelector<HTMLElement>(footnoteSelector(note, to));
  if (!number) return;
  const folded = number.closest('details');
  if (folded) folded.open = true;
  number.focus({ preventScroll: true });
  number.scrollIntoView({ block: 'center' });
}
