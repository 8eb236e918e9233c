import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import { type LookAnswer, LookCard } from '../looks/LookCard.tsx';

interface Props {
  looks: readonly AfterLook[];
  /** The one of which the answer is on its way. */
  answering: string | null;
  now: string;
  onAnswer: (answer: LookAnswer) => void;
}

/** What has left and was drawn by lot, went beyond the day's questions, or was let out by breaking glass. */
export function LooksPage({ looks, answering, now, onAnswer }: Props) {
  const overdue = looks.filter(({ lookBy }) => lookBy !== null && lookBy < now).length;
  return (
    <>
      <h1>{headingOf(looks.length)}</h1>
      <p class="lead">
        It stands here until somebody has looked. What you say goes into the audit log with your name, and
        none of the words. {overdue > 0 && <b>{overdue} should have been looked at by now.</b>}
      </p>
      {looks.map((look) => (
        <LookCard key={look.id} look={look} sent={answering === look.id} onAnswer={onAnswer} />
      ))}
    </>
  );
}

function headingOf(count: number): string {
  if (count === 0) return 'Nothing waits to be looked at afterwards';
  return count === 1
    ? 'One draft that has left waits for a look'
    : `${count} drafts that have left wait for a look`;
}
