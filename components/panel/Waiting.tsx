import type { PanelState } from './state.ts';

/** The panel before there is a review to show, and when there can be none. Nothing moves: a wait is not a show. */
export function Waiting({ state }: { state: PanelState }) {
  const { heading, text } = wordsOf(state);
  return (
    <main class="sheet-body">
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="asks">{text}</p>
    </main>
  );
}

function wordsOf(state: PanelState): { heading: string; text: string } {
  if (state.refused) {
    return { heading: 'Held: this panel can’t show the draft', text: state.refused };
  }
  switch (state.link) {
    case 'lost':
      return {
        heading: 'Held: Countersign does not answer',
        text: 'Its worker is being started again. Nothing has been sent, and the draft stays as it is in the page.',
      };
    case 'slow':
      return {
        heading: 'Held: still being judged',
        text: 'It takes longer than it should. Nothing has been sent, and the draft stays as it is in the page.',
      };
    default:
      return {
        heading: 'Held: being judged',
        text: 'Nothing has been sent. What was found comes in a moment.',
      };
  }
}
