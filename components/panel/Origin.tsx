import type { ReviewView } from '../../lib/core/review/view.ts';

/** How the text came about: the shares of machine and person, and what was declared of the machine. */
export function Origin({ origin }: { origin: ReviewView['origin'] }) {
  const { machine, typed, sentence, declared } = origin;
  return (
    <div class="origin">
      {machine + typed > 0 && (
        <div class="share" role="img" aria-label={`${machine} characters by a machine, ${typed} typed`}>
          {machine > 0 && <i class="machine" style={{ flexGrow: machine }} />}
          {typed > 0 && <i class="typed" style={{ flexGrow: typed }} />}
        </div>
      )}
      <p class="small">
        {sentence} <span class="quiet">{declared}</span>
      </p>
    </div>
  );
}
