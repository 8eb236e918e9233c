import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import { type LookAnswer, LookCard } from '../looks/LookCard.tsx';

interface Props {
  look: AfterLook;
  sent: boolean;
  onAnswer: (answer: LookAnswer) => void;
}

/** What a person let out by breaking glass, before anything else is decided: it can be put off, and not passed over. */
export function LookBack({ look, sent, onAnswer }: Props) {
  return (
    <main class="sheet-body">
      <h1 tabIndex={-1}>Held: first look back</h1>
      <p class="asks">
        You let this out in another’s place. Say how it stands now; then the draft that you are sending is
        shown.
      </p>
      <LookCard look={look} sent={sent} onAnswer={onAnswer} />
    </main>
  );
}
